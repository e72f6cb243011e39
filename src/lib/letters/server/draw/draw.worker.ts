/** What runs in the pool: one paper at a time. */
export { drawNow as default } from './papers.ts';
