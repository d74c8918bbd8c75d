import { z } from 'zod';
import { defineAction } from '../core/action';
import { hasRole, type Actor } from '../core/actor';
import type { CaseSystem, PersonId } from '../core/case-system';
import { choice, id, optionalText, text, version } from '../core/input';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { mayReadFindings, oneFinding, type FindingSources } from './finding-in-view';
import { decided, FINDING_DECISIONS, type RecordFinding } from './record-finding';
import type { RecordFindingStore } from './record-finding.store';
import { refuseProblems } from './refuse-problems';

const mayDecide = (actor: Actor): Verdict =>
  allOf(mayReadFindings(actor), hasRole(actor, 'administrator') ? 'ok' : mayNot('Only an administrator decides what becomes of these'));

/** What stands against following to a record; undefined where nothing does. */
export type Obstacle = 'none such' | 'itself' | 'merged too' | 'adopted';

async function obstacleTo(to: PersonId, finding: RecordFinding, caseSystem: CaseSystem): Promise<Obstacle | undefined> {
  if (to === finding.personId) return 'itself';
  const person = await caseSystem.person(to);
  if (person === undefined) return 'none such';
  if (person.id !== to) return 'merged too';
  const adopted = (await caseSystem.adoptedAmong?.([to, finding.personId])) ?? new Set<PersonId>();
  return adopted.size > 0 ? 'adopted' : undefined;
}

const WHY_NOT: Readonly<Record<Obstacle, string>> = {
  'none such': 'The case system has no record of this number. Check it there',
  itself: 'This is the number of the record itself. Enter the number of the record that is the same person now',
  'merged too': 'This record was merged as well. Enter the number of the one that it was merged into',
  adopted: 'One of the two records ends with an adoption. Such records are never joined',
};

/**
 * Follows a merge, keeps the records apart, or holds the question; and takes a decision back. What we hold stays under its own
 * number whatever is decided: each decision can be taken back without loss.
 */
export const decideFinding = defineAction({
  name: 'decide-merged-record',
  input: z.strictObject({
    keptNumber: id(),
    version: version(),
    decision: choice(FINDING_DECISIONS, { required: 'Choose what is to become of it' }),
    survivorId: optionalText({ max: 48 }),
    reason: text({ required: 'Enter how you know', max: 500 }),
  }),
  async load(
    { keptNumber, decision, survivorId },
    stores: FindingSources & { readonly recordFindings: RecordFindingStore },
    { caseSystem },
  ) {
    const { finding } = await oneFinding(keptNumber, stores);
    const to = finding.pointsTo ?? survivorId;
    const obstacle = decision === 'follow' && to !== undefined ? await obstacleTo(to, finding, caseSystem) : undefined;
    return { finding, to, obstacle };
  },
  allow: (actor) => mayDecide(actor),
  about: ({ finding, to }) => ({ personIds: [finding.personId, ...(to === undefined ? [] : [to])], thing: 'merged-records' }),
  reason: ({ reason }) => reason,
  async record({ input, loaded: { finding, to, obstacle }, actor, at }, { recordFindings }) {
    const { decision, reason } = input;
    refuseProblems([
      decision === 'follow' &&
        to === undefined && { field: 'survivorId', message: 'Enter the number of the record that is the same person now' },
      obstacle !== undefined && { field: finding.pointsTo === undefined ? 'survivorId' : 'decision', message: WHY_NOT[obstacle] },
    ]);
    const survivorId = decision === 'follow' ? to : undefined;
    const made = decided(finding, { decision, survivorId, reason, by: actor.workerId, byName: actor.name, at });
    await recordFindings.save({ ...made, version: input.version });
    return { keptNumber: finding.personId };
  },
});
