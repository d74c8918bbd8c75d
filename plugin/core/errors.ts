/** The five errors that a use case expects. None of them knows HTTP: `web/status-of.ts` maps them, and nothing else does. */

/** One thing wrong with what was typed: the field's name and a sentence that says what to do. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export class NotFound extends Error {
  override readonly name = 'NotFound';
  /** @param what the kind of thing in a practitioner's words ("episode"), never its content. */
  constructor(readonly what: string) {
    super(`No such ${what}`);
  }
}

export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  /** @param reason a reason code's sentence for the audit and, where the person may see the record, for the page. */
  constructor(readonly reason: string) {
    super(reason);
  }
}

export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(readonly problems: readonly Problem[]) {
    super(`Input refused: ${problems.map((problem) => problem.field).join(', ')}`);
  }
}

export class Conflict extends Error {
  override readonly name = 'Conflict';
  /** @param userMessage what happened and what to do next, in the user's words, without a family's words. */
  constructor(
    readonly userMessage: string,
    readonly detail: { readonly kind: 'stale' | 'state'; readonly current?: Readonly<Record<string, unknown>> } = { kind: 'state' },
  ) {
    super(userMessage);
  }
}

export class CaseSystemUnavailable extends Error {
  override readonly name = 'CaseSystemUnavailable';
  constructor(options?: { readonly cause?: unknown }) {
    super('The case system is not answering', options);
  }
}
