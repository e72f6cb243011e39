/** SRC-3: フリーワード and NOTワード, each. */
export const MAX_WORDS = 50;
/** Ours: of words of one character, in each of the two. */
export const MAX_SINGLE = 2;
/** SRC-4 */
export const MAX_COMPANY = 60;
/** SRC-5 */
export const MAX_PREFECTURES = 3;
export const MAX_TOWNS = 5;
export const MAX_OCCUPATIONS = 3;
/** SRC-6 */
export const MAX_NUMBERS = 5;
/** SRC-7 */
export const MAX_STATIONS = 3;
export const MAX_INDUSTRIES = 3;
export const MAX_LICENCES = 3;
/** JOB-1: no 職種 is longer. */
export const MAX_OCCUPATION = 28;
export const MAX_LINE = 40;
/** SRC-8 */
export const PAGE_SIZES = [10, 30, 50] as const;
export const PAGE = 30;
export const MAX_PAGE = 10_000;
/** SRC-10: minutes between two times that can be asked for. */
export const TIME_STEP = 10;
