import type { PersonId } from '../core/case-system';
import type { RecordFinding } from './record-finding';

export interface RecordFindingStore {
  /** Ascending by the number. */
  all(): Promise<readonly RecordFinding[]>;
  find(personId: PersonId): Promise<RecordFinding | undefined>;
  /** Version 0 adds it. Saves over the version that was read, or throws `Conflict`. Returns the new version. */
  save(finding: RecordFinding): Promise<number>;
  remove(personId: PersonId): Promise<void>;
  /** Every number of the case system under which a child of a process or a member of a network is kept, each once, ascending. */
  numbersKept(): Promise<readonly PersonId[]>;
  /** How many processes cover the child of this number. */
  processesUnder(personId: PersonId): Promise<number>;
}
