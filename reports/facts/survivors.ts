import { earliest } from '../../plugin/core/calendar-day';
import type { CaseHistory, PersonId } from '../../plugin/core/case-system';
import type { AttendanceFact, EpisodeFacts, ExemptionFact } from './facts';

/** Whose record a person's rows belong to; undefined where the person is no client at all (A9: merged into a test client). */
export type Survivor = (id: PersonId) => PersonId | undefined;

/** Follows chains of merges. A chain that leads to no known record, or back to itself, leads nowhere. */
export function survivorsAmong(histories: readonly CaseHistory[]): Survivor {
  const byId = new Map(histories.map((history) => [history.person.id, history]));
  return (id) => {
    const seen = new Set<PersonId>();
    let at = byId.get(id);
    while (at?.mergedInto !== undefined && !seen.has(at.person.id)) {
      seen.add(at.person.id);
      at = byId.get(at.mergedInto);
    }
    return at?.mergedInto === undefined ? at?.person.id : undefined;
  };
}

/** The surviving records, ascending by id: who they are is the survivor's own record, what happened to them is all rows together (A9). */
export function mergedHistories(histories: readonly CaseHistory[], survivor: Survivor): readonly CaseHistory[] {
  const together = new Map<PersonId, CaseHistory[]>();
  for (const history of histories) {
    const id = survivor(history.person.id);
    if (id === undefined) continue;
    const rows = together.get(id) ?? [];
    // The survivor first: it speaks for the child.
    if (history.person.id === id) rows.unshift(history);
    else rows.push(history);
    together.set(id, rows);
  }
  return [...together.values()].map(oneHistory).toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1));
}

function oneHistory(rows: readonly CaseHistory[]): CaseHistory {
  const [survivor, ...duplicates] = rows as readonly [CaseHistory, ...CaseHistory[]];
  if (duplicates.length === 0) return survivor;
  return {
    ...survivor,
    // Yes if either says so; of codes the survivor's own, else the first there is.
    person: { ...survivor.person, interpreterRequired: rows.some(({ person }) => person.interpreterRequired) },
    disability: rows.some((row) => row.disability === 'yes') ? 'yes' : rows.find((row) => row.disability !== undefined)?.disability,
    primaryNeed: rows.find((row) => row.primaryNeed !== undefined)?.primaryNeed,
    regimes: rows.flatMap((row) => row.regimes),
    events: rows.flatMap((row) => row.events),
    care: rows.flatMap((row) => row.care),
    preProceedings: rows.flatMap((row) => row.preProceedings ?? []),
    allocations: rows.flatMap((row) => row.allocations),
    transferredOn: rows.find((row) => row.transferredOn !== undefined)?.transferredOn,
    movedOutAndClosedOn: rows.find((row) => row.movedOutAndClosedOn !== undefined)?.movedOutAndClosedOn,
  };
}

/** The episode in terms of surviving records, each child once; undefined where none of its children is a client (A10). */
export function episodeOfSurvivors(episode: EpisodeFacts, survivor: Survivor): EpisodeFacts | undefined {
  const surviving = (ids: readonly PersonId[]): readonly PersonId[] => [...new Set(ids.flatMap((id) => survivor(id) ?? []))];
  const named = surviving(episode.children.map((child) => child.id));
  const [first] = named;
  if (first === undefined) return undefined;
  const joined = (id: PersonId) =>
    earliest(...episode.children.filter((child) => survivor(child.id) === id).map((child) => child.joinedOn));
  return {
    ...episode,
    leadChild: survivor(episode.leadChild) ?? first,
    children: named.map((id) => ({ id, joinedOn: joined(id) })),
    offers: episode.offers.map((offer) => ({ ...offer, children: surviving(offer.children) })),
    meetings: episode.meetings.map((meeting) => ({
      ...meeting,
      subjects: surviving(meeting.subjects),
      attendance: oneLineEach(meeting.attendance, survivor),
    })),
    plans: episode.plans.map((plan) => ({
      ...plan,
      children: surviving(plan.children),
      childVersions: plan.childVersions?.flatMap((version) => {
        const child = survivor(version.child);
        return child === undefined ? [] : { ...version, child };
      }),
      reviews: plan.reviews.map((review) => ofSurvivors(review, surviving)).filter((review) => review !== undefined),
      waivers: plan.waivers.map((waiver) => ofSurvivors(waiver, surviving)).filter((waiver) => waiver !== undefined),
    })),
  };
}

/** A9: two lines of what turned out to be one child are one attendee. Yes if either says so; of codes the first there is, in order of id. */
function oneLineEach(lines: readonly AttendanceFact[], survivor: Survivor): readonly AttendanceFact[] {
  const surviving = (line: AttendanceFact): AttendanceFact =>
    line.child === undefined ? line : { ...line, child: survivor(line.child) ?? line.child };
  const children = lines.flatMap(({ child }) => child ?? []);
  const isOneEach = new Set(children.map((child) => survivor(child) ?? child)).size === children.length;
  if (isOneEach) return lines.map(surviving);
  const once: AttendanceFact[] = [];
  for (const line of lines.toSorted(byRecordedChild).map(surviving)) {
    const at = line.child === undefined ? -1 : once.findIndex(({ child }) => child === line.child);
    const first = once[at];
    if (first === undefined) once.push(line);
    else once[at] = bothLines(first, line);
  }
  return once;
}

const byRecordedChild = ({ child: one = '' }: AttendanceFact, { child: other = '' }: AttendanceFact): number =>
  one === other ? 0 : one < other ? -1 : 1;

const bothLines = (first: AttendanceFact, other: AttendanceFact): AttendanceFact => ({
  ...first,
  invited: first.invited || other.invited,
  paternal: first.paternal || other.paternal,
  mode: first.mode ?? other.mode,
  absence: first.absence ?? other.absence,
  participation: first.participation ?? other.participation,
  advocateOfferedOn: earliest(first.advocateOfferedOn, other.advocateOfferedOn),
  advocateUsed: first.advocateUsed === true || other.advocateUsed === true,
  preparedOn: earliest(first.preparedOn, other.preparedOn),
});

/** An empty list means all children; one that names only people who are no clients means nobody. */
function ofSurvivors<Row extends { readonly children: readonly PersonId[] }>(
  row: Row,
  surviving: (ids: readonly PersonId[]) => readonly PersonId[],
): Row | undefined {
  const children = surviving(row.children);
  return row.children.length > 0 && children.length === 0 ? undefined : { ...row, children };
}

export const exemptionOfSurvivor = (exemption: ExemptionFact, survivor: Survivor): ExemptionFact | undefined => {
  const child = survivor(exemption.child);
  return child === undefined ? undefined : { ...exemption, child };
};
