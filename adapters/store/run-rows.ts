import type { Knex } from 'knex';
import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { Run, RunStore } from '../../plugin/core/run.store';
import { instantText, isAlreadyThere, reading, type Row } from './rows';

const COLUMNS = ['job', 'business_date', 'state', 'fence', 'started_at', 'lease_until', 'finished_at', 'output', 'failure'].map(
  (column) => `fm_run.${column}`,
);
const FAILURE_MAX = 200;

export function runRows(db: Knex): RunStore {
  const rowOf = (job: string, businessDate: CalendarDay): Row => ({ job, business_date: businessDate });
  const until = (now: Date, leaseMs: number): string => instantText(new Date(now.getTime() + leaseMs));

  async function take(
    job: string,
    businessDate: CalendarDay,
    now: Date,
    leaseMs: number,
    again: boolean,
  ): Promise<{ fence: number } | undefined> {
    const start = { state: 'running', started_at: instantText(now), lease_until: until(now, leaseMs), failure: null };
    try {
      await db('fm_run').insert({ ...rowOf(job, businessDate), ...start, fence: 1 });
      return { fence: 1 };
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
    return takeOver(db, job, businessDate, now, start, again);
  }

  /** Only while the fence is still ours: a late process changes nothing. */
  const whileHeld = async (job: string, businessDate: CalendarDay, fence: number, change: Row): Promise<boolean> =>
    (await db('fm_run')
      .where({ ...rowOf(job, businessDate), fence, state: 'running' })
      .update(change)) === 1;

  const one = async (query: Knex.QueryBuilder): Promise<Run | undefined> => {
    const row: Row | undefined = await query.first();
    return row === undefined ? undefined : runOf(row);
  };

  return {
    take: (job, businessDate, now, leaseMs) => take(job, businessDate, now, leaseMs, false),
    takeAgain: (job, businessDate, now, leaseMs) => take(job, businessDate, now, leaseMs, true),
    renew: (job, businessDate, fence, now, leaseMs) => whileHeld(job, businessDate, fence, { lease_until: until(now, leaseMs) }),
    finish: (job, businessDate, fence, output, now) =>
      whileHeld(job, businessDate, fence, { state: 'done', output, finished_at: instantText(now), failure: null }),
    fail: (job, businessDate, fence, failure, now) =>
      whileHeld(job, businessDate, fence, { state: 'failed', failure: failure.slice(0, FAILURE_MAX), finished_at: instantText(now) }),
    find: (job, businessDate) => one(db('fm_run').select(COLUMNS).where(rowOf(job, businessDate))),
    async recent(job, limit) {
      const rows: Row[] = await db('fm_run').select(COLUMNS).where({ job }).orderBy('fm_run.business_date', 'desc').limit(limit);
      return rows.map(runOf);
    },
    latestDone: (job) =>
      one(db('fm_run').select(COLUMNS).where({ job }).whereNotNull('fm_run.output').orderBy('fm_run.business_date', 'desc')),
  };
}

/** One statement that one process wins: the fence it read is part of the condition. */
async function takeOver(
  db: Knex,
  job: string,
  businessDate: CalendarDay,
  now: Date,
  start: Row,
  again: boolean,
): Promise<{ fence: number } | undefined> {
  const row: Row | undefined = await db('fm_run').select(COLUMNS).where({ job, business_date: businessDate }).first();
  if (row === undefined) return undefined;
  const run = runOf(row);
  const abandoned = run.state === 'running' && run.leaseUntil <= now;
  if (run.state !== 'failed' && !abandoned && !(again && run.state === 'done')) return undefined;
  const fence = run.fence + 1;
  const won = await db('fm_run')
    .where({ job, business_date: businessDate, fence: run.fence, state: run.state })
    .update({ ...start, fence });
  return won === 1 ? { fence } : undefined;
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
