import { z } from 'zod';
import { hasRole, type Actor } from '../core/actor';
import type { Person, PersonId } from '../core/case-system';
import type { EmergencyAccess } from '../core/emergency-access';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
import { optionalChoice, optionalText } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { deskRows, listOf, type DeskRow } from '../invitations/desk-queue';
import type { InvitationStore } from '../invitations/invitation.store';
import { TASK_KINDS, type DueState, type TaskKind } from './due-task';
import { emergenciesToLookAt } from './emergencies-in-view';
import type { OpenProcessStore } from './open-process.store';
import { namesFor, tasksOfActor, type TaskOfActor } from './tasks-of-actor';
import { mayHaveTasks } from './worklist-access';

export const WHOSE_LISTS = ['mine', 'others', 'all'] as const;
export type WhoseList = (typeof WHOSE_LISTS)[number];
export const DUE_FILTERS = ['late', 'soon', 'later', 'no-date'] as const satisfies readonly DueState[];

export const TASKS_A_PAGE = 50;

/** What the list is narrowed to. */
export interface TasksAsked {
  readonly whose: WhoseList;
  readonly kind?: TaskKind;
  readonly due?: DueState;
  /** 1 = the first. */
  readonly page: number;
}

export interface TasksAnswer {
  readonly asked: TasksAsked;
  /** Of the page that was asked for. */
  readonly tasks: readonly TaskOfActor[];
  /** How many there are as narrowed. */
  readonly found: number;
  /** Before narrowing by kind and day. */
  readonly counts: Readonly<Record<WhoseList, { readonly all: number; readonly late: number }>>;
  readonly names: ReadonlyMap<PersonId, Person>;
  /** roles.md rule 2: for managers, until one of them has looked at it. */
  readonly emergencies: readonly EmergencyAccess[];
  /** Business support's part: letters to send and answers to record, and nothing else (roles.md). */
  readonly letters: readonly DeskRow[];
}

const worksWithFamilies = (actor: Actor): boolean => hasRole(actor, 'worker', 'senior-practitioner', 'team-manager', 'coordinator');

/** Who answers for a team looks at all of it first, everybody else at what waits for them. */
const firstList = (actor: Actor): WhoseList => (hasRole(actor, 'team-manager', 'senior-practitioner') ? 'all' : 'mine');

type Stores = {
  readonly openProcesses: OpenProcessStore;
  readonly episodes: EpisodeStore;
  readonly invitations: InvitationStore;
  readonly emergencyAccess: EmergencyAccessStore;
};

/** One page of what is due, late, and waiting for whom. */
export const tasks = defineQuery({
  name: 'view-tasks',
  input: z.strictObject({
    whose: optionalChoice(WHOSE_LISTS),
    kind: optionalChoice(TASK_KINDS),
    due: optionalChoice(DUE_FILTERS),
    page: optionalText({ max: 4 }),
  }),
  async load(input, stores: Stores, asked) {
    const { actor } = asked;
    const all = worksWithFamilies(actor) ? await tasksOfActor(stores, asked) : [];
    const wanted: TasksAsked = { ...input, whose: input.whose ?? firstList(actor), page: pageNumber(input.page) };
    const found = all.filter((task) => isOf(task, wanted.whose) && narrowed(task, wanted));
    const shown = found.slice((wanted.page - 1) * TASKS_A_PAGE, wanted.page * TASKS_A_PAGE);
    const letters = hasRole(actor, 'business-support') ? await deskRows(stores, asked) : [];
    return {
      asked: wanted,
      tasks: shown,
      found: found.length,
      counts: countsOf(all),
      names: await namesFor(shown, asked),
      emergencies: hasRole(actor, 'team-manager') ? await emergenciesToLookAt(stores, actor) : [],
      letters: letters.filter((row) => listOf(row) !== 'finished'),
    } satisfies TasksAnswer;
  },
  allow: (actor) => mayHaveTasks(actor),
  about: ({ tasks: shown }) => ({ thing: 'tasks', personIds: [...new Set(shown.flatMap(({ visible }) => visible))] }),
});

const pageNumber = (text: string | undefined): number => (text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : 1);

const isOf = ({ mine }: TaskOfActor, whose: WhoseList): boolean => whose === 'all' || mine === (whose === 'mine');

const narrowed = ({ task, state }: TaskOfActor, { kind, due }: TasksAsked): boolean =>
  (kind === undefined || task.kind === kind) && (due === undefined || state === due);

function countsOf(all: readonly TaskOfActor[]): TasksAnswer['counts'] {
  const of = (whose: WhoseList) => {
    const theirs = all.filter((task) => isOf(task, whose));
    return { all: theirs.length, late: theirs.filter(({ state }) => state === 'late').length };
  };
  return { mine: of('mine'), others: of('others'), all: of('all') };
}
