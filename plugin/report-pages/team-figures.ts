import type { FiguresShown } from './report-pages';

/**
 * Unsuppressed figures by team, by the teams' ids, as a file of a night's set: from it a manager is shown those of their own teams
 * (roles.md "Internal unsuppressed aggregate": own area). Counts, no names.
 */
export interface TeamFigures {
  readonly format: typeof TEAM_FORMAT;
  /** Of the report's own file, in its order; the last one marks the file. */
  readonly columns: readonly string[];
  /** What each measure id of the rows is, by that id. */
  readonly parts: Readonly<Record<string, TeamPart>>;
  readonly rows: readonly TeamRow[];
}

export interface TeamPart {
  /** The measure's own id and title. */
  readonly measure: string;
  readonly title: string;
  readonly kind: FiguresShown['kind'];
}

/** Whose row it is, then its cells as the file has them. */
export type TeamRow = readonly [teamId: string, ...cells: string[]];

/** Goes up with every change of `TeamFigures`: a set that an older release wrote is then passed over. */
export const TEAM_FORMAT = 1;

export const teamFiguresFile = (report: string): string => `${report}-by-team-OFFICIAL-SENSITIVE.json`;
