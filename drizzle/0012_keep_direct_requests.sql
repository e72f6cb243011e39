CREATE TABLE "blocked_establishments" (
	"seeker_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"blocked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "blocked_establishments_seeker_id_establishment_id_pk" PRIMARY KEY("seeker_id","establishment_id")
);
--> statement-breakpoint
CREATE TABLE "direct_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"sent_by_id" uuid,
	"message" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	"state" text NOT NULL,
	"closed_at" timestamp with time zone,
	"decline_reason" text,
	CONSTRAINT "one_request_per_posting" UNIQUE("posting_id","seeker_id"),
	CONSTRAINT "message_length" CHECK (char_length(normalize("direct_requests"."message", NFC)) between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "blocked_establishments" ADD CONSTRAINT "blocked_establishments_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocked_establishments" ADD CONSTRAINT "blocked_establishments_establishment_id_establishments_id_fk" FOREIGN KEY ("establishment_id") REFERENCES "public"."establishments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "direct_requests" ADD CONSTRAINT "direct_requests_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "direct_requests" ADD CONSTRAINT "direct_requests_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "direct_requests" ADD CONSTRAINT "direct_requests_establishment_id_establishments_id_fk" FOREIGN KEY ("establishment_id") REFERENCES "public"."establishments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "direct_requests" ADD CONSTRAINT "direct_requests_sent_by_id_accounts_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blocked_establishments_establishment_id_index" ON "blocked_establishments" USING btree ("establishment_id");--> statement-breakpoint
CREATE INDEX "direct_requests_seeker_id_sent_at_index" ON "direct_requests" USING btree ("seeker_id","sent_at");--> statement-breakpoint
CREATE INDEX "direct_requests_establishment_id_sent_at_index" ON "direct_requests" USING btree ("establishment_id","sent_at");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_request_id_direct_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."direct_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "newest_published" ON "seekers" USING btree ("published_at") WHERE "seekers"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "published_wishes" ON "seekers" USING gin ("wishes" jsonb_path_ops) WHERE "seekers"."published_at" is not null;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_requestId_unique" UNIQUE("request_id");