import { signLaunch, verifyLaunch, type LaunchClaims } from '../../plugin/web/signed-launch';

const key = { kid: 'k1', secret: 'a secret of at least thirty-two characters' };
const now = new Date('2026-11-21T10:00:00Z');
const seconds = now.getTime() / 1000;
const claims: LaunchClaims = {
  person: '4711',
  worker: 'jbloggs',
  iat: seconds,
  exp: seconds + 60,
  jti: 'abcdefghij0123456789',
  aud: 'family-meetings',
  kid: 'k1',
};
const read = (query: string, at = now) => verifyLaunch(new URLSearchParams(query), [key], 'family-meetings', at);
const signed = (change: Partial<LaunchClaims> = {}) => signLaunch({ ...claims, ...change }, key);

describe('a link that opens the form from a case record', () => {
  test('opens with the claims that the case system signed', () => {
    expect(read(signed({ back: 'case-record' }))).toEqual({ ...claims, back: 'case-record' });
  });

  test.each([
    ['another child put in', signed().replace('person=4711', 'person=4712')],
    ['another worker put in', signed().replace('worker=jbloggs', 'worker=manager')],
    ['a second child added', `${signed()}&person=4712`],
    ['a field added', `${signed()}&role=manager`],
    ['the signature left out', signed().replace(/&sig=.*/, '')],
    ['an unknown key named', signed({ kid: 'k2' })],
    ['another audience', signed({ aud: 'another-module' })],
    ['a number that could be guessed', signed({ jti: '7' })],
    ['a person id that is none', signed({ person: "1' or 1=1" })],
    ['valid for longer than two minutes', signed({ exp: seconds + 121 })],
  ])('does not open with %s', (_what, query) => {
    expect(read(query)).toBeUndefined();
  });

  const after = (s: number): Date => new Date(now.getTime() + s * 1000);
  test.each([
    ['59 s before it was made', -59, true],
    ['61 s before it was made', -61, false],
    ['59 s after it ended', 119, true],
    ['61 s after it ended', 121, false],
  ])('A8: clocks may differ by a minute: %s', (_when, s, opens) => {
    expect(read(signed(), after(s)) !== undefined).toBe(opens);
  });

  test('while keys are changed, the old and the new one both open', () => {
    const next = { kid: 'k2', secret: 'another secret of thirty-two characters' };
    const query = new URLSearchParams(signLaunch({ ...claims, kid: 'k2' }, next));
    expect(verifyLaunch(query, [key, next], 'family-meetings', now)).toBeDefined();
  });
});
