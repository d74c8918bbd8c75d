import { CaseSystemUnavailable, Conflict, InvalidInput, NotAllowed, NotFound } from '../core/errors';

export interface ErrorPage {
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A way on, as a whole address. */
  readonly wayOn?: { readonly text: string; readonly href: string };
  /** The session's child may be named as its pages showed it last. */
  readonly caseSystemIsSilent?: true;
}

/** The one place where an expected error becomes a status and a page. Anything else is the host's to log and show. */
export function errorPageOf(error: unknown): ErrorPage | undefined {
  if (error instanceof NotFound) return notFound;
  if (error instanceof NotAllowed) return { status: 403, title: 'You cannot do this', paragraphs: [`${error.reason}.`] };
  if (error instanceof Conflict) return { status: 409, title: 'This could not be saved', paragraphs: [`${error.userMessage}.`] };
  if (error instanceof CaseSystemUnavailable) return unavailable;
  // A reading whose address does not make sense is an address that leads nowhere.
  if (error instanceof InvalidInput) return notFound;
  if ((error as { type?: string }).type === 'entity.too.large') return tooLarge;
  return undefined;
}

const notFound: ErrorPage = {
  status: 404,
  title: 'Page not found',
  paragraphs: ['There is nothing here that you can see.', 'If you came from a case record, go back to it and open family meetings again.'],
};

const unavailable: ErrorPage = {
  status: 503,
  caseSystemIsSilent: true,
  title: 'The case system is not answering',
  paragraphs: ['Nothing you saved is lost.', 'Wait a minute, then try again.'],
};

const tooLarge: ErrorPage = {
  status: 413,
  title: 'This is too long to save',
  paragraphs: ['One page takes up to about 400 pages of writing.', 'Go back, shorten the text and save again.'],
};

export const sessionEnded: ErrorPage = {
  status: 401,
  title: 'Your session has ended',
  paragraphs: ['What you saved is kept.', 'Go back to the case record and open family meetings again.'],
};

export const formNotOurs: ErrorPage = {
  status: 403,
  title: 'This form could not be checked',
  paragraphs: ['Nothing was saved.', 'Go back, open the page again and send the form from there.'],
};
