-- What shares a word mostly shares an occupation: in a partition for each 職業 group, what a search finds lies in few
-- pages. The columns that most searches ask come first.
DROP TRIGGER tally_added ON posting_index;--> statement-breakpoint
DROP TRIGGER tally_removed ON posting_index;--> statement-breakpoint
DROP TRIGGER tally_changed ON posting_index;--> statement-breakpoint
DROP INDEX IF EXISTS index_by_words, index_by_newest, index_by_place, index_by_wage_lower, index_by_wage_upper, index_by_deadline,
	index_by_establishment;--> statement-breakpoint
ALTER TABLE posting_index RENAME TO posting_index_before;--> statement-breakpoint
CREATE TABLE "posting_index" (
	"newest" bigint NOT NULL,
	"marks" bigint NOT NULL,
	"chosen" bigint NOT NULL,
	"open_until" date NOT NULL,
	"wage_lower" integer NOT NULL,
	"wage_upper" integer NOT NULL,
	"town" integer NOT NULL,
	"prefecture" smallint NOT NULL,
	"occupation_group" smallint NOT NULL,
	"visibility" smallint NOT NULL,
	"age_lower" smallint NOT NULL,
	"age_upper" smallint NOT NULL,
	"overtime" smallint NOT NULL,
	"yearly_holidays" smallint NOT NULL,
	"walk" smallint NOT NULL,
	"received_on" date NOT NULL,
	"plain_lower" integer NOT NULL,
	"plain_upper" integer NOT NULL,
	"occupation_code" integer NOT NULL,
	"retirement_age" smallint NOT NULL,
	"from1" smallint NOT NULL,
	"until1" smallint NOT NULL,
	"from2" smallint NOT NULL,
	"until2" smallint NOT NULL,
	"from3" smallint NOT NULL,
	"until3" smallint NOT NULL,
	"from4" smallint NOT NULL,
	"until4" smallint NOT NULL,
	"age_limited" boolean NOT NULL,
	"posting_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"words" "tsvector" NOT NULL
) PARTITION BY LIST (occupation_group);
--> statement-breakpoint
DO $$ BEGIN
	ALTER TABLE posting_index ALTER COLUMN words SET COMPRESSION lz4;
EXCEPTION WHEN OTHERS THEN
	-- A PostgreSQL built without it compresses in its own way, a little slower.
	NULL;
END $$;--> statement-breakpoint
-- Nobody plans by how common a word is, and to learn it takes minutes.
ALTER TABLE posting_index ALTER COLUMN words SET STATISTICS 0;--> statement-breakpoint
-- Words lie outside of the row, which stays narrow; new rows are few beside all, so their count is no reason to wait.
DO $$ DECLARE occupations text; BEGIN
	FOR occupations IN SELECT n::text FROM generate_series(1, 14) n UNION ALL SELECT 'others' LOOP
		EXECUTE format('CREATE TABLE posting_index_%s PARTITION OF posting_index %s
				WITH (toast_tuple_target = 128, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)',
			occupations, CASE occupations WHEN 'others' THEN 'DEFAULT' ELSE format('FOR VALUES IN (%s)', occupations) END);
	END LOOP;
END $$;--> statement-breakpoint
INSERT INTO posting_index (newest, marks, chosen, open_until, wage_lower, wage_upper, town, prefecture, occupation_group,
		visibility, age_lower, age_upper, overtime, yearly_holidays, walk, received_on, plain_lower, plain_upper,
		occupation_code, retirement_age, from1, until1, from2, until2, from3, until3, from4, until4, age_limited,
		posting_id, establishment_id, words)
	SELECT newest, marks, chosen, open_until, wage_lower, wage_upper, town, prefecture, occupation_group,
		visibility, age_lower, age_upper, overtime, yearly_holidays, walk, received_on, plain_lower, plain_upper,
		occupation_code, retirement_age, from1, until1, from2, until2, from3, until3, from4, until4, age_limited,
		posting_id, establishment_id, words
	FROM posting_index_before ORDER BY occupation_group, newest;--> statement-breakpoint
DROP TABLE posting_index_before;--> statement-breakpoint
ALTER TABLE "posting_index" ADD CONSTRAINT "posting_index_posting_id_occupation_group_pk" PRIMARY KEY("posting_id","occupation_group");--> statement-breakpoint
ALTER TABLE "posting_index" ADD CONSTRAINT "posting_index_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- A short list of unsorted additions in each: every search reads all of them.
CREATE INDEX "index_by_words" ON "posting_index" USING gin ("words") WITH (gin_pending_list_limit = 64);--> statement-breakpoint
CREATE INDEX "index_by_newest" ON "posting_index" USING btree ("newest");--> statement-breakpoint
CREATE INDEX "index_by_place" ON "posting_index" USING btree ("prefecture","town");--> statement-breakpoint
CREATE INDEX "index_by_wage_lower" ON "posting_index" USING btree ("wage_lower","newest");--> statement-breakpoint
CREATE INDEX "index_by_wage_upper" ON "posting_index" USING btree ("wage_upper","newest");--> statement-breakpoint
CREATE INDEX "index_by_deadline" ON "posting_index" USING btree ("open_until","newest" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "index_by_establishment" ON "posting_index" USING btree ("establishment_id");--> statement-breakpoint
CREATE TRIGGER tally_added AFTER INSERT ON posting_index REFERENCING NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION tally_added();--> statement-breakpoint
CREATE TRIGGER tally_removed AFTER DELETE ON posting_index REFERENCING OLD TABLE AS removed
	FOR EACH STATEMENT EXECUTE FUNCTION tally_removed();--> statement-breakpoint
CREATE TRIGGER tally_changed AFTER UPDATE ON posting_index REFERENCING OLD TABLE AS removed NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION tally_changed();
