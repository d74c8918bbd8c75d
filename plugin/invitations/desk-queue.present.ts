import { inWords, type CalendarDay } from '../core/calendar-day';
import { fillForm, selectField } from '../core/fields';
import { capitalised } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { DESK_LISTS, type DeskList, type DeskRow } from './desk-queue';
import { DESK_DUE, DESK_WHOSE, type DeskFilter } from './desk-filter';
import type { DeskQueue } from './desk-queue.query';
import type { TaskAtDesk } from './desk-tasks';
import type { DeskTaskKind } from './desk-task';
import { requestCode } from './invitation-request';
import { deskPaths, leafletPaths } from './invitations.paths';

const LISTS: Readonly<Record<DeskList, string>> = { 'to-do': 'To do', answers: 'Waiting for answers', finished: 'Finished' };
const NOTHING: Readonly<Record<DeskList, string>> = {
  'to-do': 'There is nothing to do.',
  answers: 'Nobody’s answer is waited for.',
  finished: 'No request is finished.',
};

const TASKS: Readonly<Record<DeskTaskKind, string>> = {
  send: 'Send invitations',
  check: 'Second check',
  decide: 'Decide about e-mails',
  rearrange: 'Rearrange',
  cancel: 'Cancel',
  chase: 'Ask again for answers',
  'book-venue': 'Book the venue',
  'book-transport': 'Book transport',
  'book-childcare': 'Book childcare',
  'book-interpreter': 'Book an interpreter',
  'book-refreshments': 'Book food and drink',
};
const DUE: Readonly<Record<(typeof DESK_DUE)[number], string>> = { late: 'Late', soon: 'Soon', later: 'Later' };
const WHOSE: Readonly<Record<(typeof DESK_WHOSE)[number], string>> = { mine: 'Yours', nobody: 'Nobody’s yet', others: 'Taken by others' };

export const deskKindInWords = (kind: DeskTaskKind): string => TASKS[kind];

/** roles.md rule 4: which request, what to do, how many and by when; of nobody's family anything. */
export function presentDeskQueue(answer: DeskQueue, { today, form, actor }: Presenting): Presented {
  const { list, rows, tasks, counts, filter } = answer;
  const isNarrowed = Object.values(filter).some((each) => each !== undefined);
  return {
    title: 'Invitations',
    wide: true,
    model: {
      toDo: counts.all,
      lists: {
        label: 'Lists of requests',
        items: DESK_LISTS.map((each) => ({ text: LISTS[each], href: deskPaths.list(each), current: each === list })),
      },
      filter:
        list === 'to-do' && (counts.all > 0 || isNarrowed)
          ? {
              action: deskPaths.queue(),
              fields: filterFields(answer, form),
              clear: isNarrowed ? deskPaths.queue() : undefined,
              counts: `${counts.all === 1 ? '1 task' : `${counts.all} tasks`}: ${counts.mine} yours, ${counts.nobodys} nobody’s yet, ${counts.late} late.`,
            }
          : undefined,
      nothing: nothingIn(answer, isNarrowed),
      caption: LISTS[list],
      action: deskPaths.queue(),
      tasks:
        tasks.length > 0 && list === 'to-do' ? tasks.map((task) => taskInView(task, filter, { today, me: actor.workerId })) : undefined,
      rows: rows.length > 0 ? rows.map((row) => rowInView(row, list)) : undefined,
      toPrint: { path: deskPaths.lettersToPrint(), count: answer.toPrint },
      venues: deskPaths.venues(),
      leaflets: leafletPaths.all(),
    },
  };
}

function nothingIn({ list, rows, tasks }: DeskQueue, isNarrowed: boolean): string | undefined {
  if ((list === 'to-do' ? tasks : rows).length > 0) return undefined;
  return isNarrowed ? 'No task is of this kind.' : NOTHING[list];
}

function filterFields({ filter, kinds, teams }: DeskQueue, form: Presenting['form']) {
  const filled = fillForm(form, { ...filter });
  return [
    selectField(filled, {
      name: 'kind',
      label: 'Kind',
      emptyText: 'All kinds',
      options: kinds.map((value) => ({ value, text: TASKS[value] })),
    }),
    selectField(filled, {
      name: 'team',
      label: 'Team',
      emptyText: 'All teams',
      options: teams.map(({ id, name }) => ({ value: id, text: name })),
    }),
    selectField(filled, {
      name: 'due',
      label: 'Due',
      emptyText: 'At any time',
      options: DESK_DUE.map((value) => ({ value, text: DUE[value] })),
    }),
    selectField(filled, {
      name: 'whose',
      label: 'Whose',
      emptyText: 'Everybody’s',
      options: DESK_WHOSE.map((value) => ({ value, text: WHOSE[value] })),
    }),
  ];
}

interface Now {
  readonly today: CalendarDay;
  readonly me: string;
}

function taskInView(task: TaskAtDesk, filter: DeskFilter, { today, me }: Now) {
  const { request, kind, count, due, taken, team } = task;
  return {
    code: requestCode(request),
    path: taskPath(task),
    task: TASKS[kind],
    count,
    due: inWords(due),
    late: due < today,
    team: team?.name ?? '',
    whose: taken === undefined ? '' : taken.workerId === me ? 'You' : taken.workerName,
    ...stepOf(task, me),
    hidden: { requestId: request.id, task: kind, ...filter },
  };
}

/** What its button does; a task that somebody else has may be taken over, and it says from whom. */
function stepOf({ taken }: TaskAtDesk, me: string): { readonly step: string; readonly button: string; readonly from: string | undefined } {
  if (taken === undefined) return { step: 'take', button: 'Take', from: undefined };
  if (taken.workerId === me) return { step: 'hand-back', button: 'Hand back', from: undefined };
  return { step: 'take-over', button: 'Take over', from: taken.workerId };
}

function taskPath({ kind, request }: TaskAtDesk): ModulePath {
  return kind.startsWith('book-') ? deskPaths.booking(request.id, kind.slice('book-'.length)) : deskPaths.request(request.id);
}

const rowInView = (row: DeskRow, list: DeskList) => ({
  code: requestCode(row.request),
  path: deskPaths.request(row.request.id),
  task: deskTaskInWords(row),
  count: countOf(row, list),
  byWhen: `Answers by ${inWords(row.request.words.replyBy)}`,
});

export function deskTaskInWords(row: DeskRow): string {
  const tasks = [
    row.toSend > 0 && 'send invitations',
    row.toCheck > 0 && 'second check',
    row.toDecide > 0 && 'decide about e-mails',
    row.venueToBook && 'book the venue',
    row.onTheWay > 0 && 'e-mails are on their way',
    row.unanswered > 0 && 'record answers',
  ].filter((task) => task !== false);
  return tasks.length === 0 ? 'Nothing' : capitalised(tasks.join(', '));
}

export const countOf = (row: DeskRow, list: DeskList): number =>
  list === 'to-do' ? row.toSend + row.toCheck + row.toDecide : row.onTheWay + row.unanswered;
