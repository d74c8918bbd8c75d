import type { PersonId } from '../../../plugin/core/case-system';
import { byPerson, keepsOrder } from '../case-source';
import type { CareRow } from '../records/care-chain';
import type { RowCells } from '../row-cells';
import { rowsAbout, type SsdSource } from './ssd-source';
import { codeOf, statusOn, type LegalStatus } from './ssd-statuses';

/** Episodes of care with the legal status of their first day, which the dataset keeps in a table of its own. */
export async function loadSsdCare(
  source: SsdSource,
  ids: readonly PersonId[],
  statuses: readonly LegalStatus[],
): Promise<readonly CareRow[]> {
  const table = source.tables.nameOf('ssd_cla_episodes');
  const rows = (await rowsAbout(source, 'ssd_cla_episodes', 'clae_person_id', ids, careRowFrom)).filter((row) =>
    keepsOrder(source, { what: 'care', table, key: row.key, personId: row.personId }, row.from, row.to),
  );
  const placements = new Map(
    await rowsAbout(
      source,
      'ssd_cla_placement',
      'clap_cla_placement_id',
      rows.flatMap((row) => row.placementId ?? []),
      (cells) => [cells.text('clap_cla_placement_id'), cells.optionalText('clap_cla_placement_type')] as const,
    ),
  );
  const statusesOf = byPerson(statuses);
  return rows.map((row) => ({
    ...row,
    legalStatus: statusOn(statusesOf.get(row.personId) ?? [], row.from)?.code,
    placement: placementType(placements.get(row.placementId ?? '')),
  }));
}

const placementType = (text: string | undefined): string | undefined => (text === undefined ? undefined : codeOf(text));

const REASON_STARTED = /^[SLPTBU]$/;

function careRowFrom(cells: RowCells): CareRow {
  const started = codeOf(cells.optionalText('clae_cla_episode_start_reason') ?? '');
  const ceased = cells.optionalText('clae_cla_episode_ceased_reason');
  return {
    key: cells.text('clae_cla_episode_id'),
    personId: cells.text('clae_person_id'),
    periodOfCareId: cells.optionalText('clae_cla_id'),
    from: cells.day('clae_cla_episode_start_date'),
    to: cells.optionalDay('clae_cla_episode_ceased'),
    placementId: cells.optionalText('clae_cla_placement_id'),
    placementReasonCeased: ceased === undefined ? undefined : codeOf(ceased),
    // A description says the reason in words that no report can count; what changed since the episode before is then taken.
    reasonStarted: REASON_STARTED.test(started) ? started : undefined,
  };
}
