import type { CalendarDay } from '../core/calendar-day';
import type { PersonId, WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';

/**
 * What became of a record under whose number we keep something. `merged`: the case system answers with another. `gone`: it has
 * none. `adopted`: it ended with an adoption and is gone; the child's record since is another one on purpose, and the two are never joined
 * (mosaic-records 1.5). `back`: it stands by itself again, after a merge was followed.
 */
export const FINDING_KINDS = ['merged', 'gone', 'adopted', 'back'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `follow`: the survivor is the same person. `leave`: it is not, or nothing is to follow. `hold`: somebody is asking. */
export const FINDING_DECISIONS = ['waiting', 'follow', 'leave', 'hold'] as const;
export type FindingDecision = (typeof FINDING_DECISIONS)[number];

export interface RecordFinding {
  readonly personId: PersonId;
  readonly version: number;
  readonly kind: FindingKind;
  /** The record with which the case system answers. */
  readonly pointsTo?: PersonId;
  readonly foundOn: CalendarDay;
  readonly decision: FindingDecision;
  /** Followed to this record. */
  readonly survivorId?: PersonId;
  readonly reason?: string;
  readonly decided?: { readonly by: WorkerId; readonly byName: string; readonly at: Date };
}

/** What the case system says of one number on the night of the look. */
export interface RecordLook {
  readonly personId: PersonId;
  /** The record it answers with; undefined = none. */
  readonly answersAs?: PersonId;
  readonly adopted: boolean;
}

/** Undefined where the record stands as it should. */
export function findingOf({ personId, answersAs, adopted }: RecordLook): Pick<RecordFinding, 'kind' | 'pointsTo'> | undefined {
  if (answersAs === personId) return undefined;
  if (adopted) return { kind: 'adopted' };
  return answersAs === undefined ? { kind: 'gone' } : { kind: 'merged', pointsTo: answersAs };
}

/**
 * What is to be kept of a number after a look: the same object where nothing changed, undefined where there is nothing to say any
 * more. A decision stands until the case system says something else than what it was decided on.
 */
export function afterLook(known: RecordFinding | undefined, look: RecordLook, today: CalendarDay): RecordFinding | undefined {
  const found = findingOf(look);
  if (known === undefined) return found && fresh(look.personId, found, today, 0);
  if (found === undefined) return afterStandingAgain(known, today);
  // A merge that was followed while the record was gone: now the case system tells of the same one.
  const agrees = known.decision === 'follow' && found.kind === 'merged' && found.pointsTo === known.survivorId;
  const unchanged = found.kind === known.kind && found.pointsTo === known.pointsTo;
  return agrees || unchanged ? known : fresh(known.personId, found, today, known.version);
}

function afterStandingAgain(known: RecordFinding, today: CalendarDay): RecordFinding | undefined {
  if (known.kind === 'back') return known;
  return known.decision === 'follow' ? fresh(known.personId, { kind: 'back' }, today, known.version) : undefined;
}

const fresh = (
  personId: PersonId,
  found: Pick<RecordFinding, 'kind' | 'pointsTo'>,
  foundOn: CalendarDay,
  version: number,
): RecordFinding => ({ personId, version, ...found, foundOn, decision: 'waiting' });

/** What may be decided of a finding. A record that ends with an adoption is left where it is, whatever anybody types. */
export const decisionsFor = ({ kind }: Pick<RecordFinding, 'kind'>): readonly FindingDecision[] =>
  kind === 'adopted' || kind === 'back' ? ['leave', 'hold'] : ['follow', 'leave', 'hold'];

export interface Deciding {
  readonly decision: FindingDecision;
  /** Where it is followed to. */
  readonly survivorId?: PersonId;
  readonly reason: string;
  readonly by: WorkerId;
  readonly byName: string;
  readonly at: Date;
}

/** @throws Conflict where the rules stand against it. */
export function decided(finding: RecordFinding, { decision, survivorId, reason, by, byName, at }: Deciding): RecordFinding {
  if (decision !== 'waiting' && !decisionsFor(finding).includes(decision)) {
    throw new Conflict('A record that ends with an adoption is never joined to another');
  }
  const { survivorId: _before, reason: _said, decided: _who, ...rest } = finding;
  if (decision === 'waiting') return { ...rest, decision };
  const to = decision === 'follow' ? { survivorId } : {};
  return { ...rest, decision, ...to, reason, decided: { by, byName, at } };
}
