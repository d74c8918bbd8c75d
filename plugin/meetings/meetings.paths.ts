import type { ModulePath } from '../core/page';
import type { EntryList } from './entry-list';
import type { NoteItem } from './meeting';

/** Express patterns of the meetings' pages. */
export const MEETING_ROUTES = {
  list: '/episodes/:episodeId/meetings',
  arrange: '/episodes/:episodeId/meetings/new',
  overview: '/meetings/:meetingId',
  change: '/meetings/:meetingId/change',
  attendance: '/meetings/:meetingId/attendance',
  groundRules: '/meetings/:meetingId/ground-rules',
  privateTime: '/meetings/:meetingId/private-time',
  outcome: '/meetings/:meetingId/outcome',
  notes: '/meetings/:meetingId/notes',
  note: '/meetings/:meetingId/notes/:item',
  addSupportOffer: '/meetings/:meetingId/support-offers/new',
  removeSupportOffer: '/meetings/:meetingId/support-offers/:offerId/remove',
  addCareOffer: '/meetings/:meetingId/care-offers/new',
  removeCareOffer: '/meetings/:meetingId/care-offers/:offerId/remove',
  addPoint: '/meetings/:meetingId/points/new',
  addNextStep: '/meetings/:meetingId/next-steps/new',
  parts: '/meetings/:meetingId/parts',
  addPart: '/meetings/:meetingId/parts/new',
  removeEntry: '/meetings/:meetingId/entries/:list/:entryId/remove',
  absent: '/meetings/:meetingId/absent',
  consultation: '/meetings/:meetingId/absent/:memberId',
  venue: '/meetings/:meetingId/venue',
} as const satisfies Readonly<Record<string, ModulePath>>;

const meeting = (id: string, rest = ''): ModulePath => `/meetings/${id}${rest}`;

export const meetingPaths = {
  list: (episodeId: string): ModulePath => `/episodes/${episodeId}/meetings`,
  arrange: (episodeId: string): ModulePath => `/episodes/${episodeId}/meetings/new`,
  overview: (id: string) => meeting(id),
  change: (id: string) => meeting(id, '/change'),
  attendance: (id: string) => meeting(id, '/attendance'),
  groundRules: (id: string) => meeting(id, '/ground-rules'),
  privateTime: (id: string) => meeting(id, '/private-time'),
  outcome: (id: string) => meeting(id, '/outcome'),
  notes: (id: string) => meeting(id, '/notes'),
  note: (id: string, item: NoteItem) => meeting(id, `/notes/${item}`),
  addSupportOffer: (id: string) => meeting(id, '/support-offers/new'),
  removeSupportOffer: (id: string, offerId: string) => meeting(id, `/support-offers/${offerId}/remove`),
  addCareOffer: (id: string) => meeting(id, '/care-offers/new'),
  removeCareOffer: (id: string, offerId: string) => meeting(id, `/care-offers/${offerId}/remove`),
  addPoint: (id: string) => meeting(id, '/points/new'),
  addNextStep: (id: string) => meeting(id, '/next-steps/new'),
  parts: (id: string) => meeting(id, '/parts'),
  addPart: (id: string) => meeting(id, '/parts/new'),
  removeEntry: (id: string, list: EntryList, entryId: string) => meeting(id, `/entries/${list}/${entryId}/remove`),
  absent: (id: string) => meeting(id, '/absent'),
  consultation: (id: string, memberId: string) => meeting(id, `/absent/${memberId}`),
  venue: (id: string) => meeting(id, '/venue'),
};
