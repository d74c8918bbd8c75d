import { dayInLondon, inWords } from '../core/calendar-day';
import type { ModulePath } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { mayBePutByHand, needsSomebody, type FilingEntry, type FilingKind, type FilingState } from './filing-entry';
import { filingPaths } from './filing.paths';

/** F5: a worker sees that something waits, not an error. */
const STATE_WORDS: Readonly<Record<FilingState, string>> = {
  waiting: 'Waiting to file',
  'handed-over': 'Handed over: waiting for the case system',
  'by-hand': 'To be put on the case record by hand',
  filed: 'On the case record',
  rejected: 'Not taken by the case system',
  parked: 'Given up for now',
};

const KIND_WORDS: Readonly<Record<FilingKind, string>> = { 'case-note': 'Case note', document: 'Document' };

/** One thing filed, as a page shows it. */
export interface FiledInWords {
  readonly child: string;
  readonly what: string;
  readonly title: string;
  readonly state: string;
  readonly done: boolean;
  readonly detail: string | undefined;
  /** Where the worker can let it go once more. */
  readonly again: ModulePath | undefined;
  /** Where the worker copies it onto the record; not of a child whom they may not see. */
  readonly byHand: ModulePath | undefined;
}

/** A child whom the reader may not see stays "another child" (roles.md rule 1). */
export function filedInWords(entry: FilingEntry, { children }: Pick<EpisodeInView, 'children'>, mayFileAgain: boolean): FiledInWords {
  const child = children.find(({ personId, person }) => personId === entry.personId || person.id === entry.personId);
  const filedOn = entry.settledAt === undefined ? '' : ` on ${inWords(dayInLondon(entry.settledAt))}`;
  return {
    child: child?.person.fullName ?? 'Another child',
    what: KIND_WORDS[entry.kind],
    title: entry.title,
    state: entry.state === 'filed' ? `${STATE_WORDS.filed}${filedOn}` : STATE_WORDS[entry.state],
    done: entry.state === 'filed',
    detail: entry.state === 'filed' ? (entry.recordId === undefined ? undefined : `Number ${entry.recordId}`) : entry.reason,
    again: mayFileAgain && needsSomebody(entry) ? filingPaths.again(entry.id) : undefined,
    byHand: mayFileAgain && child !== undefined && mayBePutByHand(entry) ? filingPaths.byHand(entry.id) : undefined,
  };
}
