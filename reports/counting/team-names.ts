import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { KnownFamily } from '../facts/known-family';

/** Teams are counted by id; each is called what it was called on the day (A17). */
export interface TeamNames {
  note(family: KnownFamily): void;
  /** The name on the day; the earliest known where the day is before all, the id where no name was ever seen. */
  nameOn(teamId: string, on: CalendarDay): string;
  /** All that was noted, in a form that crosses to another thread. */
  seen(): TeamsSeen;
  noteSeen(seen: TeamsSeen): void;
}

/** By the team's id: what it was called in a row that begins on the day. */
export type TeamsSeen = ReadonlyMap<string, ReadonlyMap<CalendarDay, string>>;

const NO_NAMES: readonly never[] = [];

export function teamNames(): TeamNames {
  const names = new Map<string, Map<CalendarDay, string>>();
  /** Sorted once after the last note, not at every unit counted. */
  const inOrder = new Map<string, readonly (readonly [CalendarDay, string])[]>();
  const orderedNames = (teamId: string): readonly (readonly [CalendarDay, string])[] => {
    const known = inOrder.get(teamId) ?? changesOf([...(names.get(teamId) ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    inOrder.set(teamId, known);
    return known;
  };
  const noteOne = (teamId: string, from: CalendarDay, teamName: string): void => {
    const seen = names.get(teamId) ?? new Map<CalendarDay, string>();
    const known = seen.get(from);
    if (known === undefined || known < teamName) seen.set(from, teamName);
    names.set(teamId, seen);
    inOrder.delete(teamId);
  };
  return {
    note(family) {
      for (const { history } of family.children) {
        for (const { teamId, teamName, renamed, from } of history.allocations) {
          if (teamId === undefined) continue;
          if (teamName !== undefined) noteOne(teamId, from, teamName);
          for (const later of renamed ?? NO_NAMES) noteOne(teamId, later.from, later.name);
        }
      }
    },
    seen: () => names,
    noteSeen(seen) {
      for (const [teamId, days] of seen) for (const [from, teamName] of days) noteOne(teamId, from, teamName);
    },
    nameOn(teamId, on) {
      const seen = orderedNames(teamId);
      const last = seen.findLast(([from]) => from <= on) ?? seen[0];
      return last?.[1] ?? teamId;
    },
  };
}

/** A team has a name from as many days as children came to it; what counts are the days from which it was another. */
const changesOf = (names: readonly (readonly [CalendarDay, string])[]): readonly (readonly [CalendarDay, string])[] =>
  names.filter(([, name], at) => name !== names[at - 1]?.[1]);
