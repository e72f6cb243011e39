CREATE TABLE "common_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "word_tallies" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"word" text NOT NULL,
	"occupation_group" smallint NOT NULL,
	"open_until" date NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "tallies_by_word" ON "word_tallies" USING btree ("word","occupation_group","open_until");--> statement-breakpoint
CREATE INDEX "tallies_by_last_day" ON "posting_tallies" USING btree ("open_until");--> statement-breakpoint
-- A posting's place stands among its words: what was indexed before gets it, before any tally is kept.
DROP TRIGGER tally_changed ON posting_index;--> statement-breakpoint
UPDATE posting_index SET words = words || array_to_tsvector(
	ARRAY['P' || lpad(prefecture::text, 2, '0')] || CASE WHEN town > 0 THEN ARRAY['Y' || lpad(town::text, 5, '0')] ELSE '{}' END);--> statement-breakpoint
CREATE TRIGGER tally_changed AFTER UPDATE ON posting_index REFERENCING OLD TABLE AS removed NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION tally_changed();--> statement-breakpoint
-- Writes what a statement adds to each tally of a place and of a common word, or takes from it. Pieces under the
-- letter F are words that only seekers may find.
CREATE FUNCTION tally_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sign integer := TG_ARGV[0];
BEGIN
	INSERT INTO word_tallies (word, occupation_group, open_until, count)
		SELECT 'P' || lpad(prefecture::text, 2, '0'), occupation_group, open_until, sign * count(*)
			FROM changed GROUP BY prefecture, occupation_group, open_until
		UNION ALL
		SELECT 'Y' || lpad(town::text, 5, '0'), occupation_group, open_until, sign * count(*)
			FROM changed WHERE town > 0 GROUP BY town, occupation_group, open_until;
	IF EXISTS (SELECT FROM common_words) THEN
		INSERT INTO word_tallies (word, occupation_group, open_until, count)
			SELECT CASE WHEN hidden THEN 'F' || word ELSE word END, occupation_group, open_until, sign * count(*)
			FROM (
				SELECT c.word, r.occupation_group, r.open_until, bool_and(left(piece, 1) = 'F') AS hidden
				FROM changed r, unnest(tsvector_to_array(r.words)) piece
				JOIN common_words c ON c.word = CASE WHEN left(piece, 1) = 'F' THEN substr(piece, 2) ELSE piece END
				GROUP BY r.posting_id, c.word, r.occupation_group, r.open_until
			) AS held GROUP BY 1, 2, 3;
	END IF;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER tally_words_added AFTER INSERT ON posting_index REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION tally_words('1');--> statement-breakpoint
CREATE TRIGGER tally_words_removed AFTER DELETE ON posting_index REFERENCING OLD TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION tally_words('-1');--> statement-breakpoint
CREATE TRIGGER tally_words_before AFTER UPDATE ON posting_index REFERENCING OLD TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION tally_words('-1');--> statement-breakpoint
CREATE TRIGGER tally_words_after AFTER UPDATE ON posting_index REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION tally_words('1');--> statement-breakpoint
INSERT INTO word_tallies (word, occupation_group, open_until, count)
	SELECT 'P' || lpad(prefecture::text, 2, '0'), occupation_group, open_until, count(*) FROM posting_index GROUP BY 1, 2, 3
	UNION ALL
	SELECT 'Y' || lpad(town::text, 5, '0'), occupation_group, open_until, count(*) FROM posting_index WHERE town > 0 GROUP BY 1, 2, 3;--> statement-breakpoint
-- With what is mostly asked beside pay, so that to count is to read the index alone.
DROP INDEX index_by_wage_lower, index_by_wage_upper;--> statement-breakpoint
CREATE INDEX index_by_wage_lower ON posting_index (wage_lower, newest) INCLUDE (marks, chosen, wage_upper);--> statement-breakpoint
CREATE INDEX index_by_wage_upper ON posting_index (wage_upper, newest) INCLUDE (marks, chosen, wage_lower);
