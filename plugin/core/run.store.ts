import type { CalendarDay } from './calendar-day';
import type { RunChanges, RunMade } from './run-made';

/** A night's work as a row: one a job and business date, whoever asks and on however many nodes. */
export interface Run {
  readonly job: string;
  /** The London date that the run is for: the reports' as-at date. */
  readonly businessDate: CalendarDay;
  readonly state: 'running' | 'done' | 'failed';
  /** Counts up at every taking: a process that holds an older number is refused when it publishes. */
  readonly fence: number;
  readonly startedAt: Date;
  readonly leaseUntil: Date;
  readonly finishedAt?: Date;
  /** Where what it made stands: a name below the reports folder. */
  readonly output?: string;
  /** Why it failed: the kind of error, never a family's words. */
  readonly failure?: string;
}

/** Who asked for a try at a run: the timetable, the start of a server that had missed a night, or a person by the command line. */
export const RUN_ASKERS = ['timetable', 'start of the server', 'command line', 'host'] as const;
export type RunAsker = (typeof RUN_ASKERS)[number];

/** One try at a run, kept for good: the history of the reports. */
export interface RunAttempt {
  readonly job: string;
  readonly businessDate: CalendarDay;
  readonly fence: number;
  /** `taken-over`: its process did not come back within its lease, and another began anew. */
  readonly state: 'running' | 'done' | 'failed' | 'taken-over';
  readonly askedBy: RunAsker;
  readonly startedAt: Date;
  readonly finishedAt?: Date;
  /** The name of its set on the shelf; old sets are taken away, this line stays. */
  readonly output?: string;
  readonly failure?: string;
}

/** The same with what it made, and what changed since the set before. */
export interface RunAttemptInFull extends RunAttempt {
  readonly made?: RunMade;
  /** Left out where there was no set before it. */
  readonly changes?: RunChanges;
}

/** What a finished run leaves in its history. */
export interface RunOutcome {
  readonly made?: RunMade;
  readonly changes?: RunChanges;
}

export interface RunStore {
  /** Takes the run: no row yet, or it failed, or its process did not come back. Undefined where it is done or another process holds it. */
  take(
    job: string,
    businessDate: CalendarDay,
    now: Date,
    leaseMs: number,
    askedBy?: RunAsker,
  ): Promise<{ readonly fence: number } | undefined>;
  /** As `take`, for a person who asks by hand: a run that is done is made again. */
  takeAgain(
    job: string,
    businessDate: CalendarDay,
    now: Date,
    leaseMs: number,
    askedBy?: RunAsker,
  ): Promise<{ readonly fence: number } | undefined>;
  renew(job: string, businessDate: CalendarDay, fence: number, now: Date, leaseMs: number): Promise<boolean>;
  /** The one statement that publishes: false where the fence is no longer ours, and then nothing was published. */
  finish(job: string, businessDate: CalendarDay, fence: number, output: string, now: Date, outcome?: RunOutcome): Promise<boolean>;
  fail(job: string, businessDate: CalendarDay, fence: number, failure: string, now: Date): Promise<boolean>;
  find(job: string, businessDate: CalendarDay): Promise<Run | undefined>;
  /** Newest first. */
  recent(job: string, limit: number): Promise<readonly Run[]>;
  /** The newest run whose output is published. A failed or running night does not hide it. */
  latestDone(job: string): Promise<Run | undefined>;
  /** Every try, the newest night first and of a night the last try first; `before` = only of nights before that date. */
  history(job: string, limit: number, before?: CalendarDay): Promise<readonly RunAttempt[]>;
  /** One try with what it made. */
  attempt(job: string, businessDate: CalendarDay, fence: number): Promise<RunAttemptInFull | undefined>;
}
