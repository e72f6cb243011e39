-- Every two characters that follow each other in a name and in its reading, folded as src/lib/text/fold-name.ts does: a
-- name of two characters is found by an index, which trigrams cannot do. A line end stands before each, so that a single
-- character is found as a beginning. Nothing else is called by name: an index is kept without a search path.
CREATE FUNCTION name_pieces(name text, kana text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT array_agg(DISTINCT substr(line, at, 2))
	FROM unnest(ARRAY[name, kana]) AS typed (text),
		LATERAL (SELECT E'\n' || lower(translate(
			normalize(typed.text, NFKC),
			'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ髙﨑嵜碕邉邊齋齊斉濵濱澤廣𠮷嶋嶌德惠國眞櫻瀨桒' || E' \t\n\x0b\f\r\u1680\u2028\u2029\ufeff',
			'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ高崎崎崎辺辺斎斎斎浜浜沢広吉島島徳恵国真桜瀬桑'
		))) AS folded (line),
		LATERAL generate_series(1, char_length(line) - 1) AS place (at)
$$;--> statement-breakpoint
CREATE INDEX "establishments_by_name" ON "establishments" USING gin (name_pieces("name", "name_kana")) WHERE "establishments"."my_page_since" is not null;--> statement-breakpoint
CREATE INDEX "seekers_by_name" ON "seekers" USING gin (name_pieces("name", "name_kana")) WHERE not "seekers"."provisional";
