import pino from 'pino';
import { config } from './config.ts';
import { errorFacts } from './error-facts.ts';

/** Structured lines on standard output. Nothing personal and no secret belongs in them. */
export const log = pino({
	level: config().LOG_LEVEL,
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	serializers: { err: errorFacts },
	redact: ['password', 'token', 'cookie', 'authorization', '*.password', '*.token', '*.cookie']
});
