import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import { Conflict, InvalidInput, type Problem } from '../core/errors';
import { untouchedForm, type Form } from '../core/form';
import { inLocalWords } from '../core/local-words';
import { dayInLondon } from '../core/calendar-day';
import { timeInLondon } from '../core/in-words';
import type { Policy } from '../core/policy';
import type { AnyDownload, AnyPage, BoundFile, FileContent, ModulePath, Presenting, ReadyFile } from '../core/page';
import { isOurForm } from './form-token';
import type { ModuleServices } from './module-services';
import type { PageWriter } from './page-writer';
import { askedFor, postedForm } from './posted-form';
import type { Secrets } from './secrets';
import { formNotOurs } from './status-of';
import { linkFrom, visitOf, type Visit } from './visit';
import { csvOf } from './csv';
import { zipOf } from './zip';

/** GET and POST of one row of the route table. @param index its place in the table, by which the next page knows what was done. */
export function pageHandlers<Stores>(
  services: ModuleServices<Stores>,
  page: AnyPage<Stores>,
  index: number,
  writer: PageWriter,
  secrets: Secrets,
): { readonly show: RequestHandler; readonly post: RequestHandler } {
  async function show(request: Request, response: Response, status: number, form: Form, key: string): Promise<void> {
    const visit = visitOf(request);
    // A form that comes back is shown on its own page again: the query takes the path's parameters, not the form's fields.
    const answer = await services.doors.ask(page.query, form.typed === undefined ? askedFor(request) : { ...request.params }, visit.actor);
    const presented = page.present(answer, presenting(services, request, form));
    writer.writePage(response, status, page.template, presented, visit, {
      form,
      key,
      path: request.path,
      ...saidBefore(services, request),
    });
  }

  async function post(request: Request, response: Response): Promise<void> {
    const visit = visitOf(request);
    const posted = postedForm(request);
    if (!isOurForm(request, posted.csrf, secrets, visit) || posted.key === undefined) {
      services.log.warn('form-refused', { path: page.path });
      return writer.writeError(request, response, formNotOurs);
    }
    if (page.action === undefined || page.next === undefined) throw new Error('A post reached a page without an action');
    try {
      const { result } = await services.doors.perform(page.action, posted.raw, visit.actor, posted.key);
      const path = page.next(result, request.params as Record<string, string>);
      const next = withSaid(linkFrom(visit.base)(path), page.done === undefined ? undefined : index);
      if (!savesItself(page, request)) return response.redirect(303, next);
      const key = services.ids.next();
      response
        .status(200)
        .json({ next, key, at: timeInLondon(services.clock.now()), fields: page.savedFields?.(result), says: page.savedSays?.(result) });
    } catch (error) {
      const returned = formToShowAgain(error, services.policy);
      if (returned === undefined) throw error;
      if (savesItself(page, request)) {
        response.status(returned.status).json(inShort(returned.form));
        return;
      }
      await show(request, response, returned.status, { typed: posted.typed, ...returned.form }, posted.key);
    }
  }

  /** What was typed when the session ended stands in the form again (F15). */
  const firstForm = ({ kept }: Visit): Form => (kept === undefined ? untouchedForm : { typed: kept.typed, problems: [] });
  return { show: (request, response) => show(request, response, 200, firstForm(visitOf(request)), services.ids.next()), post };
}

/** A form that saves by itself is answered in a few words instead of a page (views/assets/saves-itself.js). */
const savesItself = <Stores>(page: AnyPage<Stores>, request: Request): boolean =>
  page.savedFields !== undefined && request.get('accept') === 'application/json';

/** `stale`: somebody else saved meanwhile, and the page has both texts to show. */
const inShort = ({ problems, savedMeanwhile }: Omit<Form, 'typed'>) => ({
  message: problems.map((problem) => problem.message).join('. '),
  stale: savedMeanwhile !== undefined,
});

/** What was typed comes back with its problems; nothing typed is ever lost to an error that was expected. */
function formToShowAgain(error: unknown, policy: Policy): { readonly status: number; readonly form: Omit<Form, 'typed'> } | undefined {
  if (error instanceof InvalidInput)
    return { status: 422, form: { problems: error.problems.map((each) => ({ ...each, message: inLocalWords(each.message, policy) })) } };
  if (error instanceof Conflict) {
    const problem: Problem = { field: '', message: inLocalWords(error.userMessage, policy) };
    return { status: 409, form: { problems: [problem], ...savedMeanwhile(error) } };
  }
  return undefined;
}

function savedMeanwhile(conflict: Conflict): Pick<Form, 'savedMeanwhile'> {
  const { kind, current = {} } = conflict.detail;
  if (kind !== 'stale') return {};
  return { savedMeanwhile: Object.fromEntries(Object.entries(current).map(([field, value]) => [field, String(value ?? '')])) };
}

export function downloadHandler<Stores>(services: ModuleServices<Stores>, download: AnyDownload<Stores>): RequestHandler {
  return async (request, response) => {
    const answer = await services.doors.ask(download.query, askedFor(request), visitOf(request).actor);
    const content = await download.content(
      answer,
      presenting(services, request, untouchedForm),
      linkInFile(services, visitOf(request).base),
    );
    if ('bound' in content) {
      response.status(200).type('application/pdf').set('Content-Disposition', dispositionOf(content));
      return pipeline(Readable.from(services.documents.bind(content.bound)), response);
    }
    const file = await readyFrom(content, services);
    response
      .status(200)
      .type(file.type)
      .set('Content-Disposition', dispositionOf(file))
      .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
    return undefined;
  };
}

/** A file is opened anywhere: a link in it that lacks the host leads nowhere. */
const linkInFile = ({ publicUrl = '' }: { readonly publicUrl?: string }, base: string): ((path: ModulePath) => string) =>
  linkFrom(`${publicUrl.replace(/\/$/, '')}${base}`);

const dispositionOf = ({ inline, fileName }: FileContent): string =>
  `${inline === true ? 'inline' : 'attachment'}; filename="${fileName.replace(/[^A-Za-z0-9._-]/g, '-')}"`;

async function readyFrom<Stores>(
  content: Exclude<FileContent, BoundFile>,
  { documents, charts }: ModuleServices<Stores>,
): Promise<ReadyFile> {
  if ('printed' in content) return { ...content, type: 'application/pdf', body: await documents.pdf(content.printed) };
  if ('zipped' in content) return { ...content, type: 'application/zip', body: zipOf(content.zipped) };
  if ('cells' in content) return { ...content, type: 'text/csv; charset=utf-8', body: csvOf(content.cells) };
  return 'drawn' in content ? { ...content, type: 'image/png', body: await charts.png(content.drawn, content.symbol) } : content;
}

function presenting<Stores>(services: ModuleServices<Stores>, request: Request, form: Form): Presenting {
  const fields = Object.entries(askedFor(request)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    form,
    actor: visitOf(request).actor,
    today: dayInLondon(services.clock.now()),
    policy: services.policy,
    params: Object.fromEntries(fields),
  };
}

const KEPT = 'What you typed when your session ended is here again. It is not saved yet';

const withSaid = (path: string, index: number | undefined): string =>
  index === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}said=${index}`;

/** The page before says what it did by its place in the table: no sentence travels in an address. */
function saidBefore<Stores>(services: ModuleServices<Stores>, request: Request): { readonly said?: string } {
  if (request.method === 'GET' && visitOf(request).kept !== undefined) return { said: KEPT };
  const said = new URL(request.originalUrl, 'http://module').searchParams.get('said');
  const before = said === null ? undefined : services.routes.pages[Number(said)];
  return before?.done === undefined ? {} : { said: before.done };
}
