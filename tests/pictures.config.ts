import { defineConfig } from '@playwright/test';
import pages from './playwright.config.ts';

/** The README's pictures, from the same service as the tests of pages, when they are asked for. */
export default defineConfig(pages, { testDir: 'pictures', outputDir: '../test-results/pictures' });
