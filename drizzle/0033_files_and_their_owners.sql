CREATE TABLE "stray_files" (
	"key" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "documents_to_scan" ON "documents" USING btree ("id") WHERE "documents"."state" in ('received', 'scanning', 'unscanned');--> statement-breakpoint
CREATE INDEX "documents_by_file" ON "documents" USING btree ("storage_key");--> statement-breakpoint
-- What was told of blocked files names the kind of paper from now on: a name must go with the file.
UPDATE events e SET data = (e.data - 'fileName') || jsonb_build_object('kind', d.kind)
	FROM documents d
	WHERE e.type = 'document.blocked' AND d.id::text = e.data ->> 'documentId';--> statement-breakpoint
UPDATE notices n SET title = '応募書類（' ||
		CASE d.kind WHEN 'resume' THEN '履歴書' WHEN 'career' THEN '職務経歴書'
			WHEN 'job_card' THEN 'ジョブ・カード' ELSE 'その他の応募書類' END
		|| '）は、ウイルスの疑いがあるため会社に渡していません。応募は有効です。書類は、ほかの方法で送ってください。'
	FROM documents d
	WHERE n.topic = 'document' AND n.key = 'document:' || d.id || ':blocked';
