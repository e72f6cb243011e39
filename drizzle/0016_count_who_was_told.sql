ALTER TABLE "announcements" ADD COLUMN "told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "announcements" SET "told" = (SELECT count(*) FROM "notices" WHERE "notices"."key" = 'announcement:' || "announcements"."id");
