import { definePage } from '../core/page';
import { presentTasks } from './tasks.present';
import { tasks } from './tasks.query';
import { WORKLIST_ROUTES } from './worklists.paths';

export const tasksPage = definePage({ path: WORKLIST_ROUTES.tasks, query: tasks, template: 'worklists/tasks', present: presentTasks });
