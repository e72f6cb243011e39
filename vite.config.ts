import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { fewFiles } from './few-files.ts';

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

export default defineConfig({ plugins: [sveltekit(), live, fewFiles], build: { target: oldest } });
