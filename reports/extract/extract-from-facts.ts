import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CaseHistory } from '../../plugin/core/case-system';
import { spreadsheetSafe } from '../csv/spreadsheet-safe';
import { addEpisode, addExemption } from './extract-from-episodes';
import { addHistory } from './extract-from-histories';
import { keyOf, type ExtractRow, type ExtractTables } from './extract-table';
import { tableNamed } from './extract-tables';
import type { ExtractFacts } from './facts-from-extract';
import { rowBuilder, type RowBuilder } from './row-builder';

/** What the reports count from, as rows of the extract: the way back of `factsFromExtract`. Only columns that say something are there. */
export function extractFromFacts({ completeTo, histories, episodes, exemptions }: ExtractFacts): ExtractTables {
  const rows = rowBuilder();
  const feed = (name: string, on: CalendarDay | undefined): void => {
    if (on !== undefined) rows.add('fgdm_feeds', { fgfd_feed: name, fgfd_complete_to_date: on });
  };
  feed('case-records', completeTo.caseRecords);
  feed('care-episodes', completeTo.careEpisodes);
  feed('module', completeTo.module);
  for (const history of histories) addHistory(rows, history);
  addTeams(rows, histories);
  for (const episode of episodes) addEpisode(rows, episode);
  for (const [at, exemption] of exemptions.entries()) addExemption(rows, exemption, at);
  return rows.tables();
}

/** A team's names in the order in which they were met; only a change is a row. */
function addTeams(rows: RowBuilder, histories: readonly CaseHistory[]): void {
  const names = new Map<string, Map<CalendarDay, string>>();
  for (const { teamId, teamName, renamed = [], from } of histories.flatMap(({ allocations }) => allocations)) {
    if (teamId === undefined || teamName === undefined) continue;
    const own = names.get(teamId) ?? new Map<CalendarDay, string>();
    for (const { from: since, name } of [{ from, name: teamName }, ...renamed]) {
      const known = own.get(since);
      if (known === undefined || known < name) own.set(since, name);
    }
    names.set(teamId, own);
  }
  for (const [teamId, own] of names) {
    const inOrder = [...own].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const changes = inOrder.filter(([, name], at) => name !== inOrder[at - 1]?.[1]);
    const now = changes.at(-1)?.[1] ?? '';
    rows.add('ssd_department', { dept_team_id: teamId, dept_team_name: spreadsheetSafe(now) });
    if (changes.length < 2) continue;
    for (const [from, name] of changes) {
      rows.add('fgdm_team_names', { fgtn_team_id: teamId, fgtn_from_date: from, fgtn_team_name: spreadsheetSafe(name) });
    }
  }
}

/** The same rows with every column of their table; of two with one key the first. */
export function wholeRows(tables: ExtractTables): ExtractTables {
  return new Map(
    [...tables].flatMap(([name, rows]) => {
      const table = tableNamed(name);
      if (table === undefined) return [];
      const whole = (row: ExtractRow): ExtractRow =>
        Object.fromEntries(table.columns.map((column) => [column.name, row[column.name] ?? '']));
      const byKey = new Map(rows.toReversed().map((row) => [keyOf(table, row), whole(row)]));
      return [[name, [...byKey.values()].toReversed()] as const];
    }),
  );
}
