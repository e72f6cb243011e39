ALTER TABLE "accounts" ADD COLUMN "ways_in_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "address_changes" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "address_changes" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "address_changes" ADD COLUMN "released_by_id" uuid;--> statement-breakpoint
ALTER TABLE "address_changes" ADD COLUMN "released_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_released_by_id_accounts_id_fk" FOREIGN KEY ("released_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recoveries_that_wait" ON "address_changes" USING btree ("asked_at") WHERE "address_changes"."held_until" is not null and "address_changes"."changed_at" is null;