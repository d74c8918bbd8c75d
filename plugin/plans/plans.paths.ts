import type { PersonId } from '../core/case-system';
import type { ModulePath } from '../core/page';
import type { WrittenSection } from './plan-section';

/** Express patterns of the plans' pages. */
export const PLAN_ROUTES = {
  ofMeeting: '/meetings/:meetingId/plan',
  overview: '/plans/:planId',
  section: '/plans/:planId/parts/:section',
  childVersion: '/plans/:planId/child-versions/:childId',
  addAction: '/plans/:planId/actions/new',
  changeAction: '/plans/:planId/actions/:actionId',
  removeAction: '/plans/:planId/actions/:actionId/remove',
  decide: '/plans/:planId/decision',
  countersign: '/plans/:planId/countersign',
  check: '/plans/:planId/check',
  agreed: '/plans/:planId/agreed',
  amend: '/plans/:planId/new-version',
  print: '/plans/:planId/print',
  pdf: '/plans/:planId/family-plan.pdf',
  childPdf: '/plans/:planId/child-versions/:childId/plan.pdf',
  reviews: '/plans/:planId/reviews',
  recordReview: '/plans/:planId/reviews/new',
  waiveReview: '/plans/:planId/reviews/waive',
  progress: '/plans/:planId/progress',
  end: '/plans/:planId/end',
} as const satisfies Readonly<Record<string, ModulePath>>;

const plan = (id: string, rest = ''): ModulePath => `/plans/${id}${rest}`;

export const planPaths = {
  ofMeeting: (meetingId: string): ModulePath => `/meetings/${meetingId}/plan`,
  overview: (id: string) => plan(id),
  section: (id: string, section: WrittenSection) => plan(id, `/parts/${section}`),
  childVersion: (id: string, childId: PersonId) => plan(id, `/child-versions/${childId}`),
  addAction: (id: string) => plan(id, '/actions/new'),
  changeAction: (id: string, actionId: string) => plan(id, `/actions/${actionId}`),
  removeAction: (id: string, actionId: string) => plan(id, `/actions/${actionId}/remove`),
  decide: (id: string) => plan(id, '/decision'),
  countersign: (id: string) => plan(id, '/countersign'),
  check: (id: string) => plan(id, '/check'),
  agreed: (id: string) => plan(id, '/agreed'),
  amend: (id: string) => plan(id, '/new-version'),
  print: (id: string) => plan(id, '/print'),
  pdf: (id: string) => plan(id, '/family-plan.pdf'),
  childPdf: (id: string, childId: PersonId) => plan(id, `/child-versions/${childId}/plan.pdf`),
  reviews: (id: string) => plan(id, '/reviews'),
  recordReview: (id: string) => plan(id, '/reviews/new'),
  waiveReview: (id: string) => plan(id, '/reviews/waive'),
  progress: (id: string) => plan(id, '/progress'),
  end: (id: string) => plan(id, '/end'),
};
