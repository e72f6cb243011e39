/** A table that stands only while a back-up is being restored. */
export const RESTORE_MARK = 'restore_under_way';
