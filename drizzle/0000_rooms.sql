CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "known_role" CHECK ("accounts"."role" in ('seeker', 'employer', 'officer'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_drafts" (
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"client_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"motivation" text DEFAULT '' NOT NULL,
	"remarks" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_drafts_seeker_id_posting_id_pk" PRIMARY KEY("seeker_id","posting_id")
);
--> statement-breakpoint
CREATE TABLE "application_steps" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"posting_version_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"recommendation_id" uuid,
	"conversation_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"motivation" text NOT NULL,
	"remarks" text NOT NULL,
	"consent_version" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"state_changed_at" timestamp with time zone NOT NULL,
	"interview_at" timestamp with time zone,
	"interview_place" text,
	"promised_by" date,
	CONSTRAINT "applications_recommendationId_unique" UNIQUE("recommendation_id"),
	CONSTRAINT "applications_conversationId_unique" UNIQUE("conversation_id"),
	CONSTRAINT "one_application_per_attempt" UNIQUE("seeker_id","client_id"),
	CONSTRAINT "motivation_length" CHECK (char_length(normalize("applications"."motivation", NFC)) between 1 and 600),
	CONSTRAINT "remarks_length" CHECK (char_length(normalize("applications"."remarks", NFC)) <= 600)
);
--> statement-breakpoint
CREATE TABLE "cancellations" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"remarks" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "results" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"hired_on" date,
	"employment_form" text,
	"differs" boolean,
	"differences" text[] NOT NULL,
	"difference_note" text NOT NULL,
	"reason_codes" integer[] NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"registered_by_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_message_at" timestamp with time zone,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"author_id" uuid,
	"client_id" uuid NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_message_per_attempt" UNIQUE("conversation_id","author_id","client_id"),
	CONSTRAINT "body_length" CHECK (char_length(normalize("messages"."body", NFC)) between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"conversation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"side" text NOT NULL,
	"read_up_to" bigint DEFAULT 0 NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "participants_conversation_id_account_id_pk" PRIMARY KEY("conversation_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"application_id" uuid,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text,
	"preview_key" text,
	"state" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"scanned_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"erase_reason" text,
	CONSTRAINT "erased_means_gone" CHECK (("documents"."state" = 'erased') = ("documents"."storage_key" is null))
);
--> statement-breakpoint
CREATE TABLE "employer_logins" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"establishment_id" uuid NOT NULL,
	"department" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "establishments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"name_kana" text NOT NULL,
	"postcode" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"website" text,
	"workplace_info_url" text,
	"office_id" uuid NOT NULL,
	"my_page_since" timestamp with time zone,
	CONSTRAINT "establishments_number_unique" UNIQUE("number"),
	CONSTRAINT "establishment_number" CHECK ("establishments"."number" ~ '^\d{4}-\d{6}-\d$')
);
--> statement-breakpoint
CREATE TABLE "letter_serials" (
	"office_id" uuid NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "letter_serials_office_id_fiscal_year_pk" PRIMARY KEY("office_id","fiscal_year")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"number" text NOT NULL,
	"code" text NOT NULL,
	"facts" jsonb NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "letters_applicationId_unique" UNIQUE("application_id"),
	CONSTRAINT "letters_number_unique" UNIQUE("number"),
	CONSTRAINT "letters_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"storage_key" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "papers_application_id_kind_pk" PRIMARY KEY("application_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"topic" text NOT NULL,
	"title" text NOT NULL,
	"href" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "one_notice_per_key" UNIQUE("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"officer_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"office_id" uuid NOT NULL,
	"department" text NOT NULL,
	"family_name" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"alias" text NOT NULL,
	"postcode" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"fax" text,
	CONSTRAINT "offices_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "posting_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"posting_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "posting_versions_code_unique" UNIQUE("code"),
	CONSTRAINT "one_row_per_version" UNIQUE("posting_id","version")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"establishment_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"received_on" date NOT NULL,
	"open_until" date NOT NULL,
	"extended" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	"visibility" smallint NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"employment_form" text NOT NULL,
	"prefecture" text NOT NULL,
	"town" text NOT NULL,
	"occupation_group" smallint NOT NULL,
	"wage_lower" integer NOT NULL,
	"wage_upper" integer NOT NULL,
	"wage_unit" text NOT NULL,
	"badges" text[] NOT NULL,
	"licences" text[] NOT NULL,
	"accepts_direct" boolean NOT NULL,
	"accepts_documents" boolean NOT NULL,
	"headcount" integer NOT NULL,
	CONSTRAINT "postings_number_unique" UNIQUE("number"),
	CONSTRAINT "posting_number" CHECK ("postings"."number" ~ '^\d{5}-\d{1,8}$'),
	CONSTRAINT "known_visibility" CHECK ("postings"."visibility" between 1 and 4),
	CONSTRAINT "wage_order" CHECK ("postings"."wage_lower" <= "postings"."wage_upper")
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"note" text NOT NULL,
	"apply_by" date NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	"state" text NOT NULL,
	"closed_at" timestamp with time zone,
	"decline_reason" text,
	CONSTRAINT "note_length" CHECK (char_length(normalize("recommendations"."note", NFC)) <= 300)
);
--> statement-breakpoint
CREATE TABLE "favourites" (
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "favourites_seeker_id_posting_id_pk" PRIMARY KEY("seeker_id","posting_id")
);
--> statement-breakpoint
CREATE TABLE "seekers" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"name_kana" text NOT NULL,
	"birth_date" date NOT NULL,
	"postcode" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"phone_to_employers" boolean DEFAULT false NOT NULL,
	"office_id" uuid NOT NULL,
	"registration_class" text NOT NULL,
	"registered_on" date NOT NULL,
	"valid_until" date NOT NULL,
	"invalidated_at" timestamp with time zone,
	"wishes" jsonb NOT NULL,
	CONSTRAINT "seekers_number_unique" UNIQUE("number"),
	CONSTRAINT "seeker_number" CHECK ("seekers"."number" ~ '^\d{5}-\d{1,8}$'),
	CONSTRAINT "known_class" CHECK ("seekers"."registration_class" in ('online', 'office'))
);
--> statement-breakpoint
CREATE TABLE "event_cursors" (
	"name" text PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"type" text NOT NULL,
	"audience" text[] NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_drafts" ADD CONSTRAINT "application_drafts_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_drafts" ADD CONSTRAINT "application_drafts_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_posting_version_id_posting_versions_id_fk" FOREIGN KEY ("posting_version_id") REFERENCES "public"."posting_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_establishment_id_establishments_id_fk" FOREIGN KEY ("establishment_id") REFERENCES "public"."establishments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_registered_by_id_accounts_id_fk" FOREIGN KEY ("registered_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_logins" ADD CONSTRAINT "employer_logins_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_logins" ADD CONSTRAINT "employer_logins_establishment_id_establishments_id_fk" FOREIGN KEY ("establishment_id") REFERENCES "public"."establishments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "establishments" ADD CONSTRAINT "establishments_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_serials" ADD CONSTRAINT "letter_serials_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_officer_id_accounts_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_person_id_accounts_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_establishment_id_establishments_id_fk" FOREIGN KEY ("establishment_id") REFERENCES "public"."establishments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_officer_id_officers_account_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seekers" ADD CONSTRAINT "seekers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seekers" ADD CONSTRAINT "seekers_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_account_per_address" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "application_steps_application_id_index" ON "application_steps" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_application_per_posting" ON "applications" USING btree ("seeker_id","posting_id") WHERE "applications"."state" in ('applied', 'viewed', 'screening', 'interview');--> statement-breakpoint
CREATE INDEX "applications_seeker_id_submitted_at_index" ON "applications" USING btree ("seeker_id","submitted_at");--> statement-breakpoint
CREATE INDEX "applications_establishment_id_submitted_at_index" ON "applications" USING btree ("establishment_id","submitted_at");--> statement-breakpoint
CREATE INDEX "applications_posting_id_index" ON "applications" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "messages_in_order" ON "messages" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "participants_account_id_index" ON "participants" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "documents_application_id_index" ON "documents" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "documents_of_draft" ON "documents" USING btree ("seeker_id","posting_id");--> statement-breakpoint
CREATE INDEX "employer_logins_establishment_id_index" ON "employer_logins" USING btree ("establishment_id");--> statement-breakpoint
CREATE INDEX "letters_office_id_index" ON "letters" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "notices_newest_first" ON "notices" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "access_log_person_id_at_index" ON "access_log" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "postings_establishment_id_index" ON "postings" USING btree ("establishment_id");--> statement-breakpoint
CREATE INDEX "open_postings_by_place" ON "postings" USING btree ("prefecture","occupation_group","open_until");--> statement-breakpoint
CREATE INDEX "newest_postings" ON "postings" USING btree ("received_on");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_recommendation" ON "recommendations" USING btree ("seeker_id","posting_id") WHERE "recommendations"."state" = 'sent';--> statement-breakpoint
CREATE INDEX "recommendations_seeker_id_sent_at_index" ON "recommendations" USING btree ("seeker_id","sent_at");--> statement-breakpoint
CREATE INDEX "recommendations_posting_id_index" ON "recommendations" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "recommendations_office_id_sent_at_index" ON "recommendations" USING btree ("office_id","sent_at");--> statement-breakpoint
CREATE INDEX "favourites_posting_id_index" ON "favourites" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "seekers_office_id_index" ON "seekers" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "events_in_commit_order" ON "events" USING btree ("xid","seq");