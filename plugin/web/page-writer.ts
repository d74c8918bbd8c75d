import type { Request, Response } from 'express';
import { hasRole } from '../core/actor';
import { errorSummary } from '../core/fields';
import { html } from '../core/html';
import { inLocalWords } from '../core/local-words';
import type { Form, TypedValues } from '../core/form';
import type { Presented } from '../core/page';
import { formToken } from './form-token';
import { lastShown } from './last-shown';
import type { ModuleServices } from './module-services';
import type { PageFrame } from './page-frame';
import type { Secrets } from './secrets';
import { nonceOf } from './security-headers';
import type { ErrorPage } from './status-of';
import { linkFrom, sessionIfAny, type Visit } from './visit';

export interface PageWriter {
  /** @param key the idempotency key that the page's forms carry. */
  writePage(response: Response, status: number, template: string, presented: Presented, visit: Visit, rest: PageRest): void;
  /** A page for somebody of whom nothing is known yet. */
  /** @param alone without the host's own frame: the family may have the device in hand. */
  writeBare(request: Request, response: Response, status: number, template: string, title: string, model: object, alone?: boolean): void;
  writeError(request: Request, response: Response, page: ErrorPage, back?: string): void;
  /** An error page that gives back what was typed, so that it can be copied or sent again: nothing typed is ever lost. */
  writeUnsaved(request: Request, response: Response, page: ErrorPage, unsaved: Unsaved): void;
}

export interface Unsaved {
  readonly typed: TypedValues;
  readonly back?: string;
  /** Where sending again may help: the hidden fields of the same form. `action` is a whole address. */
  readonly again?: { readonly action: string; readonly csrf: string; readonly key: string };
}

export interface PageRest {
  readonly form: Form;
  readonly key: string;
  /** The success banner's sentence. */
  readonly said?: string;
  readonly path: string;
}

/** What was typed before the session ended was typed over the version of then. */
const keptVersion = ({ kept }: Visit, { typed }: Form): { readonly keptVersion?: string } =>
  kept?.version === undefined || typed !== kept.typed ? {} : { keptVersion: kept.version };

const READ_ONLY = 'The case system opened this for reading: nothing can be changed here.';

export function pageWriter<Stores>(services: ModuleServices<Stores>, secrets: Secrets): PageWriter {
  const frameOf = (response: Response, base: string, mount: string, title: string, alone = false): PageFrame => ({
    title,
    cspNonce: nonceOf(response),
    serviceName: services.serviceName,
    ...(services.organisationName === undefined ? {} : { organisationName: services.organisationName }),
    link: linkFrom(base),
    assets: services.assets.under(`${mount}/assets`),
    ...(services.frame === undefined || alone ? {} : { hostFrame: services.frame }),
  });
  const send = (response: Response, status: number, html: string): void => void response.status(status).type('html').send(html);
  const mountUnder = (base: string): string => base.replace(/\/(?:l|family|reply)\/[^/]+$/, '');
  const baseOf = (request: Request): string => request.baseUrl.replace(/(\/l\/[^/]+)\/session$/, '$1');
  const mountOf = (request: Request): string => mountUnder(baseOf(request));
  /** Pages beneath a handed-over device's address, and the errors on the way to them. */
  const isAlone = (request: Request): boolean => request.originalUrl.startsWith(`${mountOf(request)}/family/`);

  const sessionOf = (base: string, session: NonNullable<Visit['session']>): PageFrame['session'] => ({
    ...session,
    address: `${base}/session`,
    hosts: services.frameAncestors,
  });

  const shown = lastShown();
  /** The child whose record opened this session, as its pages showed it last: of nobody else, and only while the case system is silent. */
  const lastChild = (request: Request, { caseSystemIsSilent }: ErrorPage): Pick<PageFrame, 'identity'> => {
    const session = caseSystemIsSilent === true ? sessionIfAny(request) : undefined;
    const identity = session === undefined ? undefined : shown.of(session);
    return identity === undefined ? {} : { identity };
  };

  return {
    writePage(response, status, template, presented, visit, rest) {
      if (visit.actor.launchedFor !== undefined && presented.identity !== undefined) shown.remember(visit.binding, presented.identity);
      const mount = mountUnder(visit.base);
      const alone = visit.alone === true;
      const summary = rest.form.problems.length > 0 ? errorSummary(rest.form) : undefined;
      const navigation = services.routes.navigation
        .filter((item) => hasRole(visit.actor, ...item.roles))
        .map((item) => ({ text: inLocalWords(item.text, services.policy), href: item.path, current: rest.path === item.path }));
      const frame: PageFrame = {
        ...frameOf(response, visit.base, mount, presented.title, alone),
        ...(presented.back === undefined ? {} : { back: presented.back }),
        ...(presented.identity === undefined ? {} : { identity: presented.identity }),
        ...(summary === undefined ? {} : { errorSummary: summary }),
        ...(rest.said === undefined ? {} : { notification: { type: 'success', text: inLocalWords(rest.said, services.policy) } }),
        ...(presented.wide === true ? { wide: true } : {}),
        ...(alone ? {} : { navigation, userName: visit.actor.name }),
        ...(alone || services.notTold === undefined ? {} : { notTold: services.notTold }),
        ...(visit.session === undefined ? {} : { session: sessionOf(visit.base, visit.session) }),
        ...(visit.readOnly === true ? { readOnly: READ_ONLY } : {}),
        form: { csrf: formToken(secrets, visit), key: rest.key, ...keptVersion(visit, rest.form) },
      };
      send(response, status, services.renderer.renderPage(template, presented.model, frame));
    },

    writeBare(request, response, status, template, title, model, alone = isAlone(request)) {
      send(
        response,
        status,
        services.renderer.renderPage(template, model, frameOf(response, baseOf(request), mountOf(request), title, alone)),
      );
    },

    writeError(request, response, page, back) {
      const frame = { ...frameOf(response, baseOf(request), mountOf(request), page.title, isAlone(request)), ...lastChild(request, page) };
      send(
        response,
        page.status,
        services.renderer.renderPage(
          'web/error',
          { title: page.title, paragraphs: page.paragraphs.map((each) => inLocalWords(each, services.policy)), back, wayOn: page.wayOn },
          frame,
        ),
      );
    },

    writeUnsaved(request, response, page, { typed, back, again }) {
      const frame = { ...frameOf(response, baseOf(request), mountOf(request), page.title, isAlone(request)), ...lastChild(request, page) };
      const fields = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })));
      const model = {
        title: page.title,
        paragraphs: page.paragraphs,
        back,
        wayOn: page.wayOn,
        again: again && { ...again, action: html`${again.action}` },
        fields: fields.filter(({ text }) => text !== ''),
      };
      send(response, page.status, services.renderer.renderPage('web/unsaved', model, frame));
    },
  };
}
