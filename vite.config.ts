import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** In development Socket.IO listens on Vite's own port. */
const live: Plugin = {
	name: 'live',
	configureServer(server) {
		return async () => {
			const { boot } = await server.ssrLoadModule('/src/boot.ts');
			const running = await boot();
			if (server.httpServer) running.attach(server.httpServer);
		};
	}
};

/** Phones of 2022: what is newer in syntax and styles is written for them. Functions are not, so we use none. */
const oldest = ['chrome100', 'safari15.4', 'ios15.4'];

/**
 * On a slow line each file costs a way there and back, and small files hardly shrink: what many pages share comes in
 * one piece, what some share in a few that are worth their way, and each page brings only what is its own.
 */
const fewFiles: Plugin = {
	name: 'few-files',
	config: ({ build }) =>
		build?.ssr
			? undefined
			: {
					build: {
						rolldownOptions: {
							output: {
								// Files that need one another run in the order of their modules all the same.
								strictExecutionOrder: true,
								codeSplitting: {
									groups: [
										{ name: 'everywhere', minShareCount: 24, priority: 3 },
										{ name: 'passkeys', test: /@simplewebauthn|accounts\/passkey/, priority: 2 },
										{ name: 'help', test: /src\/lib\/help\//, priority: 1 },
										{
											name: 'shared',
											minShareCount: 2,
											entriesAware: true,
											entriesAwareMergeThreshold: 48_000
										}
									]
								}
							}
						}
					}
				}
};

export default defineConfig({ plugins: [sveltekit(), live, fewFiles], build: { target: oldest } });
