import type { CalendarDay } from '../core/calendar-day';
import type { Clock, Ids } from '../core/clock';
import type { OutboxStore } from '../core/outbox.store';
import type { Policy } from '../core/policy';
import { NIGHTLY } from '../core/report-shelf';
import type { RunAsker, RunAttempt, RunStore } from '../core/run.store';

export const TELL_NIGHT_FAILED = 'tell-night-failed';
export const TELL_NIGHT_WORKS = 'tell-night-works';

/** A try at a night's reports that has ended. */
export interface TriedNight {
  readonly businessDate: CalendarDay;
  readonly fence: number;
  readonly askedBy: RunAsker;
}

export interface NightNews {
  /** @param failure as the run keeps it: a kind of error, nobody's words. */
  failed(night: TriedNight, failure: string): Promise<void>;
  done(night: TriedNight): Promise<void>;
}

export interface NewsGround {
  readonly store: { transaction<T>(work: (stores: { readonly outbox: Pick<OutboxStore, 'add'> }) => Promise<T>): Promise<T> };
  readonly runs: Pick<RunStore, 'history'>;
  readonly policy: Pick<Policy, 'nightly'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Tries looked back at: weeks of nights, each tried more than once. */
const LOOKED_BACK = 60;

/**
 * Tells those whom the council's settings name that a night failed, and that it works again. Once for a night, whichever node failed and
 * however often: only the process that holds the run can fail it, and it looks at what the tries before it came to.
 */
export function newsOfNight({ store, runs, policy, clock, ids }: NewsGround): NightNews {
  const before = async ({ businessDate, fence }: TriedNight): Promise<readonly RunAttempt[]> =>
    (await runs.history(NIGHTLY, LOOKED_BACK)).filter(
      (each) => each.businessDate < businessDate || (each.businessDate === businessDate && each.fence < fence),
    );
  const tell = (kind: string, businessDate: CalendarDay, payload: Readonly<Record<string, string>> = {}): Promise<void> =>
    store.transaction(async ({ outbox }) => {
      for (const to of policy.nightly.failureEmails.keys()) {
        const message = { kind, key: `${kind}-${businessDate}-${to}`, payload: { ...payload, businessDate, to: String(to) } };
        await outbox.add({ id: ids.next(), ...message }, clock.now());
      }
    });
  return {
    async failed(night, failure) {
      if (policy.nightly.failureEmails.length === 0 || isByHand(night)) return;
      const told = (await before(night)).some((each) => each.businessDate === night.businessDate && wasTold(each));
      if (!told) await tell(TELL_NIGHT_FAILED, night.businessDate, { failure });
    },
    async done(night) {
      if (policy.nightly.failureEmails.length === 0) return;
      const since = untilLastGood(await before(night));
      if (since.some(wasTold)) await tell(TELL_NIGHT_WORKS, night.businessDate);
    },
  };
}

/** Whoever asks by hand sees what became of it. */
const isByHand = ({ askedBy }: Pick<RunAttempt, 'askedBy'>): boolean => askedBy === 'command line';
const wasTold = (attempt: RunAttempt): boolean => attempt.state === 'failed' && !isByHand(attempt);

function untilLastGood(newestFirst: readonly RunAttempt[]): readonly RunAttempt[] {
  const good = newestFirst.findIndex(({ state }) => state === 'done');
  return good === -1 ? newestFirst : newestFirst.slice(0, good);
}
