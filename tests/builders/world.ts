import type { SqlStore } from '../../adapters/store/sql-store';
import type { AllStores } from '../../adapters/store/stores';
import type { Actor, Role } from '../../plugin/core/actor';
import { doors, type Doors } from '../../plugin/core/doors';
import { parsePolicy, type Policy, type PolicyInput } from '../../plugin/core/policy';
import type { Ids } from '../../plugin/core/clock';
import type { ReportShelf } from '../../plugin/core/report-shelf';
import type { Wording } from '../../plugin/core/wording';
import { CaseRecords } from './case-records';
import { ourWording } from './our-wording';
import { shelfInMemory } from './shelf';
import { clockAt, countingIds, type SetClock } from './clock';
import { anEmptyStore } from './test-store';

/** Everything that a use case stands on: the real store on an in-memory database, and a case system that the test fills. */
export interface World extends Doors<AllStores> {
  readonly store: SqlStore;
  readonly stores: SqlStore['stores'];
  readonly caseRecords: CaseRecords;
  readonly clock: SetClock;
  readonly ids: Ids;
  readonly policy: Policy;
  readonly shelf: ReportShelf;
  readonly wording: Wording;
  /** A fresh form key. */
  key(): string;
  end(): Promise<void>;
}

export async function aWorld(settings: { readonly now?: string; readonly policy?: PolicyInput } = {}): Promise<World> {
  const store = await anEmptyStore();
  const caseRecords = new CaseRecords();
  const clock = clockAt(settings.now ?? '2026-11-21T10:00:00Z');
  const ids = countingIds();
  const policy = parsePolicy(settings.policy);
  const keys = countingIds('key');
  const shelf = shelfInMemory();
  return {
    ...doors({ caseSystem: caseRecords, policy, clock, ids, shelf, wording: ourWording }, store),
    store,
    stores: store.stores,
    caseRecords,
    clock,
    ids,
    policy,
    shelf,
    wording: ourWording,
    key: () => keys.next(),
    end: () => store.close(),
  };
}

/** An actor with these roles, in these teams. */
export function anActor(workerId: string, roles: readonly Role[], teamIds: readonly string[] = []): Actor {
  return { workerId, loginId: workerId, name: `Worker ${workerId}`, roles, teamIds };
}
