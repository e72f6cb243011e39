DROP INDEX "seekers_office_id_index";--> statement-breakpoint
CREATE INDEX "seekers_of_office" ON "seekers" USING btree ("office_id","account_id");--> statement-breakpoint
CREATE INDEX "seekers_by_birth_date" ON "seekers" USING btree ("birth_date");