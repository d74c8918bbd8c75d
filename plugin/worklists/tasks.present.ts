import type { CalendarDay } from '../core/calendar-day';
import { hasRole, type Actor } from '../core/actor';
import { fillForm, selectField } from '../core/fields';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { listOf, type DeskRow } from '../invitations/desk-queue';
import { countOf, deskTaskInWords } from '../invitations/desk-queue.present';
import { deskPaths } from '../invitations/invitations.paths';
import { requestCode } from '../invitations/invitation-request';
import { emergencyPaths } from '../episodes/emergency.paths';
import { instantInWords } from './audit-words.present';
import { TASK_KINDS } from './due-task';
import { dueTaskPath } from './due-task-path.present';
import { dueInWords, DUE_WORDS, KIND_WORDS, taskInWords, waitsForInWords } from './due-task-words.present';
import type { TaskOfActor } from './tasks-of-actor';
import { DUE_FILTERS, TASKS_A_PAGE, WHOSE_LISTS, type TasksAnswer, type TasksAsked, type WhoseList } from './tasks.query';
import { worklistPaths } from './worklists.paths';

const LISTS: Readonly<Record<WhoseList, string>> = { mine: 'For you', others: 'Waiting for others', all: 'Everything' };
const NOTHING: Readonly<Record<WhoseList, string>> = {
  mine: 'Nothing waits for you.',
  others: 'Nothing waits for anybody else.',
  all: 'There is nothing to do.',
};

export function presentTasks(answer: TasksAnswer, presenting: Presenting): Presented {
  const { actor, policy } = presenting;
  const { asked, counts } = answer;
  const families = hasRole(actor, 'worker', 'senior-practitioner', 'team-manager', 'coordinator');
  return {
    title: titleFor(actor),
    wide: true,
    model: {
      heading: titleFor(actor),
      emergencies: emergenciesPart(answer.emergencies),
      families: families ? familiesPart(answer, presenting) : undefined,
      late: families && counts[asked.whose].late > 0 ? counts[asked.whose].late : undefined,
      reminders: policy.reminders.daily && policy.reminders.mayOptOut ? worklistPaths.reminders() : undefined,
      letters: hasRole(actor, 'business-support') ? lettersPart(answer.letters, presenting.today) : undefined,
    },
  };
}

/** Whose record it was is not told here: a manager may not be one who may know. */
const emergenciesPart = (emergencies: TasksAnswer['emergencies']) =>
  emergencies.map(({ id, workerName, from }) => ({ path: emergencyPaths.one(id), text: `${workerName}, ${instantInWords(from)}` }));

const titleFor = (actor: Actor): string => (hasRole(actor, 'team-manager', 'senior-practitioner') ? 'Your team’s tasks' : 'Your tasks');

function familiesPart(answer: TasksAnswer, { form, today, policy }: Presenting) {
  const { asked, counts, found, tasks } = answer;
  const filled = fillForm(form, { kind: asked.kind, due: asked.due });
  const isNarrowed = asked.kind !== undefined || asked.due !== undefined;
  return {
    action: worklistPaths.tasks(),
    whose: asked.whose,
    lists: {
      label: 'Whose tasks',
      items: WHOSE_LISTS.map((whose) => ({
        text: `${LISTS[whose]} (${counts[whose].all})`,
        href: worklistPaths.tasks({ whose }),
        current: whose === asked.whose,
      })),
    },
    fields: [
      selectField(filled, {
        name: 'kind',
        label: 'Kind',
        emptyText: 'All kinds',
        options: TASK_KINDS.map((value) => ({ value, text: KIND_WORDS[value] })),
      }),
      selectField(filled, {
        name: 'due',
        label: 'Due',
        emptyText: 'At any time',
        options: DUE_FILTERS.map((value) => ({ value, text: DUE_WORDS[value] })),
      }),
    ],
    clear: isNarrowed ? worklistPaths.tasks({ whose: asked.whose }) : undefined,
    overdue: counts.all.late > 0 ? worklistPaths.overdue() : undefined,
    nothing: found > 0 ? undefined : isNarrowed ? 'Nothing of this kind.' : NOTHING[asked.whose],
    caption: `${LISTS[asked.whose]}, the most urgent first`,
    shown:
      found > TASKS_A_PAGE
        ? `${(asked.page - 1) * TASKS_A_PAGE + 1} to ${(asked.page - 1) * TASKS_A_PAGE + tasks.length} of ${found}`
        : undefined,
    rows: tasks.map((task) => row(task, answer, { today, policy })),
    previous: asked.page > 1 ? pagePath(asked, asked.page - 1) : undefined,
    next: found > asked.page * TASKS_A_PAGE ? pagePath(asked, asked.page + 1) : undefined,
  };
}

const pagePath = ({ whose, kind, due }: TasksAsked, page: number): ModulePath =>
  worklistPaths.tasks({ whose, kind, due, page: String(page) });

function row(task: TaskOfActor, { names }: TasksAnswer, { today, policy }: Pick<Presenting, 'today' | 'policy'>) {
  const known = task.visible.flatMap((id) => names.get(id)?.fullName ?? []);
  const about = task.task.childId === undefined ? known : [names.get(task.task.childId)?.fullName ?? 'A child'];
  const others = task.task.childId === undefined ? Array<string>(task.hiddenChildren).fill('another child') : [];
  return {
    task: taskInWords(task.task, policy),
    path: dueTaskPath(task),
    children: [...about, ...others].join(', '),
    due: dueInWords(task.task.due, today),
    late: task.state === 'late',
    waitsFor: waitsForInWords(task.task.waitsFor, task.mine, policy),
    reference: task.reference,
  };
}

/** roles.md rule 4: the request's code, what to do, how many and by when; nobody's name. */
function lettersPart(letters: readonly DeskRow[], today: CalendarDay) {
  return {
    queue: deskPaths.queue(),
    rows: letters.map((each) => {
      const due = listOf(each) === 'to-do' ? each.request.sendBy : each.request.words.replyBy;
      return {
        code: requestCode(each.request),
        path: deskPaths.request(each.request.id),
        task: deskTaskInWords(each),
        count: countOf(each, listOf(each)),
        due: dueInWords(due, today),
        late: due < today,
      };
    }),
  };
}
