import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { keysInSettings } from '../../../adapters/launch/issuer-keys';
import { createTokenReader } from '../../../adapters/launch/token-reader';
import { clockAt } from '../../builders/clock';
import { aSigningKey, signed, tokenClaims, unsigned, type SigningKey } from '../../builders/token-issuer';

const clock = clockAt('2026-11-21T10:00:00Z');
const claims = tokenClaims(clock);
let keys: Record<SigningKey['alg'], SigningKey>;
let reader: ReturnType<typeof createTokenReader>;
beforeAll(async () => {
  const made = await Promise.all([aSigningKey('e2'), aSigningKey('e3', 'ES384'), aSigningKey('r2', 'RS256')]);
  const [ES256, ES384, RS256] = made;
  keys = { ES256, ES384, RS256 };
  reader = createTokenReader(keysInSettings({ keys: made.map(({ publicJwk }) => publicJwk) }));
});

describe('The signature of a token', () => {
  test.each(['ES256', 'ES384', 'RS256'] as const)('by %s is believed', async (alg) => {
    expect(await reader.read(await signed(keys[alg], claims))).toEqual({ payload: claims });
  });

  test('A7: by nobody is refused', async () => {
    expect(await reader.read(unsigned({ alg: 'none' }, claims))).toEqual({ refused: 'malformed' });
    expect(await reader.read(unsigned({ alg: 'none' }, claims, 'AAAA'))).toEqual({ refused: 'algorithm' });
  });

  test('A7: with the public key as if it were a shared secret is refused', async () => {
    const secret = createSecretKey(Buffer.from(JSON.stringify(keys.RS256.publicJwk)));
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'r2' }).sign(secret);
    expect(await reader.read(token)).toEqual({ refused: 'algorithm' });
  });

  test('A7: by a key of the same name that is not the issuer’s is refused', async () => {
    expect(await reader.read(await signed(await aSigningKey('e2'), claims))).toEqual({ refused: 'signature' });
  });

  test.each(['jku', 'x5u', 'jwk'])('A7: a token that names its own key by %s is refused', async (name) => {
    const stranger = await aSigningKey('e2');
    const value = name === 'jwk' ? stranger.publicJwk : 'https://evil.example.org/keys';
    expect(await reader.read(await signed(keys.ES256, claims, { [name]: value }))).toEqual({ refused: 'malformed' });
  });

  test.each([
    ['../../keys/e2', 'a path'],
    ["e2' or '1'='1", 'SQL'],
    ['e9', 'an unknown name'],
  ])('A7: a key id %s (%s) finds no key', async (kid) => {
    expect(await reader.read(await signed(keys.ES256, claims, { kid }))).toEqual({ refused: 'unknown-key' });
  });

  test('A7: of another text than the one it stands at is refused', async () => {
    const [header, , signature] = (await signed(keys.ES256, claims)).split('.');
    const [, payload] = (await signed(keys.ES256, { ...claims, person: '4712' })).split('.');
    expect(await reader.read([header, payload, signature].join('.'))).toEqual({ refused: 'signature' });
  });

  test.each(['', 'a.b', 'a.b.c.d', '"quoted".b.c', 'ÿ.ÿ.ÿ', `a.${'b'.repeat(9000)}.c`])(
    'A7: what is no token is refused: %#',
    async (token) => {
      expect(await reader.read(token)).toEqual({ refused: 'malformed' });
    },
  );
});
