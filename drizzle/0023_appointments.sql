CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seeker_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"way" text NOT NULL,
	"topic" text NOT NULL,
	"phone" text NOT NULL,
	"note" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"moves" integer DEFAULT 0 NOT NULL,
	"link" text,
	"ended_at" timestamp with time zone,
	"ended_by_id" uuid,
	CONSTRAINT "known_way" CHECK ("bookings"."way" in ('visit', 'phone', 'video')),
	CONSTRAINT "known_state" CHECK ("bookings"."state" in ('booked', 'held', 'missed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "office_hours" (
	"office_id" uuid PRIMARY KEY NOT NULL,
	"opens_at" integer NOT NULL,
	"closes_at" integer NOT NULL,
	"places" integer NOT NULL,
	CONSTRAINT "opens_before_it_closes" CHECK (0 <= "office_hours"."opens_at" and "office_hours"."opens_at" < "office_hours"."closes_at"),
	CONSTRAINT "some_places" CHECK ("office_hours"."places" between 0 and 30)
);
--> statement-breakpoint
CREATE TABLE "taken_places" (
	"office_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"place" integer NOT NULL,
	"booking_id" uuid NOT NULL,
	CONSTRAINT "taken_places_office_id_starts_at_place_pk" PRIMARY KEY("office_id","starts_at","place"),
	CONSTRAINT "one_place_a_booking" UNIQUE("booking_id")
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_ended_by_id_accounts_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_hours" ADD CONSTRAINT "office_hours_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_places" ADD CONSTRAINT "taken_places_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_places" ADD CONSTRAINT "taken_places_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_office_id_starts_at_index" ON "bookings" USING btree ("office_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_seeker_id_starts_at_index" ON "bookings" USING btree ("seeker_id","starts_at");--> statement-breakpoint
CREATE INDEX "waiting_bookings" ON "bookings" USING btree ("starts_at") WHERE "bookings"."state" = 'booked';