import { z } from 'zod';
import { hasRole, type Actor } from '../core/actor';
import type { PersonId } from '../core/case-system';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayNot, type Verdict } from '../core/verdict';
import type { RecordFinding } from './record-finding';
import type { RecordFindingStore } from './record-finding.store';

export interface FindingSources {
  readonly recordFindings: RecordFindingStore;
}

/** Numbers and kinds alone, no case (roles.md: the administrator has no case content); the auditor reads. */
export const mayReadFindings = (actor: Actor): Verdict =>
  hasRole(actor, 'administrator', 'auditor') ? 'ok' : mayNot('Only an administrator or the auditor can see which records were merged');

export const recordFindings = defineQuery({
  name: 'view-merged-records',
  input: z.strictObject({}),
  load: (_input, { recordFindings: findings }: FindingSources) => findings.all(),
  allow: (actor) => mayReadFindings(actor),
  about: () => ({ thing: 'merged-records' }),
});

export interface OneFinding {
  readonly finding: RecordFinding;
  readonly processes: number;
}

export async function oneFinding(keptNumber: PersonId, { recordFindings: findings }: FindingSources): Promise<OneFinding> {
  const finding = await findings.find(keptNumber);
  if (finding === undefined) throw new NotFound('page');
  return { finding, processes: await findings.processesUnder(keptNumber) };
}

export const recordFinding = defineQuery({
  name: 'view-merged-record',
  input: z.strictObject({ keptNumber: id() }),
  load: ({ keptNumber }, stores: FindingSources) => oneFinding(keptNumber, stores),
  allow: (actor) => mayReadFindings(actor),
  about: ({ finding }) => ({ personIds: [finding.personId], thing: 'merged-records' }),
});
