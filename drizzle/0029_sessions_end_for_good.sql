ALTER TABLE "open_seekers" DROP CONSTRAINT "open_seekers_session_id_sessions_id_fk";
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "ends_at" timestamp with time zone DEFAULT now() + interval '12 hours' NOT NULL;--> statement-breakpoint
ALTER TABLE "open_seekers" ADD CONSTRAINT "open_seekers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE cascade;