import type { MessagePort, Worker } from 'node:worker_threads';
import type { FoldSums } from '../../reports/counting/fold';
import { familiesOnPage } from '../../reports/facts/streamed-facts';
import { someAtOnce } from '../../reports/some-at-once';
import type { FactScratch } from '../../reports/facts/fact-scratch';
import type { AllStores } from '../all-stores';
import type { PersonId } from '../core/case-system';
import type { Policy } from '../core/policy';
import { familyCounting, type CountingTask, type FamilyCounting, type PageCounted } from './family-counting';
import { errorSaid, errorToSay, type ErrorSaid } from './error-said';
import { streamedEpisodes } from './recorded-episodes';

/** A second pair of hands for the night: it works in a thread of its own, and does one thing after the other. */
export interface NightHand {
  join(scratchPlace: string): Promise<void>;
  /** Reads the module's own episodes into the scratch. */
  readEpisodes(): Promise<void>;
  beginCounting(task: CountingTask): Promise<void>;
  countPage(first: PersonId): Promise<PageCounted>;
  /** Of all pages that it counted. */
  sums(): Promise<FoldSums>;
  /** Also once more, and once it is gone. */
  close(): Promise<void>;
}

export interface HandGround {
  readonly stores: Pick<AllStores, 'nightlyFacts'>;
  readonly policy: Policy;
  joinScratch(place: string): Promise<FactScratch>;
}

/** The hand itself, in whichever thread. */
export function nightHand({ stores, policy, joinScratch }: HandGround): NightHand {
  let joined: FactScratch | undefined;
  let counting: FamilyCounting | undefined;
  const scratch = (): FactScratch => joined ?? idle();
  return {
    async join(place) {
      joined = await joinScratch(place);
    },
    async readEpisodes() {
      for await (const episodes of someAtOnce(streamedEpisodes(stores, policy))) await scratch().addEpisodes(episodes);
    },
    async beginCounting(task) {
      counting = familyCounting(task);
    },
    countPage: async (first) => (counting ?? idle()).count(familiesOnPage(await scratch().page(first))),
    sums: async () => (counting ?? idle()).sums(),
    async close() {
      await joined?.close();
      joined = undefined;
    },
  };
}

function idle(): never {
  throw new RangeError('The hand was not told yet what to do');
}

type Asked = { readonly [What in keyof NightHand]: { readonly what: What; readonly told: Parameters<NightHand[What]> } }[keyof NightHand];
type Answer = { readonly answer: unknown } | { readonly error: ErrorSaid };

/** A hand in another thread: what is asked stands in a queue there, so that a page is begun while the one before is on its way. */
export function handOfThread(thread: Pick<Worker, 'on' | 'postMessage' | 'terminate'>): NightHand {
  let gone = false;
  const waiting: { resolve(answer: never): void; reject(error: unknown): void }[] = [];
  const fails = (error: unknown): void => {
    gone = true;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  thread.on('message', (said: Answer) => {
    const first = waiting.shift();
    if ('error' in said) first?.reject(errorSaid(said.error));
    else first?.resolve(said.answer as never);
  });
  thread.on('error', fails);
  thread.on('exit', () => fails(new HandGone()));
  const ask =
    <What extends keyof NightHand>(what: What) =>
    (...told: Parameters<NightHand[What]>): ReturnType<NightHand[What]> =>
      new Promise((resolve, reject) => {
        if (gone) return reject(new HandGone());
        waiting.push({ resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        thread.postMessage({ what, told });
      }) as ReturnType<NightHand[What]>;
  return {
    join: ask('join'),
    readEpisodes: ask('readEpisodes'),
    beginCounting: ask('beginCounting'),
    countPage: ask('countPage'),
    sums: ask('sums'),
    async close() {
      // One that is gone has nothing open any more.
      await ask('close')().catch(() => undefined);
      await thread.terminate();
    },
  };
}

/** The thread ended without a word. */
class HandGone extends Error {
  override readonly name = 'HandGone';
}

/** The hand's side of it. */
export function serveHand(port: MessagePort, hand: NightHand): void {
  let before: Promise<unknown> = Promise.resolve();
  port.on('message', ({ what, told }: Asked) => {
    before = before.then(async () => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      port.postMessage(await answerTo(hand[what] as (...words: unknown[]) => Promise<unknown>, told));
    });
  });
}

async function answerTo(asked: (...words: unknown[]) => Promise<unknown>, told: readonly unknown[]): Promise<Answer> {
  try {
    return { answer: await asked(...told) };
  } catch (error) {
    return { error: errorToSay(error) };
  }
}
