CREATE TABLE "open_seekers" (
	"officer_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"access_id" uuid NOT NULL,
	"session_id" text,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "employer_asked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "open_seekers" ADD CONSTRAINT "open_seekers_officer_id_officers_account_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_seekers" ADD CONSTRAINT "open_seekers_person_id_accounts_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_seekers" ADD CONSTRAINT "open_seekers_access_id_access_log_id_fk" FOREIGN KEY ("access_id") REFERENCES "public"."access_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_seekers" ADD CONSTRAINT "open_seekers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;