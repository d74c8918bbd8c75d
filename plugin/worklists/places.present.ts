import { hasRole, type Actor, type Role } from '../core/actor';
import type { ModulePath } from '../core/page';
import { deskPaths } from '../invitations/invitations.paths';
import { emergencyPaths } from '../episodes/emergency.paths';
import { recordFindingPaths } from '../episodes/record-findings.paths';
import { episodePaths } from '../episodes/episodes.paths';
import { childOfferPaths } from '../offers/offers.paths';
import { REPORT_READERS } from '../report-pages/report-access';
import { reportPaths } from '../report-pages/reports.paths';
import { worklistPaths } from './worklists.paths';

/** Somewhere to go from the home page. */
export interface Place {
  readonly text: string;
  readonly about: string;
  readonly path: ModulePath;
}

interface RoleOfPlace extends Place {
  /** To whom it is shown; the page's own rule decides. */
  readonly roles: readonly Role[];
}

const PLACES: readonly RoleOfPlace[] = [
  {
    text: 'Tasks',
    about: 'What is due, what is late, and whom it waits for.',
    path: worklistPaths.tasks(),
    roles: ['worker', 'senior-practitioner', 'team-manager', 'coordinator', 'business-support'],
  },
  {
    text: 'Invitations',
    about: 'Requests from workers: letters to send, venues to book, answers to record.',
    path: deskPaths.queue(),
    roles: ['business-support'],
  },
  {
    text: 'Reviews due',
    about: 'Your families’ plans by the day on which they should be looked at again.',
    path: worklistPaths.reviewsDue(),
    roles: ['worker', 'senior-practitioner', 'team-manager', 'coordinator'],
  },
  {
    text: 'Waiting for a coordinator',
    about: 'Families whose meeting is to be run by somebody independent.',
    path: episodePaths.waiting(),
    roles: ['team-manager'],
  },
  {
    text: 'Letters without an offer',
    about: 'Children with a letter before proceedings, and no offer of a meeting on record.',
    path: childOfferPaths.lettersWithoutOffer(),
    roles: ['worker', 'senior-practitioner', 'team-manager'],
  },
  {
    text: 'Reports',
    about: 'Offers and meetings, entry into care, and reviews of plans: last night’s figures.',
    path: reportPaths.list(),
    roles: REPORT_READERS,
  },
  {
    text: 'Waiting to be sent',
    about: 'What could not be filed or sent yet, and why.',
    path: worklistPaths.waiting(),
    roles: ['team-manager', 'administrator'],
  },
  {
    text: 'Records read in an emergency',
    about: 'Who read a record that they may not open otherwise, why, and what.',
    path: emergencyPaths.list(),
    roles: ['team-manager', 'auditor'],
  },
  {
    text: 'Merged and missing records',
    about: 'Records of the case system that were merged or are gone, and what becomes of what is kept under them.',
    path: recordFindingPaths.list(),
    roles: ['administrator', 'auditor'],
  },
  { text: 'Audit log', about: 'Who looked at what, who changed what, and when.', path: worklistPaths.audit(), roles: ['auditor'] },
];

export const placesFor = (actor: Actor): readonly Place[] =>
  PLACES.filter((place) => hasRole(actor, ...place.roles)).map(({ text, about, path }) => ({ text, about, path }));
