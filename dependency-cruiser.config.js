/** The walls between rooms (docs/architecture.md). */
const rooms = '^src/lib/(?!server/|backup/|web/|live/|sockets/|ui/)[^/]+/';
const order = [
	'(accounts|passkeys|second-step)',
	'offices',
	'(seekers|employers)',
	'(registration|profiles)',
	'postings',
	'(conditions|posting-index)',
	'(search|favourites|saved-searches|recommendations|requests|conversations|bookings|recovery)',
	'(applications|results|applicants|silence|referral-requests|closing)',
	'(documents|letters)'
];

/**
 * Applying is the legal referral: documents and letter come into being, and are revoked, in the very transaction
 * of the application (APP-10). These two commands, and nothing else, hand it on to the rooms after theirs.
 */
const handOn = '^src/lib/applications/server/(submit|cancel)-application\\.ts$';

/** A room reads rooms before it, never one after it; pure fronts may be shared either way. */
const direction = order.slice(0, -1).map((room, index) => ({
	name: `${room.replace(/[()]/g, '').replaceAll('|', '-')}-reads-only-earlier-rooms`,
	severity: 'error',
	from: { path: `^src/lib/${room}/server/`, pathNot: handOn },
	to: { path: `^src/lib/(${order.slice(index + 1).join('|')})/server/` }
}));

export default {
	forbidden: [
		{
			name: 'no-circles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'rooms-know-no-sockets',
			severity: 'error',
			from: { path: '^src/(lib|routes)/', pathNot: '^src/lib/(live|sockets)/' },
			to: { path: 'node_modules/(socket\\.io|@socket\\.io)' }
		},
		{
			name: 'rooms-know-no-http',
			severity: 'error',
			from: { path: rooms, pathNot: '\\.svelte$' },
			to: { path: '(node_modules/@sveltejs/kit|^\\$app)', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'routes-read-no-tables',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: '(node_modules/drizzle-orm|/server/schema\\.ts$)' }
		},
		{
			name: 'screens-reach-no-server',
			severity: 'error',
			from: { path: '\\.svelte(\\.ts)?$' },
			to: { path: '/server/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'ui-knows-no-domain',
			severity: 'error',
			from: { path: '^src/lib/ui/' },
			to: { path: '^src/lib/(?!ui/|calendar/|language/|text/)' }
		},
		{
			name: 'the-plant-room-knows-no-rooms',
			severity: 'error',
			from: { path: '^src/lib/server/' },
			to: {
				path: '^src/lib/(?!server/|calendar/|language/|text/)',
				dependencyTypesNot: ['type-only']
			}
		},
		{
			// The demo plays people, who read their notices; who leaves takes theirs along.
			name: 'nobody-commands-notices-or-sockets',
			severity: 'error',
			from: { path: rooms, pathNot: '^src/lib/(notices|demo)/|/withdrawal/server/withdraw\\.ts$' },
			to: { path: '^src/lib/(notices|sockets)/server/' }
		},
		{
			// Each room erases its own.
			name: 'leaving-writes-no-tables',
			severity: 'error',
			from: { path: '^src/lib/withdrawal/server/(withdraw|forget-names)\\.ts$' },
			to: { path: '(node_modules/drizzle-orm|/server/schema\\.ts$)' }
		},
		...direction
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'svelte']
		}
	}
};
