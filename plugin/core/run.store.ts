import type { CalendarDay } from './calendar-day';

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

export interface RunStore {
  /** Takes the run: no row yet, or it failed, or its process did not come back. Undefined where it is done or another process holds it. */
  take(job: string, businessDate: CalendarDay, now: Date, leaseMs: number): Promise<{ readonly fence: number } | undefined>;
  /** As `take`, for a person who asks by hand: a run that is done is made again. */
  takeAgain(job: string, businessDate: CalendarDay, now: Date, leaseMs: number): Promise<{ readonly fence: number } | undefined>;
  renew(job: string, businessDate: CalendarDay, fence: number, now: Date, leaseMs: number): Promise<boolean>;
  /** The one statement that publishes: false where the fence is no longer ours, and then nothing was published. */
  finish(job: string, businessDate: CalendarDay, fence: number, output: string, now: Date): Promise<boolean>;
  fail(job: string, businessDate: CalendarDay, fence: number, failure: string, now: Date): Promise<boolean>;
  find(job: string, businessDate: CalendarDay): Promise<Run | undefined>;
  /** Newest first. */
  recent(job: string, limit: number): Promise<readonly Run[]>;
  /** The newest run whose output is published. A failed or running night does not hide it. */
  latestDone(job: string): Promise<Run | undefined>;
}
