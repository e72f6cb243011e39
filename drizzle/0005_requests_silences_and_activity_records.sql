CREATE TABLE "silences" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone,
	"reported_at" timestamp with time zone,
	"handled_at" timestamp with time zone,
	"handled_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "activity_record_serials" (
	"office_id" uuid NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "activity_record_serials_office_id_fiscal_year_pk" PRIMARY KEY("office_id","fiscal_year")
);
--> statement-breakpoint
CREATE TABLE "activity_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"number" text NOT NULL,
	"code" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"facts" jsonb NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "activity_records_number_unique" UNIQUE("number"),
	CONSTRAINT "activity_records_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "referral_requests" (
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by_id" uuid,
	CONSTRAINT "referral_requests_seeker_id_posting_id_pk" PRIMARY KEY("seeker_id","posting_id")
);
--> statement-breakpoint
ALTER TABLE "silences" ADD CONSTRAINT "silences_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silences" ADD CONSTRAINT "silences_handled_by_id_accounts_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_record_serials" ADD CONSTRAINT "activity_record_serials_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_records" ADD CONSTRAINT "activity_records_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_records" ADD CONSTRAINT "activity_records_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_requests" ADD CONSTRAINT "referral_requests_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_requests" ADD CONSTRAINT "referral_requests_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_requests" ADD CONSTRAINT "referral_requests_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_requests" ADD CONSTRAINT "referral_requests_settled_by_id_officers_account_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."officers"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "silences_reported_at_index" ON "silences" USING btree ("reported_at");--> statement-breakpoint
CREATE INDEX "activity_records_seeker_id_issued_at_index" ON "activity_records" USING btree ("seeker_id","issued_at");--> statement-breakpoint
CREATE INDEX "referral_requests_office_id_requested_at_index" ON "referral_requests" USING btree ("office_id","requested_at");--> statement-breakpoint
CREATE TRIGGER written_once BEFORE UPDATE ON activity_records FOR EACH ROW EXECUTE FUNCTION refuse_change();
