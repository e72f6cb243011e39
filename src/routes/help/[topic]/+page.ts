import { error } from '@sveltejs/kit';
import { chapters, findHelp } from '#lib/help/manual.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	const topic = findHelp(params.topic);
	if (!topic) error(404, { message: 'お探しのページは見つかりませんでした。' });
	const near = chapters
		.filter(({ topics }) => topics.some(({ name }) => name === topic.name))
		.flatMap(({ topics }) => topics.filter(({ name }) => name !== topic.name));
	return { topic, near };
};
