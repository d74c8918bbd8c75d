import { join } from 'node:path';
import { wordingFromTemplates } from '../adapters/documents/wording-from-templates';
import type { PaperKind, Wording } from './core/wording';
import { CASE_NOTE } from './filing/meeting-case-note';
import { OUTCOME_NOTICE } from './follow-up/outcome-notice';
import { AGENDA } from './invitations/agenda-document';
import { CHILD_INVITATION } from './invitations/child-invitation';
import { CONSENT_FORM } from './invitations/consent-form';
import { DESK_REQUEST } from './invitations/desk-request-paper';
import { ENCLOSED } from './invitations/enclosures';
import { FAMILY_INVITATION } from './invitations/invitation-letter';
import { NEWS, NEWS_KINDS } from './invitations/meeting-news';
import { OFFER_LETTER } from './invitations/offer-letter';
import { PROFESSIONAL_INVITATION } from './invitations/professional-invitation';
import { CHILD_PLAN } from './plans/child-plan-document';
import { PLAN_ANSWER } from './invitations/plan-answer-letter';
import { FAMILY_PLAN } from './plans/family-plan-template';

/** Every paper of the house, in the order of the list of documents. */
export const PAPER_KINDS = [
  OFFER_LETTER,
  CONSENT_FORM,
  FAMILY_INVITATION,
  PROFESSIONAL_INVITATION,
  CHILD_INVITATION,
  AGENDA,
  FAMILY_PLAN,
  CHILD_PLAN,
  OUTCOME_NOTICE,
  PLAN_ANSWER,
  ...NEWS.map((news) => NEWS_KINDS[news]),
  ...ENCLOSED,
  CASE_NOTE,
  DESK_REQUEST,
] as unknown as readonly PaperKind[];

const FOLDER = 'documents';

/**
 * Our templates, and the council's own from the folder `documents` of its views.
 * @throws TemplatesRefused
 */
export const wordingFrom = (ourViews: string, councilsViews: string | undefined): Wording =>
  wordingFromTemplates({
    kinds: PAPER_KINDS,
    folder: join(ourViews, FOLDER),
    ...(councilsViews === undefined ? {} : { councilsFolder: join(councilsViews, FOLDER) }),
  });
