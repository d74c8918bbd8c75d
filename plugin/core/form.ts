import type { Problem } from './errors';

/** What the person typed, under the names of the fields, as the browser sent it. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;

/** A form as a presenter sees it: empty values at first, what was typed when it comes back with problems. */
export interface Form {
  /** Undefined when the page is opened; then the presenter fills in what is known. */
  readonly typed?: TypedValues;
  readonly problems: readonly Problem[];
  /** What is saved now, by field, when somebody else saved meanwhile: the page shows both texts. */
  readonly savedMeanwhile?: Readonly<Record<string, string>>;
}

export const untouchedForm: Form = { problems: [] };
