import type { Page } from '@playwright/test';
import { addDays } from '#lib/calendar/tokyo.ts';
import { today } from '../../support/on-pages.ts';
import { expect } from '../../support/windows.ts';

export async function meet(employer: Page, home: Page) {
	await employer.getByLabel('選考の状態').selectOption({ label: '面接にする' });
	await employer.getByLabel('面接の日時').fill(`${addDays(today(), 5)}T10:00`);
	await employer.getByLabel('面接の場所').fill('グループホームひなた 1階');
	await employer.getByRole('button', { name: '選考の状態を変える' }).click();
	await expect(employer.getByText('「面接」になりました。')).toBeVisible();
	const running = home.getByRole('article', { name: '介護福祉士' }).last();
	await expect(step(running, '面接')).toBeVisible();
	await expect(running).toContainText('10:00から面接');
	await expect(running).toContainText('グループホームひなた 1階');
}

export async function decide(employer: Page, seeker: Page, home: Page) {
	await employer.getByRole('link', { name: 'ハローワークへ選考結果を登録' }).click();
	await employer.getByRole('radio', { name: '採用', exact: true }).check();
	await employer.getByLabel('採用年月日').fill(addDays(today(), 20));
	await employer.getByLabel('雇用形態任意').selectOption('正社員');
	await employer.getByRole('radio', { name: '相違はない' }).check();
	await employer.getByRole('button', { name: '次へ進む' }).click();
	await employer.getByRole('button', { name: '選考結果を登録' }).click();
	await expect(employer.getByText('選考結果をハローワークへ登録しました。')).toBeVisible();
	await expect(
		employer.getByText('応募書類1つを、あなたの画面からも髙橋 美咲さんの画面からも消去しました。')
	).toBeVisible();
	await expect(
		home.getByRole('status').filter({ hasText: '選考の結果が届きました' })
	).toBeAttached();
	const result = home.getByRole('article', { name: '介護福祉士' }).last();
	await expect(result).toContainText('採用が決まりました');
	await seeker.goto('/seeker/activity/finished');
	const finished = seeker.getByRole('article', { name: '介護福祉士' }).first();
	await expect(step(finished, '採用')).toBeVisible();
	await expect(finished).toContainText('応募書類は消去しました。');
	await finished.getByText(/^できることを表示/).click();
	await finished.getByRole('link', { name: '応募内容(志望動機等)' }).click();
	await expect(seeker.getByText('消去済み')).toBeVisible();
}

export const step = (where: Page | ReturnType<Page['getByRole']>, name: string) =>
	where.locator('[aria-current=step]').filter({ hasText: name });
