import type { CalendarDay } from '../core/calendar-day';
import type { PrintedDocument } from '../core/documents-port';
import type { LetterService } from '../core/letter-service';
import type { Wording } from '../core/wording';
import { blankConsentForm } from './consent-form';
import { enclosure, ENCLOSURES, feedbackForm, type Enclosure } from './enclosures';

/** Papers that say the same to everybody: they can be printed without a letter. */
export const BLANK_PAPERS = ['consent-form', ...ENCLOSURES, 'child-complaints-leaflet', 'feedback-form'] as const;
export type BlankPaper = (typeof BLANK_PAPERS)[number];

export interface Blank {
  readonly service: LetterService;
  readonly wording: Wording;
  readonly writtenOn: CalendarDay;
  readonly largePrint: boolean;
}

/**
 * Names nobody and no family, so that it can lie on a table or be handed to anybody.
 * @throws InvalidInput where the service has no address or telephone number
 */
export function blankPaper(which: BlankPaper, { largePrint, ...blank }: Blank): PrintedDocument {
  const frame = { ...blank, reference: 'Leaflet' };
  if (which === 'consent-form') return blankConsentForm({ ...blank, reference: 'Consent' }, largePrint);
  if (which === 'feedback-form') return feedbackForm(frame, largePrint);
  const child = which === 'child-complaints-leaflet';
  return enclosure(child ? 'complaints-leaflet' : (which satisfies Enclosure), frame, { largePrint, child });
}
