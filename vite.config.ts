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

export default defineConfig({ plugins: [sveltekit(), live] });
