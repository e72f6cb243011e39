CREATE TABLE "muted_establishments" (
	"seeker_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"muted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "muted_establishments_seeker_id_establishment_id_pk" PRIMARY KEY("seeker_id","establishment_id")
);
--> statement-breakpoint
ALTER TABLE "muted_establishments" ADD CONSTRAINT "muted_establishments_seeker_id_seekers_account_id_fk" FOREIGN KEY ("seeker_id") REFERENCES "public"."seekers"("account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muted_establishments" ADD CONSTRAINT "muted_establishments_establishment_id_establishments_id_fk" FOREIGN KEY ("establishment_id") REFERENCES "public"."establishments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "muted_establishments_establishment_id_index" ON "muted_establishments" USING btree ("establishment_id");