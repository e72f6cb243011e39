/** A row of something there may be several of: a school, a licence, a job. */
export type TypedRow = Record<string, string>;

/**
 * A step of the registration as it was typed: text, ticked values, rows. Whatever somebody writes is kept,
 * also what cannot be right yet; what it means is read from it by the step's own rules.
 */
export type Typed = Record<string, string | string[] | TypedRow[]>;
