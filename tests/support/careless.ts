/** Settings of a PostgreSQL whose data nobody will miss. */
export const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
