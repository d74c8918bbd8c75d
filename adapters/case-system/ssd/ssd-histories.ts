import { addMonths } from '../../../plugin/core/calendar-day';
import type { CaseHistory, PersonId } from '../../../plugin/core/case-system';
import { byPerson, compareIds, plainColumns, readAll } from '../case-source';
import { YOUNGEST_ADULT, childHistories, type HistoryParts, type HistoryReader } from '../records/child-history';
import type { PersonStep } from '../records/person-steps';
import { cellsOf } from '../row-cells';
import { loadSsdCare } from './ssd-care';
import { loadSsdAddresses } from './ssd-contact-details';
import { loadSsdMerges } from './ssd-merges';
import { loadSsdPeople } from './ssd-people';
import { loadConferences, loadPreProceedings, preProceedingsRecords, preProceedingsSpells, stepsOfProceedings } from './ssd-proceedings';
import { loadSsdDisabilities, loadSsdReferrals, needsOf } from './ssd-referrals';
import type { SsdSource } from './ssd-source';
import { loadLegalStatuses, loadPlans, regimesOfStatuses } from './ssd-statuses';
import { loadSsdAllocations } from './ssd-workers';

/** Every child's history in ascending order of id, read a page of children at a time. Only the ids are held all at once. */
export async function* ssdHistories(source: SsdSource, pageSize: number): AsyncIterable<CaseHistory> {
  const ids = [...new Set([...(await childIds(source)), ...(await mergedAway(source))])].toSorted(compareIds);
  for (let start = 0; start < ids.length; start += pageSize)
    yield* childHistories(source, historyReader, ids.slice(start, start + pageSize));
}

/** Ids are text here, which no database orders as people count: they are put in order when all are known. */
async function childIds(source: SsdSource): Promise<readonly PersonId[]> {
  const adult = addMonths(source.today(), -12 * YOUNGEST_ADULT);
  const rows = await readAll(source, {
    text:
      `select ${plainColumns('p', 'pers_person_id')} from ${source.tables.from('ssd_person')} p ` +
      `where p.pers_dob > ? or (p.pers_dob is null and (p.pers_is_mother is null or p.pers_is_mother <> 'Y'))`,
    values: [{ day: adult }],
  });
  const table = source.tables.nameOf('ssd_person');
  return rows.map((row) => cellsOf(table, [], row).text('pers_person_id'));
}

async function mergedAway(source: SsdSource): Promise<readonly PersonId[]> {
  if (!source.tables.has('fm_merged_persons')) return [];
  const rows = await readAll(source, {
    text: `select ${plainColumns('m', 'from_person_id')} from ${source.tables.from('fm_merged_persons')} m`,
    values: [],
  });
  const table = source.tables.nameOf('fm_merged_persons');
  return rows.map((row) => cellsOf(table, [], row).text('from_person_id'));
}

const historyReader: HistoryReader<SsdSource> = { mergeLinks: loadSsdMerges, people: loadSsdPeople, parts: loadSsdParts };

/** One reading a table for all of them. */
async function loadSsdParts(source: SsdSource, ids: readonly PersonId[]): Promise<HistoryParts> {
  const regimes = await loadSsdRegimeParts(source, ids);
  return {
    ...regimes,
    allocations: byPerson(await loadSsdAllocations(source, ids)),
    addresses: byPerson(await loadSsdAddresses(source, ids)),
    disabilities: byPerson(await loadSsdDisabilities(source, ids)),
    needs: byPerson(needsOf(regimes.withNeeds)),
  };
}

/** What regimes and events are made of. */
export async function loadSsdRegimeParts(source: SsdSource, ids: readonly PersonId[]) {
  const statuses = await loadLegalStatuses(source, ids);
  const preProceedings = await loadPreProceedings(source, ids);
  const referrals = await loadSsdReferrals(source, ids);
  return {
    registrations: byPerson(await loadPlans(source, ids, 'child-protection')),
    statuses: byPerson([
      ...regimesOfStatuses(statuses, source.codes.legalStatusRegimes),
      ...(await loadPlans(source, ids, 'child-in-need')),
      ...preProceedingsSpells(preProceedings),
    ]),
    periodsOfCare: byPerson([]),
    preProceedings: byPerson(preProceedingsRecords(preProceedings)),
    care: byPerson(await loadSsdCare(source, ids, statuses)),
    steps: byPerson([...stepsOfProceedings(preProceedings, statuses), ...(await loadConferences(source, ids))]),
    referrals: byPerson(referrals),
    withNeeds: referrals,
  };
}

/** The dataset's dates as steps, without the rest that regimes need. */
export async function loadSsdSteps(source: SsdSource, ids: readonly PersonId[]): Promise<readonly PersonStep[]> {
  const statuses = await loadLegalStatuses(source, ids);
  return [...stepsOfProceedings(await loadPreProceedings(source, ids), statuses), ...(await loadConferences(source, ids))];
}
