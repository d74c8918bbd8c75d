import { Conflict, type Problem } from '../core/errors';
import type { MeetingFamily } from '../core/policy-meeting-types';
import { MAY_BE_NOT_APPLICABLE, STAGES, type AgendaItem, type AgendaNote, type NoteItem, type Stage } from './meeting';
import { startTimeFrom } from './start-time';

/** The questions of each item besides the notes on it, by name; the words stand in agenda-words.present.ts. */
export const AGENDA_DETAILS = {
  /** S2-42, S2-51. */
  introductions: ['parameters', 'courtOrders', 'informalCare'],
  /** S0-14; S2-52, S4-27: worries and hopes; what works well; what needs to happen. */
  'why-we-are-here': ['findings', 'worries', 'workingWell', 'hopes', 'needsToHappen'],
  'parents-view': [],
  'network-view': [],
  'support-offers': [],
  'care-offers': [],
  /** S2-57 … S2-59. */
  'what-happens-next': ['assessments', 'orders', 'courtAction', 'informationGiven'],
  /** S1-34, S1-38, S2-25, S2-61, S4-23. */
  'family-plan': ['clarifications', 'process', 'consultAbsent', 'whoWasMissing', 'reviewPoints'],
  /** S1-28, S3-28, S4-28: when it began and ended, the child's views and when they were heard, what help there is. */
  'information-stage': ['startedAt', 'endedAt', 'childViews', 'supportExists'],
  /** S1-31. */
  'agreement-stage': ['startedAt', 'endedAt', 'agreedBy', 'nextSteps'],
} as const satisfies Readonly<Record<NoteItem, readonly string[]>>;

export type AgendaDetail = (typeof AGENDA_DETAILS)[NoteItem][number];

export const isStage = (item: NoteItem): item is Stage => (STAGES as readonly string[]).includes(item);

/** S2-50: the eight items belong to family meetings, and only two may be left out; a conference goes by its stages. */
export const mayBeLeftOut = (item: NoteItem, family: MeetingFamily): boolean =>
  !isStage(item) && (family === 'FGC' || MAY_BE_NOT_APPLICABLE.includes(item));

/** S2-58: what kinship carers can be told of; kept as a list of codes in the detail `informationGiven`. */
export const INFORMATION_GIVEN = ['kinship-support', 'financial-support', 'orders', 'legal-advice', 'leaflet'] as const;
export type InformationGiven = (typeof INFORMATION_GIVEN)[number];

const SAID_BY_PEOPLE: readonly NoteItem[] = ['parents-view', 'network-view', 'information-stage'];

/** Items 3 and 4 have room for what each person says (S2-53, S2-54), and so has the stage in which professionals inform (S1-28). */
const hasRoomForEach = (item: NoteItem): boolean => SAID_BY_PEOPLE.includes(item);

/** What was typed for one item. */
export interface TypedNote {
  readonly item: NoteItem;
  readonly text?: string;
  readonly details: Readonly<Record<string, string | undefined>>;
  readonly said: Readonly<Record<string, string | undefined>>;
  readonly notApplicable: boolean;
  readonly version: number;
}

const written = (texts: Readonly<Record<string, string | undefined>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])));

/**
 * The note as it is kept: the item's own questions, and the words of people on the family's list.
 * @throws Conflict where an item is left out that may not be (S2-50), or was both written and left out.
 */
export function noteFrom(typed: TypedNote, memberIds: readonly string[], family: MeetingFamily): AgendaNote {
  const { item, text, notApplicable, version } = typed;
  const details = withTimes(written(typed.details, AGENDA_DETAILS[item]));
  const said = hasRoomForEach(item) ? written(typed.said, memberIds) : {};
  if (notApplicable && !mayBeLeftOut(item, family)) {
    throw new Conflict('This part of the agenda cannot be left out');
  }
  const note = { item, text, details, said, notApplicable, version };
  if (notApplicable && isWritten(note)) {
    throw new Conflict('You wrote notes on this part and said that it does not apply. Clear one of the two');
  }
  return note;
}

const isWritten = ({ text, details = {}, said = {} }: AgendaNote): boolean =>
  text !== undefined || Object.keys(details).length + Object.keys(said).length > 0;

const TIMES = ['startedAt', 'endedAt'] as const;

/** "6.30pm" is kept as "18:30". */
function withTimes(details: Record<string, string>): Record<string, string> {
  const times = TIMES.flatMap((name) => {
    const time = startTimeFrom(details[name] ?? '');
    return time === undefined ? [] : [[name, time] as const];
  });
  return { ...details, ...Object.fromEntries(times) };
}

/** S1-28, S1-29: a stage has a start and an end, and no longest time (S3-30). */
export function timeProblems(
  { startedAt, endedAt }: { readonly startedAt?: string; readonly endedAt?: string },
  field: (name: 'startedAt' | 'endedAt') => string,
): readonly Problem[] {
  const given = { startedAt, endedAt };
  const wrong = TIMES.filter((name) => given[name] !== undefined && startTimeFrom(given[name]) === undefined);
  if (wrong.length > 0) return wrong.map((name) => ({ field: field(name), message: 'Enter a time, like 6.30pm' }));
  const [start, end] = TIMES.map((name) => startTimeFrom(given[name] ?? ''));
  if (start === undefined || end === undefined || start < end) return [];
  return [{ field: field('endedAt'), message: 'The end must be after the start' }];
}

/** What a list beside the note says too: offers of support (item 5) and of care (item 6). */
export type OffersMade = Readonly<Partial<Record<AgendaItem, number>>>;

export const isDealtWith = (note: AgendaNote, offers: OffersMade): boolean =>
  note.notApplicable || isWritten(note) || (!isStage(note.item) && (offers[note.item] ?? 0) > 0);

/** The note's texts by the names of the form's fields: what stands beside the typed text when somebody else saved meanwhile. */
export function fieldsOf({ text, details = {}, said = {} }: AgendaNote): Readonly<Record<string, string>> {
  const prefixed = (prefix: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, value]) => [`${prefix}.${name}`, value] as const);
  return Object.fromEntries([
    ...(text === undefined ? [] : [['text', text] as const]),
    ...prefixed('details', details),
    ...prefixed('said', said),
  ]);
}
