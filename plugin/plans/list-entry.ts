import type { CalendarDay } from '../core/calendar-day';
import type { Problem } from '../core/errors';
import type { Commitment, PlanContent, Quote, Resource, ResourceStatus, RotaSlot, UnmetNeed, Weekday } from './plan';
import type { PlanList } from './plan-section';

export type ListEntry = Quote | Commitment | Resource | UnmetNeed | RotaSlot;

/** What is typed for one thing of any of the lists; each list takes its own fields and no other. */
export interface TypedEntry {
  readonly words?: string;
  readonly by?: string;
  readonly who?: string;
  readonly what?: string;
  readonly when?: string;
  readonly status?: ResourceStatus;
  readonly approver?: string;
  readonly decidedOn?: CalendarDay;
  readonly amount?: string;
  readonly need?: string;
  readonly risk?: string;
  readonly action?: string;
  readonly owner?: string;
  readonly days: readonly Weekday[];
}

const FIELD_OF = {
  quotes: 'quotes',
  commitments: 'commitments',
  resources: 'resources',
  'unmet-needs': 'unmetNeeds',
  rota: 'rota',
} as const satisfies Readonly<Record<PlanList, keyof PlanContent>>;

/** The things of one list, in the order in which they were added. */
export const entriesOf = (list: PlanList, content: PlanContent): readonly ListEntry[] => content[FIELD_OF[list]] ?? [];

/** A list as the content holds it. */
export const listContent = (list: PlanList, entries: readonly ListEntry[]): Partial<PlanContent> => ({ [FIELD_OF[list]]: entries });

type Needed = readonly (readonly [field: keyof TypedEntry, message: string])[];

const NEEDED: Readonly<Record<PlanList, Needed>> = {
  quotes: [
    ['words', 'Enter what they said'],
    ['by', 'Enter who said it'],
  ],
  commitments: [
    ['who', 'Enter who gives it'],
    ['what', 'Enter what they give'],
    ['when', 'Enter when, or how often'],
  ],
  resources: [
    ['what', 'Enter what help it is'],
    ['status', 'Select whether it is there'],
  ],
  'unmet-needs': [
    ['need', 'Enter what the child needs'],
    ['risk', 'Enter why it is a risk that nobody meets it'],
    ['action', 'Enter what is done about it'],
    ['owner', 'Enter who does it'],
  ],
  rota: [
    ['days', 'Select at least one day'],
    ['who', 'Enter who looks'],
    ['what', 'Enter what they look at'],
  ],
};

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** What is missing; and who approved or refused help that was decided on (S0-18). */
export function entryProblems(list: PlanList, typed: TypedEntry): readonly Problem[] {
  const missing = NEEDED[list].filter(([field]) => isEmpty(typed[field])).map(([field, message]) => ({ field, message }));
  const refusedBy = list === 'resources' && typed.status === 'refused' && typed.approver === undefined;
  return [...missing, ...(refusedBy ? [{ field: 'approver', message: 'Enter who refused it' }] : [])];
}

const KEPT: Readonly<Record<PlanList, (id: string, typed: TypedEntry) => ListEntry>> = {
  quotes: (id, { words = '', by = '' }) => ({ id, words, by }),
  commitments: (id, { who = '', what = '', when = '' }) => ({ id, who, what, when }),
  resources: (id, { what = '', status = 'possible', approver, decidedOn, amount }) => ({ id, what, status, approver, decidedOn, amount }),
  'unmet-needs': (id, { need = '', risk = '', action = '', owner = '' }) => ({ id, need, risk, action, owner }),
  rota: (id, { days, who = '', what = '' }) => ({ id, days, who, what }),
};

/** One thing as its list keeps it. Only after `entryProblems` found nothing. */
export const entryFrom = (list: PlanList, id: string, typed: TypedEntry): ListEntry => KEPT[list](id, typed);
