import { randomUUID } from 'node:crypto';
import express, { type Express, type Request } from 'express';
import type { Knex } from 'knex';
import { signLaunch, type FamilyMeetings, type LaunchKey } from '../../plugin';
import type { CaughtMail } from '../mail-catcher/mail-catcher';
import { caseloadOf, caseRecord, documentOf } from './case-record';
import { mustBeSignedIn, signedIn, signIn } from './signed-in';
import { standInPage } from './stand-in-pages';

/** Somebody to look around as. */
export interface DemoUser {
  readonly loginId: string;
  readonly name: string;
  readonly role: string;
  /** What they do here, in a sentence. */
  readonly does: string;
  /** Where their work begins. */
  readonly startsAt: string;
}

export interface StandInOptions {
  readonly caseDatabase: Knex;
  readonly familyMeetings: Pick<FamilyMeetings, 'router'>;
  readonly users: readonly DemoUser[];
  readonly launch: { readonly audience: string; readonly key: LaunchKey };
  /** Mail that the demo caught instead of sending it. */
  readonly mail: () => readonly CaughtMail[];
}

export const MOUNT = '/family-meetings';

/** A stand-in for a council's case system: it has a login, case records, and the module mounted inside. */
export function standIn(options: StandInOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(MOUNT, options.familyMeetings.router);
  const nameOf = (request: Request): string =>
    options.users.find((user) => user.loginId === signedIn(request))?.name ?? signedIn(request) ?? '';

  app.get('/', (_request, response) => {
    response.send(standInPage('sign-in', { title: 'Sign in', users: options.users }));
  });
  app.get('/as/:loginId', (request, response) => {
    const user = options.users.find((each) => each.loginId === request.params.loginId);
    if (user === undefined) {
      response.redirect(303, '/');
      return;
    }
    signIn(response, user.loginId);
    response.redirect(303, user.startsAt);
  });
  app.get('/caseload', mustBeSignedIn, async (request, response) => {
    const children = await caseloadOf(options.caseDatabase, signedIn(request) ?? '');
    response.send(standInPage('caseload', { title: 'My caseload', signedInAs: nameOf(request), children }));
  });
  app.get('/case/:personId', mustBeSignedIn, async (request, response, next) => {
    const record = await caseRecord(options.caseDatabase, String(request.params.personId));
    if (record === undefined) return next();
    response.send(standInPage('case-record', { title: String(record.person.FULL_NAME), signedInAs: nameOf(request), ...record }));
  });
  app.get('/case/:personId/family-meetings', mustBeSignedIn, (request, response) => {
    response.redirect(303, `${MOUNT}/launch?${launchQuery(options, String(request.params.personId), signedIn(request) ?? '')}`);
  });
  app.get('/documents/:documentId', mustBeSignedIn, async (request, response, next) => {
    const document = await documentOf(options.caseDatabase, String(request.params.documentId));
    if (document === undefined) return next();
    response
      .type('pdf')
      .set('Content-Disposition', `inline; filename="document-${String(request.params.documentId)}.pdf"`)
      .send(document.content);
  });
  app.get('/mail', (request, response) => {
    response.send(standInPage('mail', { title: 'Mail that the demo caught', signedInAs: nameOf(request), messages: options.mail() }));
  });
  return app;
}

/** A real case system does the same in its own language: docs, *Opening the form*. */
function launchQuery({ launch }: StandInOptions, person: string, worker: string): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { person, worker, iat, exp: iat + 90, jti: randomUUID(), aud: launch.audience, kid: launch.key.kid, back: 'caseload' };
  return signLaunch(claims, launch.key);
}
