CREATE TABLE "consultation_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"note" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	"handled_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "registration_sections" (
	"seeker_id" uuid NOT NULL,
	"section" text NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "registration_sections_seeker_id_section_pk" PRIMARY KEY("seeker_id","section")
);
--> statement-breakpoint
CREATE TABLE "seeker_consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"given" boolean NOT NULL,
	"version" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seeker_disabilities" (
	"seeker_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seeker_numbers" (
	"office_number" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_keys" DROP CONSTRAINT "known_purpose";--> statement-breakpoint
ALTER TABLE "account_keys" ADD COLUMN "birth_date" date;--> statement-breakpoint
ALTER TABLE "seekers" ADD COLUMN "provisional" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "seekers" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "seekers" ADD COLUMN "profile_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "seekers" ADD COLUMN "warned_of" text;--> statement-breakpoint
ALTER TABLE "consultation_requests" ADD CONSTRAINT "consultation_requests_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_requests" ADD CONSTRAINT "consultation_requests_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_requests" ADD CONSTRAINT "consultation_requests_handled_by_id_accounts_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_sections" ADD CONSTRAINT "registration_sections_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seeker_consents" ADD CONSTRAINT "seeker_consents_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seeker_disabilities" ADD CONSTRAINT "seeker_disabilities_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultation_requests_office_id_handled_at_index" ON "consultation_requests" USING btree ("office_id","handled_at");--> statement-breakpoint
CREATE INDEX "consultation_requests_seeker_id_index" ON "consultation_requests" USING btree ("seeker_id");--> statement-breakpoint
CREATE INDEX "seeker_consents_seeker_id_purpose_at_index" ON "seeker_consents" USING btree ("seeker_id","purpose","at");--> statement-breakpoint
CREATE INDEX "seekers_by_last_day" ON "seekers" USING btree ("valid_until","account_id");--> statement-breakpoint
ALTER TABLE "seekers" ADD CONSTRAINT "seekers_profileId_unique" UNIQUE("profile_id");--> statement-breakpoint
ALTER TABLE "account_keys" ADD CONSTRAINT "known_purpose" CHECK ("account_keys"."purpose" in ('opening', 'joining', 'forgotten', 'sign-in'));