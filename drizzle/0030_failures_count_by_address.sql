ALTER TABLE "account_keys" ADD COLUMN "guarded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "failures";--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "locked_until";