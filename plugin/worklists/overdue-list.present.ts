import { daysBetween } from '../core/calendar-day';
import type { ModulePath, Presenting } from '../core/page';
import { dueTaskPath } from './due-task-path.present';
import { KIND_WORDS, taskInWords, waitsForInWords } from './due-task-words.present';
import type { OverdueList } from './overdue-list.query';
import type { TaskOfActor } from './tasks-of-actor';

/** In the header row, as in every file that may not be passed on. */
const MARKING = 'OFFICIAL-SENSITIVE, case level: holds names';

const COLUMNS = ['reference', 'children', 'kind', 'what', 'due', 'days_late', 'waits_for', 'link', MARKING] as const;

/** The header and a row a task that is late, the most urgent first. @param link the whole address of a path. */
export function overdueRows(
  { tasks, names }: OverdueList,
  { today, policy }: Pick<Presenting, 'today' | 'policy'>,
  link: (path: ModulePath) => string,
): readonly (readonly string[])[] {
  const childrenOf = ({ visible, hiddenChildren, task }: TaskOfActor): string => {
    const ids = task.childId === undefined ? visible : [task.childId];
    const known = ids.map((id) => names.get(id)?.fullName ?? 'A child');
    return [...known, ...(task.childId === undefined ? Array<string>(hiddenChildren).fill('another child') : [])].join(', ');
  };
  return [
    COLUMNS,
    ...tasks.map((row) => [
      row.reference,
      childrenOf(row),
      KIND_WORDS[row.task.kind],
      taskInWords(row.task, policy),
      row.task.due ?? '',
      row.task.due === undefined ? '' : String(daysBetween(row.task.due, today)),
      waitsForInWords(row.task.waitsFor, row.mine, policy),
      link(dueTaskPath(row)),
      '',
    ]),
  ];
}
