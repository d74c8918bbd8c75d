import type { CalendarDay } from '../core/calendar-day';
import { NIGHTLY } from '../core/report-shelf';
import type { RunAttempt, RunStore } from '../core/run.store';
import type { NightOutcome } from './nightly-run';

/** One an hour from the night's start is until about eight in the morning; what fails as often waits for a person. */
const MOST_TRIES = 6;
/** More than a night has, by hand ones included. */
const LOOKED_BACK = 60;

/**
 * A night that failed, broke off, or never began because the database was away, is tried again without anybody's asking
 * (attack-and-fault case F7). A night that is done, or that another process is at, is left alone by the run's row itself.
 */
export async function tryNightAgain(
  runs: Pick<RunStore, 'history'>,
  night: CalendarDay,
  nightly: () => Promise<NightOutcome>,
): Promise<NightOutcome> {
  return mayTryAgain(await runs.history(NIGHTLY, LOOKED_BACK), night) ? nightly() : 'not-needed';
}

/** Tries by hand take nothing off the night's own. */
const mayTryAgain = (history: readonly Pick<RunAttempt, 'businessDate' | 'askedBy'>[], night: CalendarDay): boolean =>
  history.filter(({ businessDate, askedBy }) => businessDate === night && askedBy !== 'command line').length < MOST_TRIES;
