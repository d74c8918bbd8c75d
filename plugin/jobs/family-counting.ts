import { countingFor, type CountedSet, type SetCounting, type SetTask } from '../../reports/report-set';
import type { FamilyFacts } from '../../reports/facts/facts';
import { knownOn } from '../../reports/facts/known-family';
import { censusOfFamily, type CensusOfFamily, type CensusTask } from './census-of-the-night';
import { factsLine } from './kept-facts';
import { mendingLines } from './mending-file';

/** What a night's families are counted under: plain data, so that several threads can be told the same. */
export interface CountingTask extends SetTask {
  readonly census: CensusTask['settings'];
  readonly keepsFacts: boolean;
}

/** How much a night counted from, by what it is called. */
export type Counted = Readonly<Record<'families' | 'children' | 'processes' | 'meetings' | 'people at meetings', number>>;

/** What comes of a page of families beside their figures. */
export interface PageCounted {
  readonly counted: Counted;
  /** For the files of facts and of records to mend. */
  readonly facts: string;
  readonly mending: string;
  readonly census: readonly CensusOfFamily[];
}

/** Counts families a page at a time, in whichever thread. */
export interface FamilyCounting extends Pick<SetCounting, 'sums' | 'addSums' | 'mendingPeriods'> {
  count(families: readonly FamilyFacts[]): PageCounted;
  counted(): CountedSet;
}

export function familyCounting(task: CountingTask): FamilyCounting {
  const { asAt, completeTo, census, keepsFacts } = task;
  const counting = countingFor(task);
  const censusOf = censusOfFamily({ asAt, completeTo, settings: census });
  return {
    ...counting,
    count(families) {
      const known = families.map(knownOn);
      return {
        counted: countedIn(families),
        mending: counting.add(known).map(mendingLines).join(''),
        facts: keepsFacts ? families.map(factsLine).join('') : '',
        census: known.map(censusOf),
      };
    },
  };
}

const NOTHING: Counted = { families: 0, children: 0, processes: 0, meetings: 0, 'people at meetings': 0 };

/** What all pages were counted from. */
export function sumOfPages(): { add(page: PageCounted): void; counted(): Counted } {
  let sum = NOTHING;
  return {
    add({ counted }) {
      sum = Object.fromEntries(Object.entries(sum).map(([what, so]) => [what, so + counted[what as keyof Counted]])) as Counted;
    },
    counted: () => sum,
  };
}

function countedIn(families: readonly FamilyFacts[]): Counted {
  const counted = { ...NOTHING, families: families.length };
  for (const { children, episodes } of families) {
    counted.children += children.length;
    counted.processes += episodes.length;
    for (const { meetings } of episodes) {
      counted.meetings += meetings.length;
      for (const { attendance } of meetings) counted['people at meetings'] += attendance.length;
    }
  }
  return counted;
}
