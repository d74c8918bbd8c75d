import { z } from 'zod';
import { dayOf, type CalendarDay } from './calendar-day';
import { InvalidInput, type Problem } from './errors';

/**
 * What a person types, as the schemas of actions and queries see it. Every message says what to do,
 * in GOV.UK's manner. NUL characters are refused: the embedded database would cut the text there.
 */

const noNul = (value: string): boolean => !value.includes('\u0000');
const NUL_MESSAGE = 'Remove the character that cannot be saved';

/** One line of text, trimmed. */
export function text(rule: { readonly required: string; readonly max?: number; readonly tooLong?: string }): z.ZodType<string> {
  const max = rule.max ?? 200;
  return z
    .string({ error: rule.required })
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .refine((value) => value !== '', rule.required)
    .refine((value) => value.length <= max, rule.tooLong ?? `Use ${max} characters or fewer`)
    .refine(noNul, NUL_MESSAGE);
}

/** One line that may be left empty: then undefined. */
export function optionalText(rule: { readonly max?: number } = {}): z.ZodType<string | undefined> {
  const max = rule.max ?? 200;
  return z
    .string()
    .optional()
    .transform((value) => value?.replace(/\s+/g, ' ').trim())
    .refine((value) => value === undefined || value.length <= max, `Use ${max} characters or fewer`)
    .refine((value) => value === undefined || noNul(value), NUL_MESSAGE)
    .transform((value) => (value === '' ? undefined : value));
}

const NARRATIVE_MAX = 60_000;
const tidyLines = (value: string): string => value.replace(/\r\n?/g, '\n').trim();

/** Several lines. */
export function narrative(rule: { readonly required: string; readonly max?: number }): z.ZodType<string> {
  const max = rule.max ?? NARRATIVE_MAX;
  return z
    .string({ error: rule.required })
    .transform(tidyLines)
    .refine((value) => value !== '', rule.required)
    .refine((value) => value.length <= max, `Use ${max} characters or fewer`)
    .refine(noNul, NUL_MESSAGE);
}

/** Several lines that may be left empty: then undefined. */
export function optionalNarrative(rule: { readonly max?: number } = {}): z.ZodType<string | undefined> {
  const max = rule.max ?? NARRATIVE_MAX;
  return z
    .string()
    .optional()
    .transform((value) => (value === undefined ? undefined : tidyLines(value)))
    .refine((value) => value === undefined || value.length <= max, `Use ${max} characters or fewer`)
    .refine((value) => value === undefined || noNul(value), NUL_MESSAGE)
    .transform((value) => (value === '' ? undefined : value));
}

/** One of a list: radios or a select. */
export function choice<const Values extends readonly [string, ...string[]]>(
  values: Values,
  rule: { readonly required: string },
): z.ZodType<Values[number]> {
  return z.enum(values, { error: rule.required }) as unknown as z.ZodType<Values[number]>;
}

export function optionalChoice<const Values extends readonly [string, ...string[]]>(values: Values): z.ZodType<Values[number] | undefined> {
  return z
    .union([z.enum(values), z.literal('')])
    .optional()
    .transform((value) => (value === '' ? undefined : value)) as unknown as z.ZodType<Values[number] | undefined>;
}

/** Any number of a list: checkboxes. The browser sends nothing, one text, or several. */
export function choices<const Values extends readonly [string, ...string[]]>(
  values: Values,
  rule: { readonly required?: string } = {},
): z.ZodType<readonly Values[number][]> {
  return listOf(z.enum(values) as unknown as z.ZodType<Values[number]>, rule);
}

/** Any number of ids: checkboxes made from records. */
export function ids(rule: { readonly required?: string } = {}): z.ZodType<readonly string[]> {
  return listOf(id(), rule);
}

function listOf<T>(item: z.ZodType<T>, rule: { readonly required?: string }): z.ZodType<readonly T[]> {
  const list = z.preprocess((value): unknown[] => (value === undefined || value === '' ? [] : [value].flat()), z.array(item).max(500));
  const required = rule.required;
  return (required === undefined ? list : list.refine((value) => value.length > 0, required)) as unknown as z.ZodType<readonly T[]>;
}

/** An id of one of our rows or of a record of the case system. */
export function id(): z.ZodType<string> {
  return z.string().regex(/^[A-Za-z0-9_-]{1,48}$/, 'Open this page again from the case record');
}

export function optionalId(): z.ZodType<string | undefined> {
  return z
    .union([id(), z.literal('')])
    .optional()
    .transform((value) => (value === '' ? undefined : value));
}

export function yesNo(rule: { readonly required: string }): z.ZodType<boolean> {
  return z.enum(['yes', 'no'], { error: rule.required }).transform((value) => value === 'yes') as unknown as z.ZodType<boolean>;
}

