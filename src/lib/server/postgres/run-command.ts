import { config } from '../config.ts';
import { explain } from '../explain.ts';
import { keepFilesPrivate } from '../private-files.ts';
import { startEmbedded } from './embedded.ts';

/**
 * A command that a person types: `work` gets the address of the service's database, which is started for it
 * where it does not run. Says in one line why it failed, and ends the process with 1 then.
 */
export async function runCommand(work: (url: string) => Promise<void>): Promise<never> {
	try {
		keepFilesPrivate();
		const { DATABASE_DIRECT_URL: given, DATA_DIR } = config();
		const embedded = given ? undefined : await startEmbedded(DATA_DIR);
		try {
			await work(given ?? embedded?.url ?? '');
		} finally {
			if (!embedded?.found) await embedded?.stop();
		}
	} catch (error) {
		console.error(explain(error));
		process.exitCode = 1;
	}
	// What rooms have opened for their own work must not keep a command from ending.
	process.exit();
}
