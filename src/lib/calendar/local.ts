import { formatTime } from './format.ts';
import { tokyoDay } from './tokyo.ts';

/** '2026-12-02T13:30': a moment in Tokyo as a datetime-local field writes it. */
export const tokyoLocal = (moment: Date) => `${tokyoDay(moment)}T${formatTime(moment)}`;
