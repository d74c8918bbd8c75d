import type { FactScratch } from '../../reports/facts/fact-scratch';
import { familiesOnPage } from '../../reports/facts/streamed-facts';
import type { PersonId } from '../core/case-system';
import type { CountingTask, FamilyCounting, PageCounted } from './family-counting';
import type { NightHand } from './night-hand';

/** Pages that a hand is asked for ahead: it never waits for us, and never holds many that nobody took. */
const AHEAD = 2;

export interface FamiliesToCount {
  readonly scratch: FactScratch;
  readonly task: CountingTask;
  readonly hands: readonly NightHand[];
  /** Throws where another process has taken the run over; called with every page. */
  stillOurs(): Promise<void>;
  /** Is given every page in the order of the scratch, whoever counted it. */
  take(page: PageCounted): Promise<void>;
}

/** Counts all families: page by page in turns, the first by this thread and the next by each hand. */
export async function countFamilies(counting: FamilyCounting, { scratch, task, hands, stillOurs, take }: FamiliesToCount): Promise<void> {
  const firsts = await scratch.firsts();
  const turns = hands.length + 1;
  for (const hand of hands) await hand.beginCounting(task);
  const queues = hands.map((hand, at) =>
    askedAhead(
      hand,
      firsts.filter((_, page) => page % turns === at + 1),
    ),
  );
  for (const [page, first] of firsts.entries()) {
    await stillOurs();
    const queue = queues[(page % turns) - 1];
    await take(queue === undefined ? counting.count(familiesOnPage(await scratch.page(first))) : await queue());
  }
  for (const hand of hands) counting.addSums(await hand.sums());
}

/** The hand's pages in their order, each asked for before the ones ahead of it are taken. */
function askedAhead(hand: NightHand, firsts: readonly PersonId[]): () => Promise<PageCounted> {
  const left = [...firsts];
  const asked: Promise<PageCounted>[] = [];
  const askMore = (): void => {
    while (asked.length < AHEAD && left.length > 0) {
      const page = hand.countPage(left.shift() as PersonId);
      // It is heard of when its turn comes; until then nobody listens.
      page.catch(() => undefined);
      asked.push(page);
    }
  };
  askMore();
  return () => {
    const next = asked.shift() ?? Promise.reject(new RangeError('No page is left'));
    askMore();
    return next;
  };
}
