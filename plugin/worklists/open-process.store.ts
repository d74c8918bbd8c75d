import type { PersonId, WorkerId } from '../core/case-system';
import type { OpenProcess, ProcessOutline } from './open-process';

/** Reading for lists: the number of statements does not grow with the number of processes. */
export interface OpenProcessStore {
  /** Every process that has not ended, ascending by id. */
  every(): Promise<readonly ProcessOutline[]>;
  ofChildren(personIds: readonly PersonId[]): Promise<readonly ProcessOutline[]>;
  ofCoordinator(workerId: WorkerId): Promise<readonly ProcessOutline[]>;
  /** In the order given. */
  withRecords(outlines: readonly ProcessOutline[]): Promise<readonly OpenProcess[]>;
}
