import type { CalendarDay } from '../core/calendar-day';
import type { RegimeSpell } from '../core/case-system';

export const isPreProceedings = (spells: readonly RegimeSpell[], today: CalendarDay): boolean =>
  spells.some(({ regime, from, to }) => regime === 'pre-proceedings' && from <= today && (to === undefined || to > today));
