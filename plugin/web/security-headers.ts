import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { newSecret } from './secrets';

const nonces = new WeakMap<object, string>();

/** What a page's own scripts carry: another file of the host's, even one that somebody uploaded, is no script of this page (ASVS 3.4.7). */
export function nonceOf(response: Response): string {
  const nonce = nonces.get(response) ?? newSecret();
  nonces.set(response, nonce);
  return nonce;
}

/** On every answer of the module, errors, downloads and files included. Nothing inline, nothing from elsewhere. */
export function securityHeaders(frameAncestors: readonly string[]): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [(_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: frameAncestors.length === 0 ? ["'none'"] : [...frameAncestors],
      },
    },
    // `frame-ancestors` says it; the older header cannot name origins.
    frameguard: frameAncestors.length === 0 ? { action: 'deny' } : false,
    // Not `no-referrer`: browsers then send forms with `Origin: null`, and we could not tell our own from another's.
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    protect(request, response, next);
  };
}
