import { Conflict } from '../core/errors';
import { MAY_BE_NOT_APPLICABLE, type AgendaItem, type AgendaNote } from './meeting';

/** The questions of each item besides the notes on it, by name; the words stand in agenda-words.present.ts. */
export const AGENDA_DETAILS = {
  /** S2-42, S2-51. */
  introductions: ['parameters', 'courtOrders', 'informalCare'],
  /** S2-52, S4-27: worries and hopes; what works well; what needs to happen. */
  'why-we-are-here': ['worries', 'workingWell', 'hopes', 'needsToHappen'],
  'parents-view': [],
  'network-view': [],
  'support-offers': [],
  'care-offers': [],
  /** S2-57 … S2-59. */
  'what-happens-next': ['assessments', 'orders', 'courtAction', 'informationGiven'],
  /** S2-25, S2-61, S4-23. */
  'family-plan': ['consultAbsent', 'whoWasMissing', 'reviewPoints'],
} as const satisfies Readonly<Record<AgendaItem, readonly string[]>>;

export type AgendaDetail = (typeof AGENDA_DETAILS)[AgendaItem][number];

/** S2-58: what kinship carers can be told of; kept as a list of codes in the detail `informationGiven`. */
export const INFORMATION_GIVEN = ['kinship-support', 'financial-support', 'orders', 'legal-advice', 'leaflet'] as const;
export type InformationGiven = (typeof INFORMATION_GIVEN)[number];

const SAID_BY_PEOPLE: readonly AgendaItem[] = ['parents-view', 'network-view'];

/** Items 3 and 4 have room for what each person says (S2-53, S2-54). */
const hasRoomForEach = (item: AgendaItem): boolean => SAID_BY_PEOPLE.includes(item);

/** What was typed for one item. */
export interface TypedNote {
  readonly item: AgendaItem;
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
export function noteFrom(typed: TypedNote, memberIds: readonly string[]): AgendaNote {
  const { item, text, notApplicable, version } = typed;
  const details = written(typed.details, AGENDA_DETAILS[item]);
  const said = hasRoomForEach(item) ? written(typed.said, memberIds) : {};
  if (notApplicable && !MAY_BE_NOT_APPLICABLE.includes(item)) {
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

/** What a list beside the note says too: offers of support (item 5) and of care (item 6). */
export type OffersMade = Readonly<Partial<Record<AgendaItem, number>>>;

export const isDealtWith = (note: AgendaNote, offers: OffersMade): boolean =>
  note.notApplicable || isWritten(note) || (offers[note.item] ?? 0) > 0;

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
