import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { once } from './once.ts';

/** What /metrics tells: the process, its requests, its open sockets and what went wrong unseen. Routes by their pattern, never by address. */
export const metrics = once('metrics', () => {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	return {
		registry,
		requests: new Histogram({
			name: 'http_request_duration_seconds',
			help: 'Time to answer a request',
			labelNames: ['method', 'route', 'status'],
			buckets: [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.3, 1, 3],
			registers: [registry]
		}),
		refused: new Counter({
			name: 'http_requests_refused_total',
			help: 'Requests turned away because too many were under way',
			registers: [registry]
		}),
		sockets: new Gauge({
			name: 'live_sockets',
			help: 'Open Socket.IO connections of this process',
			registers: [registry]
		}),
		mail: new Counter({
			name: 'mail_handed_over_total',
			help: 'Mails handed to the mail server, by what it said',
			labelNames: ['outcome'],
			registers: [registry]
		}),
		news: new Gauge({
			name: 'news_waiting_seconds',
			help: 'For how long news is untold, unreacted, or a writing transaction of this database open',
			labelNames: ['what'],
			registers: [registry]
		}),
		waiting: new Gauge({
			name: 'jobs_waiting',
			help: 'Jobs handed in and not yet done, by kind',
			labelNames: ['job'],
			registers: [registry]
		}),
		givenUp: new Gauge({
			name: 'jobs_given_up',
			help: 'Jobs that wait for a person after all tries failed, by kind',
			labelNames: ['job'],
			registers: [registry]
		}),
		lostFiles: new Gauge({
			name: 'files_lost',
			help: 'Files that a row owns and that were not there when the storage was last looked through',
			registers: [registry]
		}),
		redisAway: new Gauge({
			name: 'redis_away',
			help: 'Whether Redis is set and does not answer (1)',
			registers: [registry]
		}),
		uncaught: new Counter({
			name: 'uncaught_errors_total',
			help: 'Errors that nobody waited for: rejections and exceptions',
			labelNames: ['kind'],
			registers: [registry]
		})
	};
});