export function optionalYesNo(): z.ZodType<boolean | undefined> {
  return z
    .enum(['yes', 'no', ''])
    .optional()
    .transform((value) => (value === undefined || value === '' ? undefined : value === 'yes')) as unknown as z.ZodType<boolean | undefined>;
}

/** The version of a record that the form showed. Saving an old one is a `Conflict`. */
export function version(): z.ZodType<number> {
  return z.coerce.number().int().min(0) as unknown as z.ZodType<number>;
}

interface DayRule {
  /** "the date consent was given": used in every message about it. */
  readonly what: string;
  readonly required?: string;
}

interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(typed: string): number {
  const named = MONTH_NAMES.indexOf(typed.slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : Number(typed);
}

function readTypedDay(typed: TypedDay, rule: DayRule): CalendarDay | { readonly message: string } {
  const missing = (['day', 'month', 'year'] as const).filter((part) => typed[part].trim() === '');
  const what = rule.what.charAt(0).toUpperCase() + rule.what.slice(1);
  if (missing.length > 0) return { message: `${what} must include a ${missing.join(' and a ')}` };
  if (!/^\d{4}$/.test(typed.year.trim())) return { message: `${what} must have a year of four numbers, like 2026` };
  const found = dayOf(Number(typed.year), monthNumber(typed.month.trim()), Number(typed.day));
  return found ?? { message: `${what} must be a real date` };
}

const isTypedDay = (value: unknown): value is TypedDay =>
  typeof value === 'object' && value !== null && 'day' in value && 'month' in value && 'year' in value;
const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (isTypedDay(value) && value.day.trim() + value.month.trim() + value.year.trim() === '');

/** A date typed as three fields, `<name>-day`, `<name>-month`, `<name>-year`, or one text `YYYY-MM-DD`. */
export function day(rule: DayRule): z.ZodType<CalendarDay> {
  return z.unknown().transform((value, context) => {
    if (isBlank(value)) return refuse(context, rule.required ?? `Enter ${rule.what}`);
    return readDay(value, rule, context);
  });
}

/** As `day`, left empty: undefined. */
export function optionalDay(rule: DayRule): z.ZodType<CalendarDay | undefined> {
  return z
    .unknown()
    .transform((value, context) => (isBlank(value) ? undefined : readDay(value, rule, context)))
    .optional() as unknown as z.ZodType<CalendarDay | undefined>;
}

function readDay(value: unknown, rule: DayRule, context: z.core.$RefinementCtx): CalendarDay {
  const [year = '', month = '', dayText = ''] = typeof value === 'string' ? value.split('-') : [];
  const typed = isTypedDay(value) ? value : { day: dayText, month, year };
  const read = readTypedDay(typed, rule);
  return typeof read === 'string' ? read : refuse(context, read.message);
}

function refuse(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

const DATE_PART = /^(.+)-(day|month|year)$/;

/**
 * A posted form as the schemas take it: the three parts of a date are put together, and names with a
 * dot (`attended.12`) become nested objects without a prototype, so that a typed `__proto__` is a plain key.
 */
export function gatherFields(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const gathered = emptyFields();
  for (const [name, value] of Object.entries(raw)) {
    const part = DATE_PART.exec(name);
    const path = (part?.[1] ?? name).split('.');
    if (part === null) setAt(gathered, path, value);
    else setAt(gathered, [...path, part[2] as string], typeof value === 'string' ? value : '');
  }
  return completeDates(gathered);
}

/** Without a prototype, so that no typed name can reach one. */
const emptyFields = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const existing = target[head];
  const child = typeof existing === 'object' && existing !== null && !Array.isArray(existing) ? existing : emptyFields();
  target[head] = child;
  setAt(child as Record<string, unknown>, rest, value);
}

/** A date of which the browser sent only some parts has the others empty. */
function completeDates(fields: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const part = value as Record<string, unknown>;
    const names = Object.keys(part);
    if (names.length > 0 && names.every((each) => ['day', 'month', 'year'].includes(each))) {
      fields[name] = { day: part.day ?? '', month: part.month ?? '', year: part.year ?? '' };
    } else completeDates(part);
  }
  return fields;
}

/** Parses or throws `InvalidInput` with one problem a field, in the order of the fields. */
export function parseInput<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(firstProblemOfEachField(parsed.error.issues));
}

function firstProblemOfEachField(issues: readonly z.core.$ZodIssue[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    const field = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys')
      problems.set('', { field: '', message: 'This form has a field that does not belong to it. Open the page again' });
    else if (!problems.has(field)) problems.set(field, { field, message: issue.message });
  }
  return [...problems.values()];
}
