import type { ModulePath } from '../core/page';

export const PREPARATION_ROUTES = {
  situation: '/episodes/:episodeId/meeting-type',
  choice: '/episodes/:episodeId/meeting-type/choice',
  managersReason: '/episodes/:episodeId/meeting-type/managers-reason',
  agreement: '/episodes/:episodeId/agreement',
  overview: '/episodes/:episodeId/preparation',
  addEntry: '/episodes/:episodeId/preparation/:memberId/new',
  person: '/episodes/:episodeId/preparation/:memberId',
  crossOut: '/episodes/:episodeId/preparation/:memberId/entries/:entryId/cross-out',
  wishes: '/episodes/:episodeId/wishes/:personId',
  logistics: '/episodes/:episodeId/what-suits-the-family',
  safetyPlan: '/episodes/:episodeId/safety-plan',
  reviewSafetyPlan: '/episodes/:episodeId/safety-plan/review',
  privateNotes: '/episodes/:episodeId/private-notes',
  shareNote: '/episodes/:episodeId/private-notes/:noteId/share',
  concerns: '/episodes/:episodeId/safeguarding',
  raiseConcern: '/episodes/:episodeId/safeguarding/new',
  takeConcern: '/episodes/:episodeId/safeguarding/:concernId',
} as const satisfies Readonly<Record<string, ModulePath>>;

const on = (episodeId: string, page: string): ModulePath => `/episodes/${episodeId}/${page}`;

export const preparationPaths = {
  situation: (episodeId: string): ModulePath => on(episodeId, 'meeting-type'),
  choice: (episodeId: string): ModulePath => on(episodeId, 'meeting-type/choice'),
  managersReason: (episodeId: string): ModulePath => on(episodeId, 'meeting-type/managers-reason'),
  agreement: (episodeId: string): ModulePath => on(episodeId, 'agreement'),
  overview: (episodeId: string): ModulePath => on(episodeId, 'preparation'),
  addEntry: (episodeId: string, memberId: string): ModulePath => on(episodeId, `preparation/${memberId}/new`),
  person: (episodeId: string, memberId: string): ModulePath => on(episodeId, `preparation/${memberId}`),
  crossOut: (episodeId: string, memberId: string, entryId: string): ModulePath =>
    on(episodeId, `preparation/${memberId}/entries/${entryId}/cross-out`),
  wishes: (episodeId: string, personId: string): ModulePath => on(episodeId, `wishes/${personId}`),
  logistics: (episodeId: string): ModulePath => on(episodeId, 'what-suits-the-family'),
  safetyPlan: (episodeId: string): ModulePath => on(episodeId, 'safety-plan'),
  reviewSafetyPlan: (episodeId: string): ModulePath => on(episodeId, 'safety-plan/review'),
  privateNotes: (episodeId: string): ModulePath => on(episodeId, 'private-notes'),
  shareNote: (episodeId: string, noteId: string): ModulePath => on(episodeId, `private-notes/${noteId}/share`),
  concerns: (episodeId: string): ModulePath => on(episodeId, 'safeguarding'),
  raiseConcern: (episodeId: string): ModulePath => on(episodeId, 'safeguarding/new'),
  takeConcern: (episodeId: string, concernId: string): ModulePath => on(episodeId, `safeguarding/${concernId}`),
};
