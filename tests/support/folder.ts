import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder that a database's own account may enter, as a project's folder usually is. */
export function aFolder(name: string): string {
	const folder = mkdtempSync(join(tmpdir(), `mypage-${name}-`));
	chmodSync(folder, 0o755);
	return folder;
}
