/** ACC-11: how long a session nobody uses lasts, and when its end is told of. */
export const IDLE_MINUTES = 60;
export const IDLE_WARNING_MINUTES = 2;
/** Ours: 共用のパソコン. Somebody else sits down sooner there. */
export const KIOSK_IDLE_MINUTES = 10;
/** Ours: a shared computer's window that was closed, and not only moved on to another page, ends the session. */
export const KIOSK_LEAVING_SECONDS = 60;
