CREATE TABLE "registration_checks" (
	"seeker_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"checked_by_id" uuid,
	"changed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "registration_checks" ADD CONSTRAINT "registration_checks_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_checks" ADD CONSTRAINT "registration_checks_checked_by_id_accounts_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changed_registrations" ON "registration_checks" USING btree ("changed_at") WHERE "registration_checks"."changed_at" is not null;