CREATE TABLE "lookups" (
	"officer_id" uuid NOT NULL,
	"day" date NOT NULL,
	"door" text NOT NULL,
	"words" text NOT NULL,
	"found" integer NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lookups_officer_id_day_door_words_pk" PRIMARY KEY("officer_id","day","door","words")
);
--> statement-breakpoint
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_officer_id_accounts_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lookups_day_index" ON "lookups" USING btree ("day");