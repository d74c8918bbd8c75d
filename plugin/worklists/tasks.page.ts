import { definePage } from '../core/page';
import { presentTasks } from './tasks.present';
import { tasks } from './tasks.query';
import { worklistPaths, WORKLIST_ROUTES } from './worklists.paths';

export const tasksPage = definePage({ path: WORKLIST_ROUTES.tasks, query: tasks, template: 'worklists/tasks', present: presentTasks });

/** The same list, narrowed. */
export const reviewsDuePath = worklistPaths.reviewsDue();
