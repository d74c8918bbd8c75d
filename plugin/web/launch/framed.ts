import type { Request } from 'express';

/**
 * Whether the page stands in a frame of a host that may have it: only then does its cookie leave out the guard against other
 * sites (SameSite), for a frame's requests are another site's. Browsers say what they load a page into (Fetch Metadata).
 */
export const isFramed = (request: Request, frameAncestors: readonly string[]): boolean =>
  frameAncestors.length > 0 && ['iframe', 'frame'].includes(String(request.headers['sec-fetch-dest']));
