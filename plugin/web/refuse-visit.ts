import type { Request, Response } from 'express';
import type { PageWriter } from './page-writer';
import { postedForm } from './posted-form';
import { sessionEnded, type ErrorPage } from './status-of';

export interface RefusedVisit {
  /** Default: the session has ended. */
  readonly page?: ErrorPage;
  readonly back?: string;
  readonly wayOn?: ErrorPage['wayOn'];
  /** What was typed waits on the server until the session begins again. */
  readonly isKept?: boolean;
}

/** Nobody is let in. What was typed when the session ended in mid-sentence is given back to be copied (attack-and-fault case F15). */
export function refuseVisit(request: Request, response: Response, writer: PageWriter, refused: RefusedVisit = {}): void {
  const { page = sessionEnded, back, wayOn, isKept = false } = refused;
  const shown: ErrorPage = {
    ...page,
    paragraphs: isKept
      ? [...page.paragraphs, 'What you wrote here is kept for you until then: it comes back in the form.']
      : page.paragraphs,
    ...(wayOn === undefined ? {} : { wayOn }),
  };
  const { typed, csrf, key } = request.method === 'POST' ? postedForm(request) : { typed: {}, csrf: undefined, key: undefined };
  if (Object.keys(typed).length === 0) return writer.writeError(request, response, shown, back);
  const again = isKept ? { again: { action: request.originalUrl, csrf: String(csrf ?? ''), key: key ?? '' } } : {};
  writer.writeUnsaved(request, response, shown, { typed, ...again, ...(back === undefined ? {} : { back }) });
}
