import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type { LaunchParts } from './launch-parts';
import { launchByToken, type TokenLaunch } from './token-launch';

/** A token is a few hundred characters; no issuer needs more. */
const MOST_BYTES = '16kb';
const TYPES = ['application/json', 'application/jwt'];
const readText = express.text({ type: TYPES, limit: MOST_BYTES });

/**
 * The back channel (launch.md (b)): the case system's server posts a signed token and is given a link that opens once. No cookie,
 * no form, nothing for a browser. An answer says what kind of thing was wrong and never why.
 */
export function launchApi<Stores>(parts: LaunchParts<Stores>): Router {
  const router = Router();
  router.post('/api/launches', typeIsRight, readText, async (request, response) => {
    const token = tokenIn(request.body);
    const opened: TokenLaunch = token === undefined ? { refused: 'malformed' } : await launchByToken(token, parts);
    if ('refused' in opened) return opened.refused === 'keys-unavailable' ? refuse(response, ...UNAVAILABLE) : refuse(response, ...INVALID);
    if (!opened.isNew) {
      parts.services.log.warn('launch-token-refused', { why: 'used' });
      return refuse(response, ...USED);
    }
    const path = `${request.baseUrl}/launch/${opened.handle}`;
    const url = `${parts.settings.publicUrl.replace(/\/$/, '')}${path}`;
    response.status(201).set('Location', url).json({ url, expires_at: opened.expiresAt.toISOString() });
  });
  router.all('/api/launches', (_request, response) => {
    response.set('Allow', 'POST');
    refuse(response, 405, 'method_not_allowed');
  });
  // Of this address every answer is JSON, what a parser refuses included. Express knows an error handler by its four parameters.
  router.use('/api/launches', (error: { readonly status?: unknown }, _request: Request, response: Response, next: NextFunction) => {
    if (error.status === 413) return refuse(response, 413, 'too_large');
    if (error.status === 400 || error.status === 415) return refuse(response, 400, 'invalid_request');
    next(error);
  });
  return router;
}

const INVALID = [401, 'invalid_token'] as const;
const USED = [409, 'used'] as const;
const UNAVAILABLE = [503, 'unavailable'] as const;

const refuse = (response: Response, status: number, error: string): void => void response.status(status).json({ error });

function typeIsRight(request: Request, response: Response, next: NextFunction): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (TYPES.includes(type)) next();
  else refuse(response, 415, 'unsupported_media_type');
}

/** The token alone, or `{"token": "…"}`; a host's own parser may have read it before. */
function tokenIn(body: unknown): string | undefined {
  const read = typeof body === 'string' && body.trimStart().startsWith('{') ? parsed(body) : body;
  const token = typeof read === 'object' && read !== null ? (read as { readonly token?: unknown }).token : read;
  return typeof token === 'string' ? token.trim() : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
