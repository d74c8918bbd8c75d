import { createSecretKey, randomUUID } from 'node:crypto';
import { base64url, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { signLaunch, type LaunchClaims } from '../../plugin';
import type { KitSettings, KitSigner } from './kit-settings';

/** Signs as a case system does, and in every way in which one must not be believed. */
export function fakeCaseSystem({ person, worker, launch }: KitSettings) {
  const seconds = (): number => Math.floor(Date.now() / 1000);
  const aud = launch.audience ?? '';

  function link(change: Partial<LaunchClaims> = {}, secret?: string): string {
    const key = launch.keys?.[0] ?? { kid: 'none', secret: '' };
    const iat = seconds();
    const claims = { person, worker, iat, exp: iat + 60, jti: randomUUID(), aud, kid: key.kid, ...change };
    return `/launch?${signLaunch(claims, { kid: key.kid, secret: secret ?? key.secret })}`;
  }

  const claims = (change: object = {}): Record<string, unknown> => {
    const iat = seconds();
    const iss = launch.tokens?.issuer;
    return { iss, aud, sub: worker, iat, exp: iat + 120, jti: randomUUID(), person, access: 'write', ...change };
  };
  const sign = (signer: KitSigner, change: object = {}, header: object = {}, key?: CryptoKey): Promise<string> =>
    new SignJWT(claims(change))
      .setProtectedHeader({ alg: signer.alg, ...(signer.kid === undefined ? {} : { kid: signer.kid }), ...header })
      .sign(key ?? signer.privateKey);

  return {
    link,
    token: sign,
    async byAnotherKey(signer: KitSigner): Promise<string> {
      return sign(signer, {}, {}, (await generateKeyPair(signer.alg)).privateKey);
    },
    unsigned: ({ kid }: KitSigner): string =>
      [{ alg: 'none', kid }, claims()]
        .map((part) => base64url.encode(JSON.stringify(part)))
        .join('.')
        .concat('.AAAA'),
    withPublicKeyAsSecret: (signer: KitSigner): Promise<string> =>
      new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: signer.kid })
        .sign(createSecretKey(Buffer.from(JSON.stringify(signer.publicJwk)))),
    seconds,
  };
}

export type FakeCaseSystem = ReturnType<typeof fakeCaseSystem>;
