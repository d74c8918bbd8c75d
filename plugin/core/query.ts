import type { z } from 'zod';
import type { Actor } from './actor';
import type { AuditOutcome, Subject } from './audit.store';
import type { Asked } from './ground';
import type { Verdict } from './verdict';

/** One question: what it takes, what it loads, who may ask, and what the audit says of it. */
export interface Query<Input, Stores, Answer> {
  /** Also the audit event. */
  readonly name: string;
  /** Strict: a field that it does not name is refused. */
  readonly input: z.ZodType<Input>;
  /** Throws `NotFound` where there is nothing. Changes nothing. */
  load(input: Input, stores: Stores, asked: Asked): Promise<Answer>;
  allow(actor: Actor, answer: Answer, asked: Asked): Verdict;
  about(answer: Answer, input: Input): Subject;
  /** The reason that the user gave for having it, for the audit. */
  reason?(answer: Answer): string | undefined;
  /** `downloaded` for files; pages are `viewed`. */
  readonly outcome?: AuditOutcome;
}

export function defineQuery<Input, Stores, Answer>(query: Query<Input, Stores, Answer>): Query<Input, Stores, Answer> {
  return query;
}
