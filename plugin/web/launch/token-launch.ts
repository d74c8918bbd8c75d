import type { LaunchParts } from './launch-parts';
import { openLaunch } from './open-launch';
import { sha256 } from '../secrets';
import { claimsOf, type ClaimRefusal } from './token-claims';
import type { TokenRefusal } from '../../core/launch-token-port';

export type TokenLaunch =
  { readonly handle: string; readonly expiresAt: Date; readonly isNew: boolean } | { readonly refused: TokenRefusal | ClaimRefusal };

/** Opens a launch by a signed token; why one is refused is told to the log alone, by a code. */
export async function launchByToken<Stores>(token: string, parts: LaunchParts<Stores>): Promise<TokenLaunch> {
  const { settings, services } = parts;
  if (settings.tokens === undefined) return { refused: 'unknown-key' };
  const read = await settings.tokens.reader.read(token);
  const expected = { issuer: settings.tokens.issuer, audience: settings.audience };
  const claims = 'refused' in read ? read : claimsOf(read.payload, expected, services.clock.now());
  if ('refused' in claims) {
    services.log.warn('launch-token-refused', { why: claims.refused });
    return claims;
  }
  const { handle, launch, isNew } = await openLaunch(parts, {
    // One number, one launch, whatever the token looks like otherwise; apart from the numbers of links.
    nonce: `token:${sha256(`${expected.issuer}\n${claims.jti}`)}`,
    loginId: claims.worker,
    personId: claims.person,
    returnId: claims.returnId,
    access: claims.access,
    way: 'token',
  });
  return { handle, expiresAt: launch.expiresAt, isNew };
}
