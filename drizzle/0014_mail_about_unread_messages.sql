CREATE TABLE "unread_mails" (
	"account_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"up_to" bigint NOT NULL,
	CONSTRAINT "unread_mails_account_id_conversation_id_pk" PRIMARY KEY("account_id","conversation_id")
);
--> statement-breakpoint
ALTER TABLE "unread_mails" ADD CONSTRAINT "unread_mails_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_mails" ADD CONSTRAINT "unread_mails_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unread_mails_conversation_id_index" ON "unread_mails" USING btree ("conversation_id");