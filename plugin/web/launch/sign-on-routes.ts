import { Router, type Request, type Response } from 'express';
import { NotFound } from '../../core/errors';
import { SignOnRefused, SignOnUnavailable } from '../../core/sign-on-port';
import type { SignOnSettings } from '../module-services';
import { beginSession, landingOf } from './begin-session';
import { keysUnavailable, notSignedOn } from './launch-pages';
import type { LaunchParts } from './launch-parts';
import { openLaunch } from './open-launch';
import { askedBy, beginSigningOn, endSigningOn, type SigningOn } from './sign-on-state';

const PERSON = /^[A-Za-z0-9_-]{1,48}$/;
const RETURN_ID = /^[A-Za-z0-9_-]{1,60}$/;

/**
 * The council's single sign-on at our door (launch.md (a) 1). `GET /open?person=…` is a deep link: it says which record to
 * show and nothing about who is asking. Who that is the sign-on proves, and what they may see the case system is asked, at every request.
 */
export function signOnRoutes<Stores>(parts: LaunchParts<Stores>, { door, returnPath }: SignOnSettings): Router {
  const { services, settings, secrets, jar, writer } = parts;
  const router = Router();
  const addressOf = (request: Request, path: string): URL => new URL(`${settings.publicUrl.replace(/\/$/, '')}${request.baseUrl}${path}`);

  router.get('/open', async (request, response) => {
    const record = recordAsked(request);
    try {
      const asked = beginSigningOn(
        response,
        jar,
        secrets,
        { ...record, at: services.clock.now().getTime() },
        addressOf(request, returnPath),
      );
      response.set('Referrer-Policy', 'no-referrer').redirect(303, (await door.begin(asked)).href);
    } catch (error) {
      refuse(request, response, error);
    }
  });

  router.get(returnPath, async (request, response) => {
    response.set('Referrer-Policy', 'no-referrer');
    const signingOn = endSigningOn(request, response, jar, secrets, services.clock.now());
    if (signingOn === undefined) {
      services.log.warn('sign-on-refused', { why: 'unknown-state' });
      return writer.writeError(request, response, notSignedOn);
    }
    try {
      const returnTo = addressOf(request, returnPath);
      const returned = new URL(returnTo);
      returned.search = new URL(request.originalUrl, 'http://module').search;
      const { loginId } = await door.finish(returned, askedBy(signingOn, secrets, returnTo));
      // The code stood in this address: the next one has nothing of it.
      response.redirect(303, `${request.baseUrl}${await open(request, response, signingOn, loginId)}`);
    } catch (error) {
      refuse(request, response, error);
    }
  });

  async function open(request: Request, response: Response, { person, returnId, seed }: SigningOn, loginId: string): Promise<string> {
    const { launch } = await openLaunch(parts, {
      // One sign-on opens one session: an answer that comes twice finds the launch used.
      nonce: `sign-on:${secrets.tokenFor('sign-on-nonce', seed)}`,
      loginId,
      personId: person,
      returnId,
      access: 'write',
      way: 'sign-on',
    });
    const opened = await beginSession(request, response, launch, parts);
    if (opened === undefined) throw new SignOnRefused('used');
    return landingOf(opened);
  }

  function refuse(request: Request, response: Response, error: unknown): void {
    if (error instanceof SignOnUnavailable) services.log.error('sign-on-unavailable');
    else if (error instanceof SignOnRefused) services.log.warn('sign-on-refused', { why: error.code });
    else throw error;
    writer.writeError(request, response, error instanceof SignOnUnavailable ? keysUnavailable : notSignedOn);
  }

  return router;
}

/** Parameters given twice, unknown or misshapen lead nowhere. */
function recordAsked(request: Request): Pick<SigningOn, 'person' | 'returnId'> {
  const query = new URL(request.originalUrl, 'http://module').searchParams;
  const names = [...query.keys()];
  const [person, returnId] = [query.get('person') ?? undefined, query.get('return_id') ?? undefined];
  const known = names.every((name) => name === 'person' || name === 'return_id') && new Set(names).size === names.length;
  if (!known || !fits(PERSON, person) || !fits(RETURN_ID, returnId)) throw new NotFound('page');
  return { person, returnId };
}

const fits = (shape: RegExp, value: string | undefined): boolean => value === undefined || shape.test(value);
