import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CareEpisode, PersonId } from '../../plugin/core/case-system';
import type { ExtractTables } from './extract-table';
import { grouped, type Cells } from './row-cells';

interface LegalStatus {
  readonly code: string;
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

/**
 * A child's care as the reports want it: each episode with its legal status and placement, which the data set keeps in tables of
 * their own. Where the status changes inside an episode, the episode is told in as many parts.
 */
export function careFromExtract(tables: ExtractTables): (id: PersonId) => readonly CareEpisode[] {
  const episodes = grouped(tables, 'ssd_cla_episodes', 'clae_person_id');
  const statuses = grouped(tables, 'ssd_legal_status', 'lega_person_id');
  const placements = grouped(tables, 'ssd_cla_placement', 'clap_cla_placement_id');
  return (personId) => {
    const own = statuses(personId).map(statusFrom);
    return episodes(personId)
      .flatMap((row) => partsOf(episodeFrom(row, placements), own))
      .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  };
}

const statusFrom = (row: Cells): LegalStatus => ({
  code: row.text('lega_legal_status'),
  from: row.day('lega_legal_status_start_date'),
  to: row.dayOrNothing('lega_legal_status_end_date'),
});

function episodeFrom(row: Cells, placements: (id: string) => readonly Cells[]): CareEpisode {
  const [placement] = placements(row.text('clae_cla_placement_id'));
  return {
    from: row.day('clae_cla_episode_start_date'),
    to: row.dayOrNothing('clae_cla_episode_ceased'),
    placement: placement?.textOrNothing('clap_cla_placement_type'),
    reasonCeased: row.textOrNothing('clae_cla_episode_ceased_reason'),
    reasonStarted: row.textOrNothing('clae_cla_episode_start_reason'),
  };
}

/** The status with the episode's own days, where there is one; otherwise the one that began last, at each day on which it changes. */
function partsOf(episode: CareEpisode, statuses: readonly LegalStatus[]): readonly CareEpisode[] {
  const { from, to } = episode;
  const own = statuses.find((status) => status.from === from && status.to === to);
  if (own !== undefined || (to !== undefined && to <= from)) return [{ ...episode, legalStatus: own?.code }];
  const inside = statuses.flatMap((status) => [status.from, ...(status.to === undefined ? [] : [status.to])]);
  const cuts = [...new Set(inside.filter((day) => day > from && (to === undefined || day < to)))].toSorted();
  return [from, ...cuts].map((start, at) => {
    const end = cuts[at];
    return {
      ...episode,
      from: start,
      to: end ?? to,
      legalStatus: statusOn(start, statuses),
      reasonCeased: end === undefined ? episode.reasonCeased : 'X1',
      reasonStarted: at === 0 ? episode.reasonStarted : 'L',
    };
  });
}

const statusOn = (day: CalendarDay, statuses: readonly LegalStatus[]): string | undefined =>
  statuses
    .filter((status) => status.from <= day && (status.to === undefined || status.to > day))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1)?.code;
