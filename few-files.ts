import type { Plugin } from 'vite';

/** Pages that have to be quick on a slow line, by what carries the scripts that a few others share with them. */
const weighed: Record<string, string> = {
	'seeker/+page': 'home',
	'seeker/search/+page': 'search',
	'seeker/postings/[number]/+page': 'posting',
	'seeker/postings/[number]/apply/+page': 'apply',
	'seeker/activity/+page': 'activity',
	'seeker/messages/+layout': 'messages',
	'seeker/messages/[id]/+page': 'messages',
	'employer/+page': 'employer',
	'employer/inbox/+layout': 'messages',
	'employer/inbox/[id]/+page': 'messages',
	'office/+page': 'office'
};
const frames = ['seeker/+layout', 'employer/+layout', 'office/+layout'];
/** Needed by that many pages, scripts come with what nearly all pages but the home share. */
const MANY = 14;

/** In this order: a piece needs only itself and those before it, as whatever a module needs is needed by no fewer. */
const pieces = ['root', 'common', 'many', 'shared', ...new Set(Object.values(weighed)), 'rest'];

/**
 * On a slow line each file costs a way there and back, and small files hardly shrink. So what pages share comes in few
 * pieces, and no weighed page carries what only others need.
 */
export const fewFiles: Plugin = {
	name: 'few-files',
	config: ({ build }) =>
		build?.ssr
			? undefined
			: { build: { rolldownOptions: { output: { codeSplitting: { groups: groups() } } } } },
	// Files that need one another would run before what they need has run.
	generateBundle(_options, bundle) {
		const imports = new Map<string, string[]>();
		for (const file of Object.values(bundle))
			if (file.type === 'chunk') imports.set(file.fileName, file.imports);
		for (const file of imports.keys())
			if (neededBy(file, imports).has(file)) this.error(`${file} needs itself by way of others`);
	}
};

/** All that a file needs, by way of others as well. */
function neededBy(file: string, imports: Map<string, string[]>): Set<string> {
	const needed = new Set(imports.get(file));
	for (const each of needed) for (const next of imports.get(each) ?? []) needed.add(next);
	return needed;
}

function groups() {
	const known = new Map<string, string | undefined>();
	const nameOf = (id: string, graph: Graph) => {
		if (!known.has(id)) known.set(id, pieceOf(id, graph));
		return known.get(id);
	};
	// A group takes along what its modules need, unless one of a higher priority has it.
	const named = pieces.map((piece, index) => ({
		name: (id: string, graph: Graph) => (nameOf(id, graph) === piece ? piece : undefined),
		priority: pieces.length - index
	}));
	return [...named, { name: nameOf }];
}

type Graph = { getModuleInfo(id: string): { importers: readonly string[] } | null };

function pieceOf(id: string, graph: Graph): string | undefined {
	const pages = pagesNeeding(id, graph);
	if (pages.includes(EVERY_PAGE)) return 'root';
	if (pages.length < 2) return undefined;
	const carriers = new Set(pages.flatMap((page) => weighed[page] ?? []));
	const shared = pages.length >= MANY || carriers.size > 1;
	// The home is seen first and most: what it does not need does not come with it.
	if (pages.some((page) => frames.includes(page)) || (shared && carriers.has('home')))
		return 'common';
	if (shared) return pages.length >= MANY ? 'many' : 'shared';
	return [...carriers][0] ?? areaOf(pages);
}

const EVERY_PAGE = 'every page';
/** What the router is, and what stands around all pages or in their place. */
const root = /client-optimized\/app\.js$|runtime\/client\/entry\.js$|src\/routes\/\+/;
const route = /src\/routes\/(.+\/\+(?:page|layout))\.(?:svelte|ts)$/;

/** Pages, or modules that are brought later by themselves, which cannot begin without this module. */
function pagesNeeding(id: string, graph: Graph): string[] {
	const seen = new Set([id]);
	const pages = new Set<string>();
	for (const each of seen) {
		const page = root.test(each) ? EVERY_PAGE : route.exec(each)?.[1];
		const importers = page ? [] : (graph.getModuleInfo(each)?.importers ?? []);
		if (importers.length === 0) pages.add(page ?? each);
		for (const importer of importers) seen.add(importer);
	}
	return [...pages];
}

/** By the first folder of their addresses, where pages of one area alone need it. */
function areaOf(pages: string[]): string {
	const [area, ...others] = new Set(pages.map((page) => page.split('/')[0]));
	return others.length === 0 ? `more-of-${area}` : 'rest';
}
