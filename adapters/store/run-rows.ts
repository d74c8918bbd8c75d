import type { Knex } from 'knex';
import type { CalendarDay } from '../../plugin/core/calendar-day';
import { RUN_ASKERS, type Run, type RunAsker, type RunAttempt, type RunAttemptInFull, type RunStore } from '../../plugin/core/run.store';
import { instantText, isAlreadyThere, reading, type Row } from './rows';

const COLUMNS = ['job', 'business_date', 'state', 'fence', 'started_at', 'lease_until', 'finished_at', 'output', 'failure'].map(
  (column) => `fm_run.${column}`,
);
const FAILURE_MAX = 200;

const ATTEMPT_COLUMNS = ['job', 'business_date', 'fence', 'state', 'asked_by', 'started_at', 'finished_at', 'output', 'failure'].map(
  (column) => `fm_run_attempt.${column}`,
);
const WHAT_IT_MADE = ['fm_run_attempt.made', 'fm_run_attempt.changes'];

export function runRows(db: Knex): RunStore {
  const rowOf = (job: string, businessDate: CalendarDay): Row => ({ job, business_date: businessDate });
  const until = (now: Date, leaseMs: number): string => instantText(new Date(now.getTime() + leaseMs));

  async function take(
    job: string,
    businessDate: CalendarDay,
    { now, leaseMs, askedBy = 'host', again }: Asked,
  ): Promise<{ fence: number } | undefined> {
    const start = { state: 'running', started_at: instantText(now), lease_until: until(now, leaseMs), failure: null };
    const attempt = { ...rowOf(job, businessDate), state: 'running', asked_by: askedBy, started_at: instantText(now) };
    try {
      await db.transaction(async (transaction) => {
        await transaction('fm_run').insert({ ...rowOf(job, businessDate), ...start, fence: 1 });
        await transaction('fm_run_attempt').insert({ ...attempt, fence: 1 });
      });
      return { fence: 1 };
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
    return takeOver(db, job, businessDate, { now, again, start, attempt });
  }

  /** Only while the fence is still ours: a late process changes nothing, neither the run nor the history of its try. */
  const whileHeld = (job: string, businessDate: CalendarDay, fence: number, change: Row, ofTry: Row): Promise<boolean> =>
    db.transaction(async (transaction) => {
      const held = await transaction('fm_run')
        .where({ ...rowOf(job, businessDate), fence, state: 'running' })
        .update(change);
      if (held !== 1) return false;
      await transaction('fm_run_attempt')
        .where({ ...rowOf(job, businessDate), fence })
        .update(ofTry);
      return true;
    });

  const one = async (query: Knex.QueryBuilder): Promise<Run | undefined> => {
    const row: Row | undefined = await query.first();
    return row === undefined ? undefined : runOf(row);
  };

  return {
    take: (job, businessDate, now, leaseMs, askedBy) => take(job, businessDate, { now, leaseMs, askedBy, again: false }),
    takeAgain: (job, businessDate, now, leaseMs, askedBy) => take(job, businessDate, { now, leaseMs, askedBy, again: true }),
    async renew(job, businessDate, fence, now, leaseMs) {
      const held = await db('fm_run')
        .where({ ...rowOf(job, businessDate), fence, state: 'running' })
        .update({ lease_until: until(now, leaseMs) });
      return held === 1;
    },
    finish(job, businessDate, fence, output, now, { made, changes } = {}) {
      const done = { state: 'done', output, finished_at: instantText(now), failure: null };
      return whileHeld(job, businessDate, fence, done, { ...done, made: jsonOrNull(made), changes: jsonOrNull(changes) });
    },
    fail(job, businessDate, fence, failure, now) {
      const failed = { state: 'failed', failure: failure.slice(0, FAILURE_MAX), finished_at: instantText(now) };
      return whileHeld(job, businessDate, fence, failed, failed);
    },
    find: (job, businessDate) => one(db('fm_run').select(COLUMNS).where(rowOf(job, businessDate))),
    async recent(job, limit) {
      const rows: Row[] = await db('fm_run').select(COLUMNS).where({ job }).orderBy('fm_run.business_date', 'desc').limit(limit);
      return rows.map(runOf);
    },
    latestDone: (job) =>
      one(db('fm_run').select(COLUMNS).where({ job }).whereNotNull('fm_run.output').orderBy('fm_run.business_date', 'desc')),
    async history(job, limit, before) {
      const query = db('fm_run_attempt').select(ATTEMPT_COLUMNS).where('fm_run_attempt.job', job);
      if (before !== undefined) void query.where('fm_run_attempt.business_date', '<', before);
      const rows: Row[] = await query
        .orderBy([
          { column: 'fm_run_attempt.business_date', order: 'desc' },
          { column: 'fm_run_attempt.fence', order: 'desc' },
        ])
        .limit(limit);
      return rows.map(attemptOf);
    },
    async attempt(job, businessDate, fence) {
      const row: Row | undefined = await db('fm_run_attempt')
        .select([...ATTEMPT_COLUMNS, ...WHAT_IT_MADE])
        .where({ job, business_date: businessDate, fence })
        .first();
      return row === undefined ? undefined : attemptInFull(row);
    },
  };
}

const jsonOrNull = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

interface Asked {
  readonly now: Date;
  readonly leaseMs: number;
  readonly askedBy?: RunAsker;
  readonly again: boolean;
}

/** One statement that one process wins: the fence it read is part of the condition. */
async function takeOver(
  db: Knex,
  job: string,
  businessDate: CalendarDay,
  { now, again, start, attempt }: { readonly now: Date; readonly again: boolean; readonly start: Row; readonly attempt: Row },
): Promise<{ fence: number } | undefined> {
  const row: Row | undefined = await db('fm_run').select(COLUMNS).where({ job, business_date: businessDate }).first();
  if (row === undefined) return undefined;
  const run = runOf(row);
  const abandoned = run.state === 'running' && run.leaseUntil <= now;
  if (run.state !== 'failed' && !abandoned && !(again && run.state === 'done')) return undefined;
  const fence = run.fence + 1;
  return db.transaction(async (transaction) => {
    const won = await transaction('fm_run')
      .where({ job, business_date: businessDate, fence: run.fence, state: run.state })
      .update({ ...start, fence });
    if (won !== 1) return undefined;
    await transaction('fm_run_attempt').where({ job, business_date: businessDate, state: 'running' }).update({ state: 'taken-over' });
    await transaction('fm_run_attempt').insert({ ...attempt, fence });
    return { fence };
  });
}

function runOf(row: Row): Run {
  const read = reading('fm_run', row, 'business_date');
  return {
    job: read.text('job'),
    businessDate: read.day('business_date'),
    state: read.oneOf('state', ['running', 'done', 'failed']),
    fence: read.number('fence'),
    startedAt: read.instant('started_at'),
    leaseUntil: read.instant('lease_until'),
    finishedAt: read.instantOrNothing('finished_at'),
    output: read.textOrNothing('output'),
    failure: read.textOrNothing('failure'),
  };
}

function attemptOf(row: Row): RunAttempt {
  const read = reading('fm_run_attempt', row, 'business_date');
  return {
    job: read.text('job'),
    businessDate: read.day('business_date'),
    fence: read.number('fence'),
    state: read.oneOf('state', ['running', 'done', 'failed', 'taken-over']),
    askedBy: read.oneOf('asked_by', RUN_ASKERS),
    startedAt: read.instant('started_at'),
    finishedAt: read.instantOrNothing('finished_at'),
    output: read.textOrNothing('output'),
    failure: read.textOrNothing('failure'),
  };
}

function attemptInFull(row: Row): RunAttemptInFull {
  const read = reading('fm_run_attempt', row, 'business_date');
  return { ...attemptOf(row), made: read.jsonOrNothing('made'), changes: read.jsonOrNothing('changes') };
}
