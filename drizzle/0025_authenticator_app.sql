CREATE TABLE "authenticators" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"session" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_keys" DROP CONSTRAINT "known_purpose";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "password_mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "authenticators" ADD CONSTRAINT "authenticators_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_keys" ADD CONSTRAINT "known_purpose" CHECK ("account_keys"."purpose" in ('opening', 'joining', 'forgotten', 'sign-in', 'app', 'new-address', 'old-address'));