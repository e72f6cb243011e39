CREATE TABLE "posting_index" (
	"posting_id" uuid PRIMARY KEY NOT NULL,
	"establishment_id" uuid NOT NULL,
	"newest" bigint NOT NULL,
	"marks" bigint NOT NULL,
	"chosen" bigint NOT NULL,
	"received_on" date NOT NULL,
	"open_until" date NOT NULL,
	"wage_lower" integer NOT NULL,
	"wage_upper" integer NOT NULL,
	"plain_lower" integer NOT NULL,
	"plain_upper" integer NOT NULL,
	"town" integer NOT NULL,
	"occupation_code" integer NOT NULL,
	"prefecture" smallint NOT NULL,
	"occupation_group" smallint NOT NULL,
	"visibility" smallint NOT NULL,
	"age_lower" smallint NOT NULL,
	"age_upper" smallint NOT NULL,
	"age_limited" boolean NOT NULL,
	"overtime" smallint NOT NULL,
	"yearly_holidays" smallint NOT NULL,
	"walk" smallint NOT NULL,
	"retirement_age" smallint NOT NULL,
	"from1" smallint NOT NULL,
	"until1" smallint NOT NULL,
	"from2" smallint NOT NULL,
	"until2" smallint NOT NULL,
	"from3" smallint NOT NULL,
	"until3" smallint NOT NULL,
	"from4" smallint NOT NULL,
	"until4" smallint NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posting_tallies" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"open_until" date NOT NULL,
	"prefecture" smallint NOT NULL,
	"occupation_group" smallint NOT NULL,
	"visibility" smallint NOT NULL,
	"chosen" bigint NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unindexed_postings" (
	"posting_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posting_index" ADD CONSTRAINT "posting_index_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unindexed_postings" ADD CONSTRAINT "unindexed_postings_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "index_by_words" ON "posting_index" USING gin ("words");--> statement-breakpoint
CREATE INDEX "index_by_newest" ON "posting_index" USING btree ("newest");--> statement-breakpoint
CREATE INDEX "index_by_place" ON "posting_index" USING btree ("prefecture","town");--> statement-breakpoint
CREATE INDEX "index_by_wage_lower" ON "posting_index" USING btree ("wage_lower","newest");--> statement-breakpoint
CREATE INDEX "index_by_wage_upper" ON "posting_index" USING btree ("wage_upper","newest");--> statement-breakpoint
CREATE INDEX "index_by_deadline" ON "posting_index" USING btree ("open_until","newest" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "index_by_establishment" ON "posting_index" USING btree ("establishment_id");--> statement-breakpoint
CREATE INDEX "unindexed_postings_at_index" ON "unindexed_postings" USING btree ("at");
--> statement-breakpoint
-- Words lie outside of the row, which stays narrow; new rows are few beside all, so their count is no reason to wait.
ALTER TABLE posting_index SET (toast_tuple_target = 128, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);--> statement-breakpoint
-- A short list of unsorted additions: every search reads all of it.
ALTER INDEX index_by_words SET (gin_pending_list_limit = 256);--> statement-breakpoint
DO $$ BEGIN
	ALTER TABLE posting_index ALTER COLUMN words SET COMPRESSION lz4;
EXCEPTION WHEN OTHERS THEN
	-- A PostgreSQL built without it compresses in its own way, a little slower.
	NULL;
END $$;--> statement-breakpoint
-- A posting leaves the index in the transaction that closes or hides it, and stands in line in the one that opens or changes it.
CREATE FUNCTION keep_posting_indexed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.state IN ('open', 'change_checking') AND NEW.visibility <> 4 THEN
		-- Written again even when it stands there: the row's lock makes the indexer wait for this transaction.
		INSERT INTO unindexed_postings (posting_id, at) VALUES (NEW.id, clock_timestamp())
			ON CONFLICT (posting_id) DO UPDATE SET at = unindexed_postings.at;
		IF TG_OP = 'UPDATE' AND NEW.visibility > OLD.visibility THEN
			DELETE FROM posting_index WHERE posting_id = NEW.id;
		END IF;
	ELSIF TG_OP = 'UPDATE' THEN
		DELETE FROM unindexed_postings WHERE posting_id = NEW.id;
		DELETE FROM posting_index WHERE posting_id = NEW.id;
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER keep_indexed_new AFTER INSERT ON postings FOR EACH ROW EXECUTE FUNCTION keep_posting_indexed();--> statement-breakpoint
CREATE TRIGGER keep_indexed_changed AFTER UPDATE ON postings FOR EACH ROW
	WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_posting_indexed();--> statement-breakpoint
-- The first 14 bits of "chosen" are フルタイム・パート, 雇用形態 and 求人区分.
CREATE FUNCTION tally_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO posting_tallies (open_until, prefecture, occupation_group, visibility, chosen, count)
		SELECT open_until, prefecture, occupation_group, visibility, chosen & 16383, count(*) FROM added GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE FUNCTION tally_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO posting_tallies (open_until, prefecture, occupation_group, visibility, chosen, count)
		SELECT open_until, prefecture, occupation_group, visibility, chosen & 16383, -count(*) FROM removed GROUP BY 1, 2, 3, 4, 5;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE FUNCTION tally_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO posting_tallies (open_until, prefecture, occupation_group, visibility, chosen, count)
		SELECT open_until, prefecture, occupation_group, visibility, bits, sum(change) FROM (
			SELECT open_until, prefecture, occupation_group, visibility, chosen & 16383 AS bits, 1 AS change FROM added
			UNION ALL
			SELECT open_until, prefecture, occupation_group, visibility, chosen & 16383, -1 FROM removed
		) AS both_ways GROUP BY 1, 2, 3, 4, 5 HAVING sum(change) <> 0;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER tally_added AFTER INSERT ON posting_index REFERENCING NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION tally_added();--> statement-breakpoint
CREATE TRIGGER tally_removed AFTER DELETE ON posting_index REFERENCING OLD TABLE AS removed
	FOR EACH STATEMENT EXECUTE FUNCTION tally_removed();--> statement-breakpoint
CREATE TRIGGER tally_changed AFTER UPDATE ON posting_index REFERENCING OLD TABLE AS removed NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION tally_changed();--> statement-breakpoint
-- What is open already stands in line.
INSERT INTO unindexed_postings (posting_id)
	SELECT id FROM postings WHERE state IN ('open', 'change_checking') AND visibility <> 4;
