import type { CalendarDay } from '../core/calendar-day';
import type { CaseSystem, PersonId } from '../core/case-system';
import type { Clock } from '../core/clock';
import { Conflict } from '../core/errors';
import type { SettledRecords } from '../core/followed-records';
import type { Log } from '../core/log';
import type { RunStore } from '../core/run.store';
import { afterLook, type RecordFinding, type RecordLook } from '../episodes/record-finding';
import type { RecordFindingStore } from '../episodes/record-finding.store';

export const RECORD_LOOK = 'record-look';

const LEASE_MS = 10 * 60_000;
/** Persons asked for in one question. */
const AT_ONCE = 250;

export interface LookForRecords {
  readonly stores: { readonly runs: RunStore; readonly recordFindings: RecordFindingStore };
  /** As the case system itself answers, before any decision of ours is heard. */
  readonly caseSystem: CaseSystem;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Once a night, whichever node is first: looks for every record under whose number something is kept here, and keeps what was
 * merged, is gone, or ends with an adoption for somebody to decide. Of what it finds nothing is changed but the finding itself.
 */
export async function lookForRecords(job: LookForRecords, businessDate: CalendarDay): Promise<'done' | 'not-needed' | 'failed'> {
  const { runs } = job.stores;
  const taken = await runs.take(RECORD_LOOK, businessDate, job.clock.now(), LEASE_MS);
  if (taken === undefined) return 'not-needed';
  try {
    const waiting = await lookAtEach(job, businessDate, taken.fence);
    const finished = await runs.finish(RECORD_LOOK, businessDate, taken.fence, '', job.clock.now());
    if (!finished) return 'not-needed';
    job.log.info('record-look-done', { businessDate, waiting });
    return 'done';
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'Error';
    job.log.error('record-look-failed', { businessDate, reason });
    await runs.fail(RECORD_LOOK, businessDate, taken.fence, reason, job.clock.now());
    return 'failed';
  }
}

async function lookAtEach({ stores, caseSystem, clock }: LookForRecords, today: CalendarDay, fence: number): Promise<number> {
  const kept = await stores.recordFindings.numbersKept();
  const known = new Map((await stores.recordFindings.all()).map((finding) => [finding.personId, finding]));
  let waiting = 0;
  for (let start = 0; start < kept.length; start += AT_ONCE) {
    if (!(await stores.runs.renew(RECORD_LOOK, today, fence, clock.now(), LEASE_MS))) return waiting;
    for (const look of await looksAt(kept.slice(start, start + AT_ONCE), caseSystem)) {
      const before = known.get(look.personId);
      const after = afterLook(before, look, today);
      if (after !== before) await keep(stores.recordFindings, look.personId, after);
      if (after?.decision === 'waiting') waiting += 1;
    }
  }
  return waiting;
}

async function looksAt(ids: readonly PersonId[], caseSystem: CaseSystem): Promise<readonly RecordLook[]> {
  const found = await caseSystem.personsOf(ids);
  const adopted = (await caseSystem.adoptedAmong?.(ids)) ?? new Set<PersonId>();
  return ids.map((personId) => ({ personId, answersAs: found.get(personId)?.id, adopted: adopted.has(personId) }));
}

async function keep(findings: RecordFindingStore, personId: PersonId, finding: RecordFinding | undefined): Promise<void> {
  try {
    if (finding === undefined) await findings.remove(personId);
    else await findings.save(finding);
  } catch (error) {
    // Somebody decided it in this moment: the next night looks at what they decided.
    if (!(error instanceof Conflict)) throw error;
  }
}

/** What people decided, as the case system is read by from then on. */
export async function settledRecords(findings: Pick<RecordFindingStore, 'all'>): Promise<SettledRecords> {
  const all = await findings.all();
  return {
    followed: new Map(all.flatMap(({ personId, survivorId }) => (survivorId === undefined ? [] : [[personId, survivorId] as const]))),
    apart: new Set(all.filter(({ kind, decision }) => kind === 'adopted' || decision === 'leave').map(({ personId }) => personId)),
  };
}
