import { Router, type Request, type Response } from 'express';
import { Conflict, InvalidInput } from '../core/errors';
import { untouchedForm, type Form } from '../core/form';
import { fewTries } from './few-tries';
import type { ModuleServices, ReplyTable } from './module-services';
import type { PageWriter } from './page-writer';
import { postedForm, readForm } from './posted-form';
import { sha256 } from './secrets';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** A token has 256 bits and cannot be guessed; this keeps somebody who tries from filling the database's time. */
const WRONG_TRIES_A_MINUTE = 20;

/**
 * Answers by a link out of an e-mail, without a login (S2-38). Opening one changes nothing. The token is the only key, works once,
 * and no cookie is read or set: another site that posted here would have to know it.
 */
export function replyRoutes<Stores>(services: ModuleServices<Stores>, table: ReplyTable<Stores>, writer: PageWriter): Router {
  const { doors, clock, policy } = services;
  const router = Router({ mergeParams: true });
  const mayTry = fewTries(WRONG_TRIES_A_MINUTE, clock);

  const write = (request: Request, response: Response, status: number, { title, model }: { title: string; model: object }): void => {
    // The address is the key: it is told to nobody, and no search engine keeps it.
    response.set({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' });
    writer.writeBare(request, response, status, table.template, title, model, true);
  };
  const over = (request: Request, response: Response, status: number): void => write(request, response, status, table.presentOver(policy));

  /** The hash under which the link is kept; undefined where there is none, and the page says so. */
  async function known(request: Request, response: Response): Promise<string | undefined> {
    const token = String(request.params.token);
    const hash = sha256(token);
    if (TOKEN.test(token) && (await services.replyLinks?.find(hash)) !== undefined) return hash;
    over(request, response, mayTry(request.ip ?? '') ? 404 : 429);
    return undefined;
  }

  async function show(request: Request, response: Response, tokenHash: string, status: number, form: Form): Promise<void> {
    const behind = await doors.ask(table.open, { tokenHash }, table.actor(tokenHash));
    write(request, response, status, table.presentLink(behind, form, policy));
  }

  router.get('/', async (request, response) => {
    const tokenHash = await known(request, response);
    if (tokenHash !== undefined) await show(request, response, tokenHash, 200, untouchedForm);
  });

  router.post('/', readForm, async (request, response) => {
    const tokenHash = await known(request, response);
    if (tokenHash === undefined) return;
    const { typed } = postedForm(request);
    try {
      const raw = { tokenHash, reply: typed.reply, needs: typed.needs };
      // The token is the key of the form: sent twice, the second is answered as the first.
      const { result } = await doors.perform(table.answer, raw, table.actor(tokenHash), tokenHash);
      write(request, response, 200, table.presentThanks(result.reply, policy));
    } catch (error) {
      if (error instanceof InvalidInput) return show(request, response, tokenHash, 422, { typed, problems: error.problems });
      if (error instanceof Conflict) return show(request, response, tokenHash, 409, untouchedForm);
      throw error;
    }
  });
  return router;
}
