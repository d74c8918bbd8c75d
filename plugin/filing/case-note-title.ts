import { MOSAIC_FILING_LIMITS, type FilingLimits } from './filing-limits';
import { shortened } from './shortened';

/** A title that the case system takes: one line, nothing that does not show, no longer than it may be. */
export function caseNoteTitle(text: string, { caseNoteTitle: most }: Pick<FilingLimits, 'caseNoteTitle'> = MOSAIC_FILING_LIMITS): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return shortened(line, most, '…') || 'Family meetings';
}
