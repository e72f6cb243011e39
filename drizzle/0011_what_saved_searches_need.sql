ALTER TABLE "opened_postings" DROP CONSTRAINT "opened_postings_posting_id_postings_id_fk";
--> statement-breakpoint
ALTER TABLE "saved_searches" ADD COLUMN "marks" text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD COLUMN "words" text[] NOT NULL;