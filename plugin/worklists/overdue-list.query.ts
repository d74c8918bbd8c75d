import { z } from 'zod';
import type { Person, PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import { defineQuery } from '../core/query';
import type { OpenProcessStore } from './open-process.store';
import { namesFor, tasksOfActor, type TaskOfActor } from './tasks-of-actor';
import { mayHaveOverdueList } from './worklist-access';

export interface OverdueList {
  readonly tasks: readonly TaskOfActor[];
  readonly names: ReadonlyMap<PersonId, Person>;
}

/**
 * Who is overdue, case by case, of those processes alone that the person who asks works with: a kind of file of its own, apart from
 * the reports (measures 3.4 rule 8; roles.md "Case-level overdue list"). A restricted record stands in it only for who may see it.
 */
export const overdueList = defineQuery({
  name: 'download-overdue-list',
  outcome: 'downloaded',
  input: z.strictObject({}),
  async load(_input, stores: { readonly openProcesses: OpenProcessStore }, asked: Asked): Promise<OverdueList> {
    const late = (await tasksOfActor(stores, asked)).filter(({ state }) => state === 'late');
    return { tasks: late, names: await namesFor(late, asked) };
  },
  allow: (actor) => mayHaveOverdueList(actor),
  about: ({ tasks }) => ({ thing: `overdue-list: ${tasks.length} rows`, personIds: [...new Set(tasks.flatMap(({ visible }) => visible))] }),
});
