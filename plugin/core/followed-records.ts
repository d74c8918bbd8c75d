import type { CaseHistory, CaseSystem, Person, PersonId, TeamId, WorkerId } from './case-system';
import type { Clock } from './clock';

/** What people decided about records that the case system merged or lost: see `record-finding`. */
export interface SettledRecords {
  /** By the number that we keep something under, the record that is the same person now. */
  readonly followed: ReadonlyMap<PersonId, PersonId>;
  /** Numbers that are kept apart, whatever record the case system answers with. */
  readonly apart: ReadonlySet<PersonId>;
}

/** Decisions are few and stand for years: each process asks for them anew after so long. */
const FRESH_MS = 5_000;

/**
 * The case system as it reads once those decisions are heard: a followed number answers with its survivor, and a number that is
 * kept apart never answers with another person's record. Nothing that we hold is rewritten, so that every decision can be taken back.
 */
export function withSettledRecords(source: CaseSystem, load: () => Promise<SettledRecords>, clock: Clock): CaseSystem {
  const settled = remembered(load, clock);
  const now = async (id: PersonId): Promise<PersonId> => (await settled()).followed.get(id) ?? id;
  const one =
    <T>(read: (id: PersonId) => Promise<T>, nothing: T) =>
    async (id: PersonId): Promise<T> =>
      (await isAnothers(id)) ? nothing : read(await now(id));
  /** A number kept apart says something only while the case system still has its own record under it. */
  const isAnothers = async (id: PersonId): Promise<boolean> => (await settled()).apart.has(id) && (await source.person(id))?.id !== id;
  const person = async (id: PersonId): Promise<Person | undefined> => ((await isAnothers(id)) ? undefined : source.person(await now(id)));
  /** Of these numbers, those that say something, each with the number under which it is asked for. */
  const nowOfEach = async (ids: readonly PersonId[]): Promise<readonly (readonly [PersonId, PersonId])[]> => {
    const { followed, apart } = await settled();
    const kept = ids.filter((id) => apart.has(id));
    const records = kept.length === 0 ? new Map<PersonId, Person>() : await source.personsOf(kept);
    return ids.flatMap((id) => (apart.has(id) && records.get(id)?.id !== id ? [] : [[id, followed.get(id) ?? id] as const]));
  };
  const each =
    <T>(read: (ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, T>>) =>
    async (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, T>> => {
      const asked = await nowOfEach(ids);
      const found = await read([...new Set(asked.map(([, now]) => now))]);
      return new Map(
        asked.flatMap(([id, now]) => {
          const value = found.get(now);
          return value === undefined ? [] : [[id, value] as const];
        }),
      );
    };
  const personsOf = each((ids) => source.personsOf(ids));
  return {
    ...plainly(source),
    person,
    async people(ids) {
      const found = await personsOf(ids);
      return [...new Map(ids.flatMap((id) => found.get(id) ?? []).map((each) => [each.id, each])).values()];
    },
    personsOf,
    relationshipsOf: one((id) => source.relationshipsOf(id), []),
    relationshipsOfEach: each((ids) => source.relationshipsOfEach(ids)),
    addressesOf: one((id) => source.addressesOf(id), []),
    addressesOfEach: each((ids) => source.addressesOfEach(ids)),
    telephonesOf: one((id) => source.telephonesOf(id), []),
    telephonesOfEach: each((ids) => source.telephonesOfEach(ids)),
    allocationsOf: one((id) => source.allocationsOf(id), []),
    allocationsOfEach: each((ids) => source.allocationsOfEach(ids)),
    regimesOf: one((id) => source.regimesOf(id), []),
    regimesOfEach: each((ids) => source.regimesOfEach(ids)),
    eventsOf: one((id) => source.eventsOf(id), []),
    ...(source.enquiriesOf === undefined ? {} : { enquiriesOf: one(async (id) => (await source.enquiriesOf?.(id)) ?? [], []) }),
    mayOpenRestricted: async (workerId, id) => ((await isAnothers(id)) ? false : source.mayOpenRestricted(workerId, await now(id))),
    async restrictedOpenTo(workerId, ids) {
      const asked = await nowOfEach(ids);
      const open = await source.restrictedOpenTo(
        workerId,
        asked.map(([, now]) => now),
      );
      return new Set(asked.flatMap(([id, now]) => (open.has(now) ? [id] : [])));
    },
    histories: () => settledHistories(source, settled),
  };
}

/** What is about no child, or is asked of the source itself. A host's own reader may be of a class, whose methods no spread copies. */
const plainly = (source: CaseSystem) => ({
  ...(source.knows === undefined ? {} : { knows: source.knows }),
  ...(source.adoptedAmong === undefined
    ? {}
    : { adoptedAmong: async (ids: readonly PersonId[]) => (await source.adoptedAmong?.(ids)) ?? new Set<PersonId>() }),
  worker: (id: WorkerId) => source.worker(id),
  workersOf: (ids: readonly WorkerId[]) => source.workersOf(ids),
  workerByLogin: (loginId: string) => source.workerByLogin(loginId),
  workersInTeams: (teamIds: readonly TeamId[]) => source.workersInTeams(teamIds),
  caseloadOf: (workerId: WorkerId) => source.caseloadOf(workerId),
  completeTo: () => source.completeTo(),
});

/** The reports follow the same decisions: a followed number that the case system has forgotten points to its survivor. */
async function* settledHistories(source: CaseSystem, settled: () => Promise<SettledRecords>): AsyncIterable<CaseHistory> {
  const { followed, apart } = await settled();
  const told = new Set<PersonId>();
  for await (const history of source.histories()) {
    const { id } = history.person;
    told.add(id);
    const into = followed.get(id);
    if (into !== undefined) yield { ...history, mergedInto: into };
    else if (history.mergedInto === undefined || !apart.has(id)) yield history;
  }
  const forgotten = [...followed].filter(([id]) => !told.has(id));
  const survivors = forgotten.length === 0 ? new Map<PersonId, Person>() : await source.personsOf(forgotten.map(([, to]) => to));
  for (const [id, to] of forgotten) {
    const survivor = survivors.get(to);
    if (survivor !== undefined) yield forgottenRecord(id, survivor);
  }
}

const forgottenRecord = (id: PersonId, survivor: Person): CaseHistory => ({
  person: { ...survivor, id, caseReference: id },
  mergedInto: survivor.id,
  regimes: [],
  events: [],
  care: [],
  allocations: [],
});

function remembered(load: () => Promise<SettledRecords>, clock: Clock): () => Promise<SettledRecords> {
  let known: { readonly at: number; readonly settled: Promise<SettledRecords> } | undefined;
  return () => {
    const at = clock.now().getTime();
    if (known === undefined || at - known.at >= FRESH_MS || at < known.at) {
      const settled = load();
      known = { at, settled };
      settled.catch(() => (known = undefined));
    }
    return known.settled;
  };
}
