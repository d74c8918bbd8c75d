import type { PersonId } from '../core/case-system';
import type { ModulePath } from '../core/page';
import type { PlanList, WrittenSection } from './plan-section';

/** Express patterns of the plans' pages. */
export const PLAN_ROUTES = {
  ofMeeting: '/meetings/:meetingId/plan',
  overview: '/plans/:planId',
  section: '/plans/:planId/parts/:section',
  childVersion: '/plans/:planId/child-versions/:childId',
  list: '/plans/:planId/lists/:list',
  addEntry: '/plans/:planId/lists/:list/new',
  changeEntry: '/plans/:planId/lists/:list/:entryId',
  removeEntry: '/plans/:planId/lists/:list/:entryId/remove',
  confirm: '/plans/:planId/confirmation',
  incorporate: '/plans/:planId/incorporation',
  handOver: '/plans/:planId/hand-over',
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
  offerReview: '/plans/:planId/reviews/offer',
  progress: '/plans/:planId/progress',
  end: '/plans/:planId/end',
} as const satisfies Readonly<Record<string, ModulePath>>;

const plan = (id: string, rest = ''): ModulePath => `/plans/${id}${rest}`;

export const planPaths = {
  ofMeeting: (meetingId: string): ModulePath => `/meetings/${meetingId}/plan`,
  overview: (id: string) => plan(id),
  section: (id: string, section: WrittenSection) => plan(id, `/parts/${section}`),
  childVersion: (id: string, childId: PersonId) => plan(id, `/child-versions/${childId}`),
  list: (id: string, list: PlanList) => plan(id, `/lists/${list}`),
  addEntry: (id: string, list: PlanList) => plan(id, `/lists/${list}/new`),
  changeEntry: (id: string, list: PlanList, entryId: string) => plan(id, `/lists/${list}/${entryId}`),
  removeEntry: (id: string, list: PlanList, entryId: string) => plan(id, `/lists/${list}/${entryId}/remove`),
  confirm: (id: string) => plan(id, '/confirmation'),
  incorporate: (id: string) => plan(id, '/incorporation'),
  handOver: (id: string) => plan(id, '/hand-over'),
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
  offerReview: (id: string) => plan(id, '/reviews/offer'),
  progress: (id: string) => plan(id, '/progress'),
  end: (id: string) => plan(id, '/end'),
};

/** The pages of a device that was handed over: beneath its own address, and no other page knows them. */
export const FAMILY_ROUTES = {
  home: '/',
  part: '/parts/:part',
  addAction: '/actions/new',
} as const satisfies Readonly<Record<string, ModulePath>>;

export const familyPaths = {
  home: (): ModulePath => '/',
  part: (part: string): ModulePath => `/parts/${part}`,
  addAction: (): ModulePath => '/actions/new',
  comeBack: (): ModulePath => '/come-back',
};
