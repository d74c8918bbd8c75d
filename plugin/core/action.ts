import type { z } from 'zod';
import type { Actor } from './actor';
import type { Subject } from './audit.store';
import type { Asked, LedgerStores } from './ground';
import type { Verdict } from './verdict';

/** What `record` gets: everything was read and allowed before; only our own tables are touched now. */
export interface Recording<Input, Loaded> extends Asked {
  readonly input: Input;
  readonly loaded: Loaded;
  /** The instant of this change: one for all its rows. */
  readonly at: Date;
  /** Adds a message for the outside world in the same transaction. `key` is its idempotency key outside. */
  tell(kind: string, key: string, payload: Readonly<Record<string, string>>): Promise<void>;
}

/** One change. Without a schema, a permission or a record step it does not compile. */
export interface Action<Input, Stores, Loaded, Result> {
  /** Also the audit event. */
  readonly name: string;
  /** Strict: a field that it does not name is refused. */
  readonly input: z.ZodType<Input>;
  /** Before the transaction, so that no lock is held while the case system is slow. Throws `NotFound`. */
  load(input: Input, stores: Stores, asked: Asked): Promise<Loaded>;
  allow(actor: Actor, loaded: Loaded, asked: Asked): Verdict;
  about(loaded: Loaded, input: Input): Subject;
  /** Inside one short transaction. Throws `Conflict` where the rules or another's change stand against it. */
  record(recording: Recording<Input, Loaded>, stores: Stores & LedgerStores): Promise<Result>;
  /** The reason that the user gave, for the audit. */
  reason?(input: Input): string | undefined;
}

export function defineAction<Input, Stores, Loaded, Result>(
  action: Action<Input, Stores, Loaded, Result>,
): Action<Input, Stores, Loaded, Result> {
  return action;
}
