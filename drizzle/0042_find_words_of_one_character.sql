-- A word of one character is a piece of its own from now on: everything that is open goes into line.
INSERT INTO unindexed_postings (posting_id)
	SELECT id FROM postings WHERE state IN ('open', 'change_checking') AND visibility <> 4
	ON CONFLICT (posting_id) DO NOTHING;
