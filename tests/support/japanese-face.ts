import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Settings with which a browser on Linux finds a Japanese face, as phones and computers in Japan have one. */
export function withJapaneseFace(folder: string): Record<string, string> {
	const fonts = resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp');
	const file = join(folder, 'fonts.conf');
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		file,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`
	);
	return { FONTCONFIG_FILE: file };
}
