import { definePage } from '../core/page';
import { presentHome } from './home.present';
import { home } from './home.query';
import { WORKLIST_ROUTES } from './worklists.paths';

export const homePage = definePage({ path: WORKLIST_ROUTES.home, query: home, template: 'worklists/home', present: presentHome });
