CREATE TABLE "news_lines" (
	"begun_at" timestamp with time zone PRIMARY KEY DEFAULT now() NOT NULL,
	"cluster" text,
	"forgotten" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
INSERT INTO news_lines DEFAULT VALUES;--> statement-breakpoint
DROP INDEX "events_in_commit_order";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "number" bigint;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "reactions_due" boolean DEFAULT true NOT NULL;--> statement-breakpoint
-- What has been told keeps its order, and what the rooms have reacted to until now stays done.
UPDATE events e SET number = o.place,
		reactions_due = (e.xid, e.seq) > (coalesce(c.xid, '0'), coalesce(c.seq, 0))
	FROM (SELECT seq, row_number() OVER (ORDER BY xid, seq) AS place FROM events) o
	LEFT JOIN event_cursors c ON c.name = 'reactions'
	WHERE e.seq = o.seq;--> statement-breakpoint
DROP TABLE "event_cursors";--> statement-breakpoint
ALTER TABLE "events" DROP COLUMN "xid";--> statement-breakpoint
CREATE UNIQUE INDEX "events_in_order" ON "events" USING btree ("number");--> statement-breakpoint
CREATE INDEX "events_without_number" ON "events" USING btree ("seq") WHERE "events"."number" is null;--> statement-breakpoint
CREATE INDEX "events_with_reactions_due" ON "events" USING btree ("number") WHERE "events"."reactions_due";--> statement-breakpoint
-- Which line of news this is, up to which number it is forgotten, and the highest that can have been told.
CREATE FUNCTION news_place(OUT line bigint, OUT first bigint, OUT last bigint) LANGUAGE sql STABLE AS $$
	SELECT (extract(epoch FROM l.begun_at) * 1000)::bigint, l.forgotten,
		greatest(l.forgotten, (SELECT max(number) FROM events))
	FROM news_lines l ORDER BY l.begun_at DESC LIMIT 1
$$;--> statement-breakpoint
-- Numbers what has been committed, and says what anybody can have been told. Alone in its transaction and one at a
-- time, so numbers become visible in their order, whatever else is open. A number is a time in microseconds: also in a
-- database that was put back none is given twice. Each statement in it sees what was committed before that statement.
CREATE FUNCTION number_events(most int, OUT numbered int, OUT line bigint, OUT first bigint, OUT last bigint)
LANGUAGE plpgsql AS $$
DECLARE reached bigint;
BEGIN
	numbered := 0;
	IF EXISTS (SELECT FROM events WHERE number IS NULL) THEN
		PERFORM set_config('lock_timeout', '2s', true);
		PERFORM pg_advisory_xact_lock(hashtext('number events'));
		SELECT greatest(coalesce(max(number), 0), (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)
			INTO reached FROM events;
		UPDATE events e SET number = reached + n.place
			FROM (
				SELECT seq, row_number() OVER (ORDER BY seq) AS place FROM (
					SELECT seq FROM events WHERE number IS NULL ORDER BY seq LIMIT most
				) AS next
			) AS n
			WHERE e.seq = n.seq;
		GET DIAGNOSTICS numbered = ROW_COUNT;
	END IF;
	SELECT p.line, p.first, p.last INTO line, first, last FROM news_place() AS p;
END $$;
