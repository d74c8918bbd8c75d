import type { ModulePath } from '../core/page';

/** Express patterns of the pages about what comes after a plan. */
export const FOLLOW_UP_ROUTES = {
  afterPlan: '/plans/:planId/afterwards',
  copies: '/plans/:planId/copies',
  addCopy: '/plans/:planId/copies/new',
  copy: '/plans/:planId/copies/:recipient',
  copyPdf: '/plans/:planId/copies/:recipient/plan.pdf',
  copyAddress: '/plans/:planId/copies/:recipient/address',
  chairNotice: '/meetings/:meetingId/chair-notice',
  chairNoticePdf: '/meetings/:meetingId/outcome-notice.pdf',
  waiveChairNotice: '/meetings/:meetingId/chair-notice/waive',
  professionals: '/plans/:planId/professionals',
  professional: '/plans/:planId/professionals/:memberId',
  professionalPdf: '/plans/:planId/professionals/:memberId/outcome-notice.pdf',
  disagreements: '/episodes/:episodeId/disagreements',
  addDisagreement: '/episodes/:episodeId/disagreements/new',
  disagreement: '/disagreements/:disagreementId',
  feedback: '/episodes/:episodeId/feedback',
  addFeedback: '/episodes/:episodeId/feedback/new',
  checkIns: '/plans/:planId/check-ins',
  addCheckIn: '/plans/:planId/check-ins/new',
  addExplanation: '/plans/:planId/explanations/new',
  needs: '/plans/:planId/needs',
  answerNeed: '/plans/:planId/needs/:needId',
  desk: '/desk/plans',
  copyAtDesk: '/desk/plans/:copyId',
  paperAtDesk: '/desk/plans/:copyId/plan.pdf',
} as const satisfies Readonly<Record<string, ModulePath>>;

const plan = (id: string, rest: string): ModulePath => `/plans/${id}${rest}`;
const episode = (id: string, rest: string): ModulePath => `/episodes/${id}${rest}`;
const meeting = (id: string, rest: string): ModulePath => `/meetings/${id}${rest}`;

export const followUpPaths = {
  afterPlan: (id: string) => plan(id, '/afterwards'),
  copies: (id: string) => plan(id, '/copies'),
  addCopy: (id: string) => plan(id, '/copies/new'),
  copy: (id: string, recipient: string) => plan(id, `/copies/${recipient}`),
  copyPdf: (id: string, recipient: string) => plan(id, `/copies/${recipient}/plan.pdf`),
  copyAddress: (id: string, recipient: string) => plan(id, `/copies/${recipient}/address`),
  chairNotice: (meetingId: string) => meeting(meetingId, '/chair-notice'),
  chairNoticePdf: (meetingId: string) => meeting(meetingId, '/outcome-notice.pdf'),
  waiveChairNotice: (meetingId: string) => meeting(meetingId, '/chair-notice/waive'),
  professionals: (id: string) => plan(id, '/professionals'),
  professional: (id: string, memberId: string) => plan(id, `/professionals/${memberId}`),
  professionalPdf: (id: string, memberId: string) => plan(id, `/professionals/${memberId}/outcome-notice.pdf`),
  disagreements: (id: string) => episode(id, '/disagreements'),
  addDisagreement: (id: string) => episode(id, '/disagreements/new'),
  disagreement: (id: string): ModulePath => `/disagreements/${id}`,
  feedback: (id: string) => episode(id, '/feedback'),
  addFeedback: (id: string) => episode(id, '/feedback/new'),
  checkIns: (id: string) => plan(id, '/check-ins'),
  addCheckIn: (id: string) => plan(id, '/check-ins/new'),
  addExplanation: (id: string) => plan(id, '/explanations/new'),
  needs: (id: string) => plan(id, '/needs'),
  answerNeed: (id: string, needId: string) => plan(id, `/needs/${needId}`),
  desk: (): ModulePath => '/desk/plans',
  copyAtDesk: (copyId: string): ModulePath => `/desk/plans/${copyId}`,
  paperAtDesk: (copyId: string): ModulePath => `/desk/plans/${copyId}/plan.pdf`,
};
