import { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { CaseSystemUnavailable, NotFound } from '../core/errors';
import { behindPrefix } from './behind-prefix';
import { cookies } from './cookies';
import { downloadHandler, pageHandlers } from './handlers';
import { healthRoutes } from './health-routes';
import { beginHandOver, familyRoutes, lockedWhileHandedOver } from './hand-over';
import { hostLogin, type WayIn } from './host-login';
import { launchRoutes } from './launch/launch-routes';
import { launchSession } from './launch/launch-session';
import { sessionRoutes } from './launch/session-routes';
import type { ModuleServices } from './module-services';
import { pageWriter, type PageWriter } from './page-writer';
import { postedForm, readForm } from './posted-form';
import { replyRoutes } from './reply-routes';
import { secretsFrom } from './secrets';
import { securityHeaders } from './security-headers';
import { errorPageOf, type ErrorPage } from './status-of';
import { linkFrom, visitIfAny } from './visit';

/** Every address of the module, relative to wherever the host mounts it. */
export function createRouter<Stores>(services: ModuleServices<Stores>): Router {
  const secrets = secretsFrom(services.secrets);
  const jar = cookies(services.secureCookies);
  const writer = pageWriter(services, secrets);
  const router = Router();

  router.use(securityHeaders(services.frameAncestors));
  router.get('/assets/:file', assetHandler(services));
  if (services.monitoring !== undefined) router.use(healthRoutes(services.monitoring));
  if (services.launch !== undefined) {
    const parts = { services, settings: services.launch, secrets, jar, writer };
    router.use(launchRoutes(parts));
    router.use('/l/:reference/session', sessionRoutes(parts));
    router.use('/l/:reference', pagesBehind(services, launchSession(parts), writer, secrets, jar));
  }
  const { handOver } = services.routes;
  if (handOver !== undefined) router.use('/family/:reference', familyRoutes(services, handOver, jar, secrets, writer));
  const { reply } = services.routes;
  if (reply !== undefined) router.use('/reply/:token', replyRoutes(services, reply, writer));
  router.use(pagesBehind(services, hostLogin(services, jar), writer, secrets, jar));
  router.use(() => {
    throw new NotFound('page');
  });
  router.use(expectedErrors(writer, services));
  return behindPrefix(services.strippedPrefix ?? '', router);
}

/** The same pages behind either way in. */
function pagesBehind<Stores>(
  services: ModuleServices<Stores>,
  wayIn: WayIn,
  writer: ReturnType<typeof pageWriter>,
  secrets: ReturnType<typeof secretsFrom>,
  jar: ReturnType<typeof cookies>,
): Router {
  // The launch's own parameter must not reach the pages: their inputs refuse what they do not name.
  const pages = Router({ mergeParams: false });
  const guarded = Router({ mergeParams: true });
  // Read before anyone is let in: where the session has ended meanwhile, what was typed is given back.
  guarded.use(readForm, async (request: Request, response: Response, next: NextFunction) => {
    if (await wayIn(request, response, writer)) next();
  });
  const { handOver } = services.routes;
  if (handOver !== undefined) {
    guarded.use(lockedWhileHandedOver(services, writer));
    pages.post(handOver.path, beginHandOver(services, handOver, jar, secrets, writer));
  }
  for (const [index, page] of services.routes.pages.entries()) {
    const { show, post } = pageHandlers(services, page, index, writer, secrets);
    pages.get(page.path, show);
    if (page.action !== undefined) pages.post(page.path, post);
  }
  for (const download of services.routes.downloads) pages.get(download.path, downloadHandler(services, download));
  guarded.use(pages);
  return guarded;
}

function assetHandler<Stores>({ assets }: ModuleServices<Stores>): RequestHandler {
  return (request, response, next) => {
    const file = assets.find(String(request.params.file));
    if (file === undefined) return next();
    // The name changes with the content, so a browser may keep it for good.
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(file.type).send(file.body);
  };
}

/** A form cannot be shown again while the case system is silent; what was typed can, with a button that sends it again. */
function giveBack(request: Request, response: Response, writer: PageWriter, page: ErrorPage): void {
  const { typed, csrf, key } = postedForm(request);
  const again = { action: request.originalUrl, csrf: String(csrf ?? ''), key: key ?? '' };
  writer.writeUnsaved(request, response, page, { typed, again });
}

/** Our own page for what was expected; anything else goes on to the host. */
function expectedErrors<Stores>(writer: ReturnType<typeof pageWriter>, services: ModuleServices<Stores>) {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const page = errorPageOf(error);
    if (page === undefined || response.headersSent) next(error);
    else if (error instanceof CaseSystemUnavailable && request.method === 'POST') giveBack(request, response, writer, page);
    else if (error instanceof CaseSystemUnavailable) writer.writeError(request, response, withTryAgain(page, request));
    else writer.writeError(request, response, withWayOn(page, error, request, services));
  };
}

const withTryAgain = (page: ErrorPage, { originalUrl }: Request): ErrorPage => ({
  ...page,
  wayOn: { text: 'Try again', href: originalUrl },
});

/** roles.md rule 2: the case record that was launched, and may not be opened, is the one place that shows the way for an emergency. */
function withWayOn<Stores>(page: ErrorPage, error: unknown, request: Request, { routes, policy }: ModuleServices<Stores>): ErrorPage {
  const visit = visitIfAny(request);
  const personId = visit?.actor.launchedFor;
  const { emergency } = routes;
  if (!(error instanceof NotFound) || visit === undefined || personId === undefined || emergency === undefined) return page;
  const link = linkFrom(visit.base);
  const isRecord = new URL(request.originalUrl, 'http://module').pathname === link(emergency.recordPath(personId));
  if (!isRecord || !emergency.mayAsk(visit.actor, policy)) return page;
  return { ...page, wayOn: { text: 'Read this record in an emergency', href: link(emergency.askPath(personId)) } };
}
