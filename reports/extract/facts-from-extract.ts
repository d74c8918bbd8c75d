import { parseDay, type CalendarDay } from '../../plugin/core/calendar-day';
import type { CaseHistory } from '../../plugin/core/case-system';
import type { CompleteTo, EpisodeFacts, ExemptionFact } from '../facts/facts';
import { episodesFromExtract, exemptionsFromExtract } from './episodes-from-extract';
import type { ExtractTables } from './extract-table';
import { historiesFromExtract } from './histories-from-extract';

/** What the reports count from, out of the rows of an extract. */
export interface ExtractFacts {
  readonly completeTo: CompleteTo;
  /** In order of id. */
  readonly histories: readonly CaseHistory[];
  readonly episodes: readonly EpisodeFacts[];
  readonly exemptions: readonly ExemptionFact[];
}

/** Rows are taken to be checked: every reference leads somewhere. */
export function factsFromExtract(tables: ExtractTables): ExtractFacts {
  return {
    completeTo: completeTo(tables),
    histories: historiesFromExtract(tables),
    episodes: episodesFromExtract(tables),
    exemptions: exemptionsFromExtract(tables),
  };
}

const FEEDS = { caseRecords: 'case-records', careEpisodes: 'care-episodes', module: 'module' } as const;

function completeTo(tables: ExtractTables): CompleteTo {
  const dayOf = (feed: string): CalendarDay | undefined => {
    const row = (tables.get('fgdm_feeds') ?? []).find((each) => each['fgfd_feed'] === feed);
    return row === undefined ? undefined : parseDay(row['fgfd_complete_to_date'] ?? '');
  };
  return { caseRecords: dayOf(FEEDS.caseRecords), careEpisodes: dayOf(FEEDS.careEpisodes), module: dayOf(FEEDS.module) };
}
