import type { MessagePort, Worker } from 'node:worker_threads';
import type { CaseHistory, CaseSystem } from '../core/case-system';
import type { Log } from '../core/log';
import { errorSaid, errorToSay, type ErrorSaid } from './error-said';
import type { NightSet } from './night-set';

type Facts = Parameters<Log['info']>[1];

/** What the night's thread says to the host's. */
type Said =
  | { readonly said: 'beat' }
  | { readonly said: 'part'; readonly part: string }
  | { readonly said: 'log'; readonly level: keyof Log; readonly event: string; readonly facts?: Facts }
  | { readonly said: 'ask'; readonly ask: 'completeTo' | 'histories' | 'more' }
  | { readonly said: 'made'; readonly set: NightSet }
  | { readonly said: 'failed'; readonly error: ErrorSaid };

/** What the host's thread answers to an `ask`. */
type Answered = { readonly answer: Awaited<ReturnType<CaseSystem['completeTo']>> | readonly CaseHistory[] } | { readonly error: ErrorSaid };

/** What a host has to do while the night's thread works. */
export interface ThreadHost {
  /** The host's own reader, where it cannot cross to another thread: it is asked here, a page at a time. */
  readonly caseSystem?: Pick<CaseSystem, 'completeTo' | 'histories'>;
  readonly log: Log;
  /** Throws where another process has taken the run over. */
  stillOurs(): Promise<void>;
  onPart?(part: string): void;
}

const HISTORIES_A_MESSAGE = 200;

/** Lets a thread make the set, and ends it: whether it made it, failed, died, or the run is no longer ours. */
export async function setOfThread(thread: Worker, host: ThreadHost): Promise<NightSet> {
  const answers = answersOf(host);
  try {
    return await new Promise<NightSet>((resolve, reject) => {
      thread.on('message', (message: Said) => {
        if (message.said === 'made') resolve(message.set);
        else if (message.said === 'failed') reject(errorSaid(message.error));
        else if (message.said === 'log') host.log[message.level](message.event, message.facts);
        else if (message.said === 'part') host.onPart?.(message.part);
        else if (message.said === 'beat') host.stillOurs().catch(reject);
        // What a host's own reader hands out may be nothing that crosses: unheard, that would end the host's process.
        else
          answers(message.ask)
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
            .then((answer) => thread.postMessage(answer))
            .catch(reject);
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(new ThreadEnded()));
    });
  } finally {
    await thread.terminate();
  }
}

/** The thread ended without a word: it ran out of memory, or something ended it. */
class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

function answersOf({ caseSystem }: ThreadHost): (ask: 'completeTo' | 'histories' | 'more') => Promise<Answered> {
  let reading: AsyncIterator<CaseHistory> | undefined;
  return async (ask) => {
    try {
      if (caseSystem === undefined) throw new RangeError('Nobody here has a reader');
      if (ask === 'completeTo') return { answer: await caseSystem.completeTo() };
      if (ask === 'histories') reading = caseSystem.histories()[Symbol.asyncIterator]();
      return { answer: await some(reading) };
    } catch (error) {
      return { error: errorToSay(error) };
    }
  };
}

/** The next page; an empty one is the end. */
async function some(reading: AsyncIterator<CaseHistory> | undefined): Promise<readonly CaseHistory[]> {
  const page: CaseHistory[] = [];
  while (reading !== undefined && page.length < HISTORIES_A_MESSAGE) {
    const next = await reading.next();
    if (next.done === true) break;
    page.push(next.value);
  }
  return page;
}

/** What the night's thread has of the host. */
export interface HostOfThread {
  readonly log: Log;
  /** The host's reader, asked over there. */
  readonly caseSystem: Pick<CaseSystem, 'completeTo' | 'histories'>;
  /** Tells the host that the work goes on, now and then. Whether the run is still ours is decided there: if not, this thread is ended. */
  beat(): Promise<void>;
  onPart(part: string): void;
}

const BEAT_EVERY_MS = 1000;

/** The thread's side: makes one set and says so. */
export async function serveNight(port: MessagePort, make: (host: HostOfThread) => Promise<NightSet>): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const say = (said: Said): void => port.postMessage(said);
  try {
    say({ said: 'made', set: await make(hostBehind(port, say)) });
  } catch (error) {
    say({ said: 'failed', error: errorToSay(error) });
  }
}

function hostBehind(port: MessagePort, say: (said: Said) => void): HostOfThread {
  const asked = async <Answer>(ask: 'completeTo' | 'histories' | 'more'): Promise<Answer> => {
    const answered = new Promise<Answered>((resolve) => port.once('message', resolve));
    say({ said: 'ask', ask });
    const answer = await answered;
    if ('error' in answer) throw errorSaid(answer.error);
    return answer.answer as Answer;
  };
  let beatAt = 0;
  return {
    log: {
      error: (event, facts) => say({ said: 'log', level: 'error', event, facts }),
      warn: (event, facts) => say({ said: 'log', level: 'warn', event, facts }),
      info: (event, facts) => say({ said: 'log', level: 'info', event, facts }),
    },
    caseSystem: {
      completeTo: () => asked('completeTo'),
      async *histories() {
        let page = await asked<readonly CaseHistory[]>('histories');
        for (; page.length > 0; page = await asked<readonly CaseHistory[]>('more')) yield* page;
      },
    },
    async beat() {
      const now = performance.now();
      if (now - beatAt < BEAT_EVERY_MS) return;
      beatAt = now;
      say({ said: 'beat' });
    },
    onPart: (part) => say({ said: 'part', part }),
  };
}
