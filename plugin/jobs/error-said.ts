/** An error on its way between threads. Names and messages of ours hold no family's words, and no more than those cross; a stack would. */
export interface ErrorSaid {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
}

export function errorToSay(error: unknown): ErrorSaid {
  if (!(error instanceof Error)) return { name: 'Error', message: '' };
  const { code } = error as NodeJS.ErrnoException;
  return { name: error.name, message: error.message, ...(typeof code === 'string' ? { code } : {}) };
}

export const errorSaid = ({ name, message, code }: ErrorSaid): Error =>
  Object.assign(new Error(message), { name }, code === undefined ? {} : { code });
