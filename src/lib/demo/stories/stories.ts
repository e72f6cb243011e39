import { officeInvitesMisaki } from './announcing.ts';
import {
	igarashiComesToday,
	ishiiIsScreened,
	okamotoCancels,
	onoderaJustApplied,
	otsukaIsUnread
} from './care-moving.ts';
import { kondoAwaitsResult, miyamotoIsHired, teshigawaraIsNotHired } from './care-results.ts';
import { sakiyamaComesTomorrow, watanabeWonders, yoshidaAsks } from './care-waiting.ts';
import {
	misakiIsReadByWakaba,
	misakiMeetsTsubame,
	misakiWaitsForMinamo
} from './misaki-applies.ts';
import { misakiCancels, misakiIsNotHired } from './misaki-ended.ts';
import { favouritesOfMisaki, offersToMisaki } from './misaki-offers.ts';
import { officerSends } from './office-today.ts';
import { careAsks, harukazeAsksMisaki } from './requests.ts';
import type { Story } from './story.ts';

/** Everything that has happened in the demo by the time somebody signs in. */
export const stories: readonly Story[] = [
	misakiIsNotHired,
	misakiCancels,
	misakiMeetsTsubame,
	misakiWaitsForMinamo,
	misakiIsReadByWakaba,
	offersToMisaki,
	favouritesOfMisaki,
	officeInvitesMisaki,
	harukazeAsksMisaki,
	careAsks,
	miyamotoIsHired,
	teshigawaraIsNotHired,
	kondoAwaitsResult,
	yoshidaAsks,
	watanabeWonders,
	sakiyamaComesTomorrow,
	okamotoCancels,
	igarashiComesToday,
	ishiiIsScreened,
	otsukaIsUnread,
	officerSends,
	onoderaJustApplied
];
