import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { KnownFamily } from '../facts/known-family';

/** Teams are counted by id; each is called what it was called on the day (A17). */
export interface TeamNames {
  note(family: KnownFamily): void;
  /** The name on the day; the earliest known where the day is before all, the id where no name was ever seen. */
  nameOn(teamId: string, on: CalendarDay): string;
}

export function teamNames(): TeamNames {
  const names = new Map<string, Map<CalendarDay, string>>();
  return {
    note(family) {
      for (const { history } of family.children) {
        for (const { teamId, teamName, from } of history.allocations) {
          if (teamId === undefined || teamName === undefined) continue;
          const seen = names.get(teamId) ?? new Map<CalendarDay, string>();
          const known = seen.get(from);
          if (known === undefined || known < teamName) seen.set(from, teamName);
          names.set(teamId, seen);
        }
      }
    },
    nameOn(teamId, on) {
      const seen = [...(names.get(teamId) ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1));
      const last = seen.findLast(([from]) => from <= on) ?? seen[0];
      return last?.[1] ?? teamId;
    },
  };
}
