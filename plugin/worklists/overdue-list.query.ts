import { z } from 'zod';
import { hasRole, type Actor, type Role } from '../core/actor';
import type { Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import type { OpenProcessStore } from './open-process.store';
import { mayHaveCaseLists } from '../report-pages/report-access';
import { namesFor, tasksOfActor, type TaskOfActor } from './tasks-of-actor';

const WITH_FAMILIES: readonly Role[] = ['worker', 'senior-practitioner', 'team-manager', 'coordinator'];

export interface OverdueList {
  readonly tasks: readonly TaskOfActor[];
  readonly names: ReadonlyMap<PersonId, Person>;
}

/** roles.md: the auditor reads; the analyst, where the council's settings say so. Neither has a caseload. */
const seesEveryTeam = (actor: Actor): boolean => !hasRole(actor, ...WITH_FAMILIES) && hasRole(actor, 'performance-analyst', 'auditor');

/**
 * Who is overdue, case by case, of those processes alone that the person who asks works with: a kind of file of its own, apart from
 * the reports (measures 3.4 rule 8; roles.md "Case-level overdue list"). A restricted record stands in it only for who may see it.
 */
export const overdueList = defineQuery({
  name: 'download-overdue-list',
  outcome: 'downloaded',
  input: z.strictObject({}),
  async load(_input, stores: { readonly openProcesses: OpenProcessStore }, asked: Asked): Promise<OverdueList> {
    const late = (await tasksOfActor(stores, asked, seesEveryTeam(asked.actor))).filter(({ state }) => state === 'late');
    return { tasks: late, names: await namesFor(late, asked) };
  },
  allow: (actor, _list, { policy }) => mayHaveCaseLists(actor, policy),
  about: ({ tasks }) => ({ thing: `overdue-list: ${tasks.length} rows`, personIds: [...new Set(tasks.flatMap(({ visible }) => visible))] }),
});
