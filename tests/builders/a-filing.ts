import { day } from '../../plugin/core/calendar-day';
import type { FilingEntry } from '../../plugin/filing/filing-entry';

/** A case note about the Okafors' plan, on its way to Zoë's record. */
export const aFiling = (changes: Partial<FilingEntry> = {}): FilingEntry => ({
  id: 'filing-1',
  episodeId: 'episode-okafor',
  occasion: 'plan-agreed',
  aboutId: 'plan-1',
  personId: 'p-zoe',
  kind: 'case-note',
  key: 'fm-filing-1',
  title: 'Family plan agreed',
  effectiveOn: day('2026-11-18'),
  author: 'nia',
  category: 'FAMMEET',
  state: 'waiting',
  requestedAt: new Date('2026-11-21T10:00:00.000Z'),
  again: 0,
  version: 0,
  ...changes,
});
