import type { WorkerId } from './case-system';

/** Answers each form once. A key belongs to one person: nobody can be answered with another's result. */
export interface IdempotencyStore {
  find(actorId: WorkerId, key: string): Promise<{ readonly result: unknown } | undefined>;
  /** First step of the transaction. Throws `AlreadyDone` where the key is there: the insert is the check. */
  reserve(actorId: WorkerId, key: string, action: string, at: Date): Promise<void>;
  /** Last step of the same transaction. */
  answer(actorId: WorkerId, key: string, result: unknown): Promise<void>;
}

export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';
}
