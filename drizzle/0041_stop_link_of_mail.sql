ALTER TABLE "outgoing_mail" ADD COLUMN "stop_link" text;
