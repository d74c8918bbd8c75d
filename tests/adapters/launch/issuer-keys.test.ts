import { KeysUnavailable, publishedKeys } from '../../../adapters/launch/issuer-keys';
import { silentLog } from '../../../plugin/core/log';
import { clockAt } from '../../builders/clock';
import { aKeyAddress, aSigningKey, type KeyAddress, type SigningKey } from '../../builders/token-issuer';

let first: SigningKey;
let second: SigningKey;
let address: KeyAddress;
let clock: ReturnType<typeof clockAt>;
let find: (kid: string) => Promise<string>;
beforeAll(async () => void ([first, second] = await Promise.all([aSigningKey('k1'), aSigningKey('k2')])));
beforeEach(async () => {
  clock = clockAt('2026-11-21T10:00:00Z');
  address = await aKeyAddress([first.publicJwk]);
  const keys = publishedKeys({ url: address.url, clock, log: silentLog });
  find = (kid) =>
    keys.find({ alg: 'ES256', kid }, { payload: '', signature: '' }).then(
      () => 'found',
      (error: Error) => error.name,
    );
});
afterEach(() => address.stop());

describe('The keys that an issuer publishes', () => {
  test('are fetched once for many tokens', async () => {
    expect(await Promise.all([find('k1'), find('k1'), find('k1')])).toEqual(['found', 'found', 'found']);
    clock.forward(9 * 60_000);
    expect(await find('k1')).toBe('found');
    expect(address.asked).toBe(1);
  });

  test('are fetched again for a key that is not among them, at most twice a minute', async () => {
    await find('k1');
    address.keys = [first.publicJwk, second.publicJwk];
    expect(await find('k2')).toBe('JWKSNoMatchingKey');
    clock.forward(31_000);
    expect(await find('k2')).toBe('found');
    await Promise.all(Array.from({ length: 20 }, (_, nth) => find(`made-up-${nth}`)));
    expect(address.asked).toBe(2);
  });

  test('are believed no longer once the issuer has taken them back', async () => {
    await find('k1');
    address.keys = [second.publicJwk];
    clock.forward(11 * 60_000);
    expect(await find('k1')).toBe('JWKSNoMatchingKey');
  });

  test('are kept for a day while the address does not answer, and no longer', async () => {
    await find('k1');
    address.failing = true;
    clock.forward(23 * 60 * 60_000);
    expect(await find('k1')).toBe('found');
    clock.forward(61 * 60_000);
    expect(await find('k1')).toBe(KeysUnavailable.name);
  });

  test('are not there while the address never answered, and are once it does', async () => {
    address.failing = true;
    expect(await find('k1')).toBe(KeysUnavailable.name);
    address.failing = false;
    expect(await find('k1')).toBe(KeysUnavailable.name);
    clock.forward(31_000);
    expect(await find('k1')).toBe('found');
  });
});
