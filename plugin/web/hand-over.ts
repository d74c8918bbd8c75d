import { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { Actor } from '../core/actor';
import { NotFound } from '../core/errors';
import { isHandedOver, mayTryCode, type HandOver } from '../core/hand-over.store';
import type { Cookies } from './cookies';
import { pageHandlers } from './handlers';
import { isOurForm } from './form-token';
import type { HandOverTable, ModuleServices } from './module-services';
import type { PageWriter } from './page-writer';
import { postedForm, readForm } from './posted-form';
import { newSecret, sameText, sha256, type Secrets } from './secrets';
import { formNotOurs, type ErrorPage } from './status-of';
import { setVisit, visitOf } from './visit';
import { actorFor } from './who-is-asking';

/**
 * A device that is handed to the family (S1-30, S1-37): its own address and its own cookie open the family's part of one plan.
 * Meanwhile every session of the worker is locked by their login, so that no cookie that is deleted, no second window and no
 * new link from a case record opens anything. The end is a code that only the worker knows.
 */
const CODE = /^\d{6,12}$/;
const cookieName = (reference: string): string => `fm-family-${reference}`;
const closed: ErrorPage = {
  status: 410,
  title: 'This is closed',
  paragraphs: ['What you wrote is kept.', 'Ask the person who runs the meeting.'],
};

/** The hash that is kept of a code: nobody who reads the database can try all codes without the module's own secret. */
const codeHash = (secrets: Secrets, code: string): string => sha256(secrets.tokenFor('hand-over-code', code));

/** Takes the form of the page "Hand this device to the family". */
export function beginHandOver<Stores>(
  services: ModuleServices<Stores>,
  table: HandOverTable<Stores>,
  jar: Cookies,
  secrets: Secrets,
  writer: PageWriter,
): RequestHandler {
  return async (request, response) => {
    const visit = visitOf(request);
    const posted = postedForm(request);
    if (!isOurForm(request, posted.csrf, secrets, visit) || posted.key === undefined)
      return writer.writeError(request, response, formNotOurs);
    const { code, codeAgain } = posted.typed;
    const problem = typeof code !== 'string' || !CODE.test(code) ? 'wrong-form' : code === codeAgain ? undefined : 'differs';
    const here = request.originalUrl.split('?')[0] ?? '';
    if (problem !== undefined) return response.redirect(303, `${here}?code=${problem}`);
    const secret = newSecret();
    const mount = mountOf(visit.base);
    const input = {
      planId: String(request.params.planId),
      deviceHash: sha256(secret),
      codeHash: codeHash(secrets, String(code)),
      returnPath: here.slice(mount.length).replace(/\/hand-over$/, ''),
    };
    const { result } = await services.doors.perform(table.begin, input, visit.actor, posted.key);
    jar.set(response, cookieName(result.reference), secret);
    response.redirect(303, `${mount}/family/${result.reference}/`);
  };
}

const mountOf = (base: string): string => base.replace(/\/l\/[^/]+$/, '');

/** Locks everything of a worker whose device the family has in hand. */
export function lockedWhileHandedOver<Stores>(services: ModuleServices<Stores>, writer: PageWriter): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const { actor, base } = visitOf(request);
    const handOver = await services.handOvers?.openFor(actor.loginId, services.clock.now());
    if (handOver === undefined) return next();
    services.log.info('locked-while-handed-over');
    writeComeBack(request, response, writer, 423, `${mountOf(base)}/family/${handOver.reference}/come-back`);
  };
}

function writeComeBack(request: Request, response: Response, writer: PageWriter, status: number, action: string, problem?: string): void {
  writer.writeBare(request, response, status, 'web/come-back', 'The family is writing its plan', { action, problem }, true);
}

/** The family's pages, and the way back. */
export function familyRoutes<Stores>(
  services: ModuleServices<Stores>,
  table: HandOverTable<Stores>,
  jar: Cookies,
  secrets: Secrets,
  writer: PageWriter,
): Router {
  const router = Router({ mergeParams: true });
  const pages = Router({ mergeParams: false });
  const found = (request: Request): Promise<HandOver | undefined> =>
    services.handOvers?.find(String(request.params.reference)) ?? Promise.resolve(undefined);
  const comeBackAddress = (request: Request): string => `${request.baseUrl}/come-back`;

  router.get('/come-back', async (request, response) => {
    const handOver = await found(request);
    if (handOver === undefined || !isHandedOver(handOver, services.clock.now())) return writer.writeError(request, response, closed);
    writeComeBack(request, response, writer, 200, comeBackAddress(request));
  });

  router.post('/come-back', readForm, async (request, response) => {
    const handOver = await found(request);
    const now = services.clock.now();
    if (handOver === undefined || !isHandedOver(handOver, now)) return writer.writeError(request, response, closed);
    const again = (problem: string): void => writeComeBack(request, response, writer, 422, comeBackAddress(request), problem);
    if (!mayTryCode(handOver, now)) return again('Too many wrong codes. Wait a minute, then try again');
    const code = postedForm(request).typed.code;
    const actor = await actorFor(handOver.loginId, services.caseSystem, services.policy);
    if (actor === undefined || typeof code !== 'string' || !sameText(codeHash(secrets, code), handOver.codeHash)) {
      await services.handOvers?.countWrongCode(handOver.reference, now);
      return again('This is not the code');
    }
    await services.doors.perform(table.end, { reference: handOver.reference }, actor, services.ids.next());
    response.redirect(303, `${request.baseUrl.replace(/\/family\/[^/]+$/, '')}${handOver.returnPath}`);
  });

  router.use(readForm, async (request, response, next) => {
    const handOver = await found(request);
    const secret = handOver === undefined ? undefined : jar.get(request, cookieName(handOver.reference));
    const worker = handOver === undefined ? undefined : await actorFor(handOver.loginId, services.caseSystem, services.policy);
    const open = handOver !== undefined && isHandedOver(handOver, services.clock.now()) && secret !== undefined;
    if (!open || worker === undefined || !sameText(sha256(secret), handOver.deviceHash))
      return writer.writeError(request, response, closed);
    setVisit(request, { actor: familyOn(worker, handOver.planId), base: request.baseUrl, binding: secret, alone: true });
    next();
  });
  for (const [index, page] of table.pages.entries()) {
    const { show, post } = pageHandlers(services, page, index, writer, secrets);
    pages.get(page.path, show);
    if (page.action !== undefined) pages.post(page.path, post);
  }
  router.use(pages);
  // Nothing falls through to the pages of anybody else.
  router.use(() => {
    throw new NotFound('page');
  });
  return router;
}

/** Nobody with a role: whatever asks for one is refused. The audit names the worker whose device it is. */
const familyOn = (worker: Actor, planId: string): Actor => ({
  workerId: worker.workerId,
  loginId: worker.loginId,
  name: `The family, on the device of ${worker.name}`,
  roles: [],
  teamIds: [],
  writesPlan: planId,
});
