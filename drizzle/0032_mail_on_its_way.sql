ALTER TABLE "outgoing_mail" ALTER COLUMN "at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD COLUMN "sent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD COLUMN "unanswered" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "outgoing_mail_by_recipient" ON "outgoing_mail" USING btree (lower("recipient"));--> statement-breakpoint
CREATE INDEX "outgoing_mail_by_age" ON "outgoing_mail" USING btree ("at");--> statement-breakpoint
UPDATE "outgoing_mail" SET "sent_at" = "at";--> statement-breakpoint
-- Mail that waits moves out of the queue, whose jobs hold nobody's address or words from now on.
DO $$ BEGIN
	IF to_regclass('pgboss.job') IS NOT NULL THEN
		INSERT INTO "outgoing_mail" ("id", "recipient", "subject", "body", "at")
			SELECT id, data ->> 'to', data ->> 'subject', data ->> 'text', created_on FROM pgboss.job
			WHERE name = 'mail.deliver' AND data ? 'to' AND state < 'completed';
		UPDATE pgboss.job SET data = jsonb_build_object('mailId', id)
			WHERE name = 'mail.deliver' AND data ? 'to' AND state < 'completed';
		DELETE FROM pgboss.job WHERE name = 'mail.deliver' AND data ? 'to';
	END IF;
END $$;
