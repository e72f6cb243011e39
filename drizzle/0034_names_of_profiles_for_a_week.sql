CREATE TABLE "candidate_alias_keys" (
	"week" date PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
