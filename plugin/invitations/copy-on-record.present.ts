import { dayInLondon, inWords } from '../core/calendar-day';
import { PAPER_FILED, SENT_COPY_OCCASIONS, type CopyOnRecord } from './copy-on-record';
import { paperInWords } from './invitation-state.present';

const STATES: Readonly<Record<Exclude<CopyOnRecord['state'], 'filed'>, string>> = {
  waiting: 'waiting to be filed on the case record',
  'handed-over': 'handed over, waiting for the case system',
  'by-hand': 'the worker puts it on the case record by hand',
  rejected: 'not taken by the case system: the worker looks after it',
  parked: 'not taken by the case system: the worker looks after it',
};

/** "Letter: on the case record since 4 December 2026". On several records it is there once it is on each. */
export function copiesInWords(copies: readonly CopyOnRecord[]): readonly string[] {
  return SENT_COPY_OCCASIONS.flatMap((filed) => {
    const all = copies.filter((copy) => copy.filed === filed);
    return all.length === 0 ? [] : [`${paperInWords(PAPER_FILED[filed])}: ${howFar(all)}`];
  });
}

function howFar(copies: readonly CopyOnRecord[]): string {
  const open = copies.find(({ state }) => state !== 'filed');
  if (open !== undefined && open.state !== 'filed') return STATES[open.state];
  const last = copies
    .flatMap(({ settledAt }) => settledAt ?? [])
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1);
  return last === undefined ? 'on the case record' : `on the case record since ${inWords(dayInLondon(last))}`;
}
