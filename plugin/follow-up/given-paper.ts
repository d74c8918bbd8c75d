import type { WorkerId } from '../core/case-system';
import type { PrintedDocument } from '../core/documents-port';
import type { ChairNotice } from './chair-notice';
import type { PlanCopy } from './plan-copy';
import type { ProfessionalResponse } from './professional-response';

/**
 * A paper as it was rendered when somebody answered for it: a copy of a plan at its release, a notice when it went. Whatever is
 * changed afterwards, in the plan, in a name or in a template, the same data gives the same pages; its template and version
 * stand in it (documents.md, rules for all).
 */
export interface GivenPaper {
  /** Which paper: see the three below. */
  readonly about: string;
  readonly episodeId: string;
  readonly paper: PrintedDocument;
  readonly keptBy: WorkerId;
  readonly keptAt: Date;
}

export const paperOfPlanCopy = ({ id }: Pick<PlanCopy, 'id'>): string => `plan-copy:${id}`;
export const paperOfChairNotice = ({ meetingId }: Pick<ChairNotice, 'meetingId'>): string => `chair-notice:${meetingId}`;
export const paperOfResponse = ({ id }: Pick<ProfessionalResponse, 'id'>): string => `response:${id}`;
