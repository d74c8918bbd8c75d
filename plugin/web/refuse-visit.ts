import type { Request, Response } from 'express';
import type { PageWriter } from './page-writer';
import { postedForm } from './posted-form';
import { sessionEnded } from './status-of';

/** Nobody is let in. What was typed when the session ended in mid-sentence is given back to be copied (attack-and-fault case F15). */
export function refuseVisit(request: Request, response: Response, writer: PageWriter, back?: string): void {
  const typed = request.method === 'POST' ? postedForm(request).typed : {};
  if (Object.keys(typed).length === 0) writer.writeError(request, response, sessionEnded, back);
  else writer.writeUnsaved(request, response, sessionEnded, { typed, ...(back === undefined ? {} : { back }) });
}
