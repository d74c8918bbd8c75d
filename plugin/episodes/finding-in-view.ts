import { hasRole, type Actor } from '../core/actor';
import type { PersonId } from '../core/case-system';
import { NotFound } from '../core/errors';
import { mayNot, type Verdict } from '../core/verdict';
import type { RecordFinding } from './record-finding';

/** The part of the store of findings that looking at one needs. */
export interface FindingSources {
  readonly recordFindings: {
    find(personId: PersonId): Promise<RecordFinding | undefined>;
    processesUnder(personId: PersonId): Promise<number>;
  };
}

/** Numbers and kinds alone, no case (roles.md: the administrator has no case content); the auditor reads. */
export const mayReadFindings = (actor: Actor): Verdict =>
  hasRole(actor, 'administrator', 'auditor') ? 'ok' : mayNot('Only an administrator or the auditor can see which records were merged');

export interface OneFinding {
  readonly finding: RecordFinding;
  readonly processes: number;
}

export async function oneFinding(keptNumber: PersonId, { recordFindings: findings }: FindingSources): Promise<OneFinding> {
  const finding = await findings.find(keptNumber);
  if (finding === undefined) throw new NotFound('page');
  return { finding, processes: await findings.processesUnder(keptNumber) };
}
