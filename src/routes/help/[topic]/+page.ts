import { error } from '@sveltejs/kit';
import { findHelp } from '#lib/help/topics.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	const topic = findHelp(params.topic);
	if (!topic) error(404, { message: 'お探しのページは見つかりませんでした。' });
	return { topic };
};
