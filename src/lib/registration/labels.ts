import { occupationGroups } from '#lib/occupations/groups.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { employmentForms } from '#lib/postings/fields/work.ts';
import * as choices from './choices.ts';
import type { SectionKey } from './sections.ts';

/** What each field is called on screen; a row's fields stand under the row's name. */
export const labels: Record<SectionKey, Record<string, string>> = {
	basics: {
		...{
			name: '氏名',
			nameKana: 'カナ',
			year: '生まれた年',
			month: '生まれた月',
			day: '生まれた日'
		},
		...{ sex: '性別', postcode: '郵便番号', address: '住所', building: '建物名・部屋番号' },
		...{ line: '最寄り駅の路線', station: '最寄り駅', phone: '電話番号' }
	},
	work: {
		...{ occupations: '希望する職種', 'occupations.name': '職種', 'occupations.group': '分野' },
		...{ 'occupations.years': '経験年数', kinds: '働き方', forms: '雇用形態' },
		...{ workFrom: '何時から', workUntil: '何時まで', days: '週の日数', weekendsOff: '休み' },
		...{ night: '夜勤', start: '働き始められる時期', workNote: '働き方について' }
	},
	place: {
		...{ areas: '希望する場所', 'areas.prefecture': '都道府県', 'areas.town': '市区町村' },
		...{ commutes: '通勤の方法', minutes: '通勤時間（分まで）', remote: '在宅勤務' },
		...{ relocation: '引っ越し', monthly: '月額', hourly: '時給', placeNote: '場所や賃金について' }
	},
	education: {
		...{ schools: '学歴', 'schools.kind': '学校の種類', 'schools.name': '学校名' },
		...{ 'schools.course': '学部・学科', 'schools.end': '卒業など', 'schools.year': '年' },
		...{ 'schools.month': '月', licences: '免許・資格', 'licences.name': '名前' },
		...{ 'licences.year': '取った年', 'licences.month': '月', driving: '運転免許' },
		...{ pcSkills: 'パソコンでできること' }
	},
	career: {
		...{ jobs: '経歴', 'jobs.company': '会社などの名前', 'jobs.occupation': '職種' },
		...{ 'jobs.form': '雇用形態', 'jobs.duties': '仕事の内容', 'jobs.wage': '賃金' },
		...{ 'jobs.reason': '辞めた理由', 'jobs.fromYear': '始めた年', 'jobs.fromMonth': '始めた月' },
		...{ 'jobs.untilYear': '辞めた年', 'jobs.untilMonth': '辞めた月', careerNote: '経歴について' }
	},
	disability: {
		...{ handbooks: '手帳', grade: '等級', support: '仕事で配慮がほしいこと' },
		...{ distance: '通院や体調について' }
	},
	pr: { pr: '自己PR' }
};

const words: Record<string, Readonly<Record<string, string>>> = {
	...{
		sex: choices.sexes,
		kinds: choices.workKinds,
		forms: employmentForms,
		form: employmentForms
	},
	...{ night: choices.nights, start: choices.starts, commutes: choices.commutes },
	...{ remote: choices.remotes, relocation: choices.relocations, kind: choices.schoolKinds },
	...{ end: choices.schoolEnds, driving: choices.drivings, handbooks: choices.handbooks },
	...{ group: occupationGroups, prefecture: prefectures, weekendsOff: { yes: '土日休み' } }
};

/** A value as people read it: the words of a choice, or what was typed. */
export const shown = (field: string, value: string): string =>
	words[field]?.[value] ?? (isSum(field, value) ? `${amounts.format(Number(value))}円` : value);

const amounts = new Intl.NumberFormat('ja-JP');
const isSum = (field: string, value: string) =>
	['monthly', 'hourly'].includes(field) && /^\d{1,9}$/.test(value);

/** 「2つ目の経歴：辞めた年」 for jobs.1.untilYear. */
export function labelOf(key: SectionKey, path: string): string {
	const [name = '', row, field] = path.split('.');
	const own = labels[key][name] ?? name;
	return row === undefined
		? own
		: `${Number(row) + 1}つ目の${own}・${labels[key][`${name}.${field}`]}`;
}
