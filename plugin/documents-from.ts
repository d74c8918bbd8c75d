import { join } from 'node:path';
import { wordingFromTemplates } from '../adapters/documents/wording-from-templates';
import type { PaperKind, Wording } from './core/wording';
import { AGENDA } from './invitations/agenda-document';
import { CHILD_INVITATION } from './invitations/child-invitation';
import { ENCLOSED } from './invitations/enclosures';
import { FAMILY_INVITATION } from './invitations/invitation-letter';
import { PROFESSIONAL_INVITATION } from './invitations/professional-invitation';

/** Every paper of the house, in the order of the list of documents. */
export const PAPER_KINDS = [
  FAMILY_INVITATION,
  PROFESSIONAL_INVITATION,
  CHILD_INVITATION,
  AGENDA,
  ...ENCLOSED,
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
