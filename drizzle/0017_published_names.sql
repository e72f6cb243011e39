-- Every two characters that follow each other in the names of wished-for occupations and of licences: a word of two
-- characters is found by an index, which trigrams cannot do.
CREATE FUNCTION wished_pieces(wishes jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT array_agg(DISTINCT field || substr(name, at, 2))
	FROM (VALUES ('o', 'occupations'), ('l', 'licences')) AS fields (field, key),
		LATERAL jsonb_array_elements_text(wishes -> key) AS listed (wish),
		LATERAL lower(normalize(wish, NFKC)) AS folded (name),
		LATERAL generate_series(1, char_length(name) - 1) AS place (at)
$$;--> statement-breakpoint
CREATE INDEX "published_names" ON "seekers" USING gin (wished_pieces("wishes")) WHERE "seekers"."published_at" is not null;
