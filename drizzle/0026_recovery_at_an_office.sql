ALTER TABLE "account_keys" DROP CONSTRAINT "known_purpose";--> statement-breakpoint
ALTER TABLE "address_changes" ADD COLUMN "asked_by_id" uuid;--> statement-breakpoint
ALTER TABLE "address_changes" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "address_changes" ADD COLUMN "stoppable" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_asked_by_id_accounts_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_keys" ADD CONSTRAINT "known_purpose" CHECK ("account_keys"."purpose" in ('opening', 'joining', 'forgotten', 'sign-in', 'app', 'new-address', 'old-address', 'recovery'));