import { awkwardHistories } from './awkward-histories';
import { chanceFrom } from './chance';
import { addDays, type Day } from './days';
import type { FamilyHistory } from './family-history';
import { FAMILIES_A_BLOCK, generatedFamily } from './generated-family';
import { processOf } from './history-process';
import { subjectOfFamily, subjectOfLookedAfter, type HistorySubject } from './history-subject';
import { USUAL_SEED, type RecordsOfADay } from './make-case-records';
import { lookedAfterChild } from './returned-records';
import { returnedChildren, type ReturnedChild } from './returns';
import { workforceOf, type Workforce } from './workforce';

const THREE_YEARS = 1096;

/**
 * Three years of offers, meetings, plans and reviews of the families in the case records made with the same seed, day
 * and scale. One family at a time: memory does not grow with the scale.
 */
export async function* familyHistories({ seed = USUAL_SEED, day, scale = 1 }: RecordsOfADay): AsyncIterable<FamilyHistory> {
  const since = addDays(day, -THREE_YEARS);
  yield* awkwardHistories(day, workforceOf(seed, 0, day));
  const returned = scale === 0 ? [] : returnedChildren(day);
  for (let block = 0; block < scale; block += 1) {
    const workforce = workforceOf(seed, block, day);
    for (const subject of subjectsOf(seed, day, block, workforce, since, returned)) {
      const history = processOf(chanceFrom(seed, 'history', subject.key), subject, since, day);
      if (history !== undefined) yield history;
    }
  }
}

function* subjectsOf(
  seed: string,
  day: Day,
  block: number,
  workforce: Workforce,
  since: Day,
  returned: readonly ReturnedChild[],
): Iterable<HistorySubject> {
  for (const [index, child] of returned.entries()) {
    const subject = subjectOfLookedAfter(lookedAfterChild(seed, day, block, index, child, workforce), workforce, since, day);
    if (subject !== undefined) yield subject;
  }
  for (let family = block * FAMILIES_A_BLOCK; family < (block + 1) * FAMILIES_A_BLOCK; family += 1) {
    yield subjectOfFamily(generatedFamily(seed, day, family), workforce);
  }
}
