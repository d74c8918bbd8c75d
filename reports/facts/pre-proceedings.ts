import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CaseEvent } from '../../plugin/core/case-system';

/** One time in pre-proceedings, from the decision or the first letter to the step-down or the application (A13). */
export interface PreProceedingsSpell {
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
  /** The spell's first letter before proceedings (U-7). */
  readonly letterOn?: CalendarDay;
}

type Kind = CaseEvent['kind'];
const OPENS: readonly Kind[] = ['letter-decision', 'letter-before-proceedings'];
const CLOSES: readonly Kind[] = ['step-down', 'care-application'];

/** A child's spells in order. On a day that both opens and closes, what was open closes first, unless it still waits for its letter. */
export function preProceedingsSpells(events: readonly CaseEvent[]): readonly PreProceedingsSpell[] {
  const days = [...new Set(events.filter(({ kind }) => [...OPENS, ...CLOSES].includes(kind)).map(({ on }) => on))].toSorted();
  const spells: PreProceedingsSpell[] = [];
  for (const on of days) {
    const kinds = events.filter((event) => event.on === on).map(({ kind }) => kind);
    const letterOn = kinds.includes('letter-before-proceedings') ? on : undefined;
    const closes = kinds.some((kind) => CLOSES.includes(kind));
    const opens = kinds.some((kind) => OPENS.includes(kind));
    const last = spells.at(-1);
    const open = last !== undefined && last.to === undefined ? last : undefined;
    if (open !== undefined) {
      const takesLetter = letterOn !== undefined && open.letterOn === undefined;
      spells[spells.length - 1] = { ...open, letterOn: open.letterOn ?? letterOn, to: closes ? on : undefined };
      if (closes && opens && !takesLetter) spells.push({ from: on, letterOn });
    } else if (opens) {
      spells.push({ from: on, letterOn, to: closes ? on : undefined });
    }
  }
  return spells;
}
