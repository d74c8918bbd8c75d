import { z } from 'zod';
import { parseDay, type CalendarDay } from './calendar-day';

/** The kinds of setting a policy is made of. Each says what would be right, so that a wrong one can be put right from the error alone. */

export const wholeNumber = (from: number, to: number, unit: string, orElse = '') => {
  const right = `give a whole number of ${unit} from ${from} to ${to}${orElse}`;
  return z.int(right).min(from, right).max(to, right);
};

export const words = (longest: number, what: string) => {
  const right = `give ${what} in 1 to ${longest} characters`;
  return z.string(right).trim().min(1, right).max(longest, right);
};

/** A code the council chooses: safe in an address bar, a column and a file name. */
export const code = (what: string) => {
  const right = `give ${what} of 1 to 32 letters, figures, "-" or "_"`;
  return z.string(right).regex(/^[A-Za-z0-9_-]{1,32}$/, right);
};

export const oneOf = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.enum(options, `give one of: ${options.join(', ')}`);

/** A date that is checked to be one is a calendar day as it stands. */
export const calendarDay = (right: string) => z.iso.date(right) as unknown as z.ZodType<CalendarDay, string>;

/** A day of every year: no 29 February. */
export const dayOfYear = () =>
  z
    .string('give a day of the year as MM-DD')
    .refine((text) => parseDay(`2025-${text}`) !== undefined, 'give a day that every year has, as MM-DD');

export const yesOrNo = () => z.boolean('give true or false');

export const group = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject(shape, 'give a group of settings in { }');

export const listOf = <Item extends z.ZodType>(item: Item, what: string) => {
  const right = `give a list of at least one ${what}`;
  return z.array(item, right).min(1, right);
};

/** Refuses a list in which two entries share a key: which of the two holds would be anyone's guess. */
export function noneTwice<Entry>(keyOf: (entry: Entry) => string, keyName: string) {
  return (entries: readonly Entry[], context: z.core.$RefinementCtx<Entry[]>): void => {
    entries.forEach((entry, at) => {
      if (entries.findIndex((other) => keyOf(other) === keyOf(entry)) < at) {
        context.addIssue({
          code: 'custom',
          path: [at, keyName],
          message: `"${keyOf(entry)}" stands earlier in this list: give each ${keyName} once`,
        });
      }
    });
  };
}
