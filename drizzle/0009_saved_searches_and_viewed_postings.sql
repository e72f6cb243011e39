CREATE TABLE "opened_postings" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"posting_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"slot" smallint NOT NULL,
	"name" text NOT NULL,
	"conditions" jsonb NOT NULL,
	"keys" text[] NOT NULL,
	"monthly_from" integer,
	"hourly_from" integer,
	"daily" boolean DEFAULT false NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	"mailed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_saved_search_per_place" UNIQUE("seeker_id","slot"),
	CONSTRAINT "three_places" CHECK ("saved_searches"."slot" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "search_alerts" (
	"search_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_alerts_search_id_posting_id_pk" PRIMARY KEY("search_id","posting_id")
);
--> statement-breakpoint
CREATE TABLE "viewed_postings" (
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"viewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "viewed_postings_seeker_id_posting_id_pk" PRIMARY KEY("seeker_id","posting_id")
);
--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "renewed_from" text;--> statement-breakpoint
ALTER TABLE "opened_postings" ADD CONSTRAINT "opened_postings_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_alerts" ADD CONSTRAINT "search_alerts_search_id_saved_searches_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."saved_searches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_alerts" ADD CONSTRAINT "search_alerts_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewed_postings" ADD CONSTRAINT "viewed_postings_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewed_postings" ADD CONSTRAINT "viewed_postings_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_searches_by_key" ON "saved_searches" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "newest_alerts" ON "search_alerts" USING btree ("search_id","found_at");--> statement-breakpoint
CREATE INDEX "search_alerts_posting_id_index" ON "search_alerts" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "viewed_postings_posting_id_index" ON "viewed_postings" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "renewed_postings" ON "postings" USING btree ("renewed_from") WHERE "postings"."renewed_from" is not null;--> statement-breakpoint
-- However a posting becomes open (import, confirmation, resuming), the saved searches hear of it.
CREATE FUNCTION note_opened_postings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO opened_postings (posting_id) SELECT id FROM added WHERE state = 'open';
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE FUNCTION note_opened_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO opened_postings (posting_id) VALUES (NEW.id);
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER opened AFTER INSERT ON postings REFERENCING NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION note_opened_postings();--> statement-breakpoint
CREATE TRIGGER reopened AFTER UPDATE OF state, visibility ON postings FOR EACH ROW
	WHEN (NEW.state = 'open' AND (OLD.state NOT IN ('open', 'change_checking') OR (OLD.visibility = 4 AND NEW.visibility <> 4)))
	EXECUTE FUNCTION note_opened_posting();
