CREATE TABLE "address_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"old_address" text NOT NULL,
	"new_address" text NOT NULL,
	"old_key_id" uuid,
	"new_key_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone,
	"stop_hash" text,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "one_change_per_stop" UNIQUE("stop_hash")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"audience" jsonb NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_announcement_per_attempt" UNIQUE("officer_id","client_id"),
	CONSTRAINT "title_length" CHECK (char_length(normalize("announcements"."title", NFC)) between 1 and 60),
	CONSTRAINT "body_length" CHECK (char_length(normalize("announcements"."body", NFC)) between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"silent" text[] NOT NULL,
	"unmailed" text[] NOT NULL,
	"quiet_from" time,
	"quiet_until" time,
	CONSTRAINT "quiet_hours_have_two_ends" CHECK (("notice_settings"."quiet_from" is null) = ("notice_settings"."quiet_until" is null))
);
--> statement-breakpoint
ALTER TABLE "account_keys" DROP CONSTRAINT "known_purpose";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "remembered_devices" ADD COLUMN "remembered_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "remembered_devices" ADD COLUMN "place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "started_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "kiosk" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_old_key_id_account_keys_id_fk" FOREIGN KEY ("old_key_id") REFERENCES "public"."account_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_new_key_id_account_keys_id_fk" FOREIGN KEY ("new_key_id") REFERENCES "public"."account_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_officer_id_officers_account_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "address_changes_account_id_asked_at_index" ON "address_changes" USING btree ("account_id","asked_at");--> statement-breakpoint
CREATE INDEX "announcements_office_id_sent_at_index" ON "announcements" USING btree ("office_id","sent_at");--> statement-breakpoint
CREATE INDEX "notices_of_topic" ON "notices" USING btree ("account_id","topic","id");--> statement-breakpoint
ALTER TABLE "account_keys" ADD CONSTRAINT "known_purpose" CHECK ("account_keys"."purpose" in ('opening', 'joining', 'forgotten', 'sign-in', 'new-address', 'old-address'));