import { claimsOf } from '../../../plugin/web/launch/token-claims';

const now = new Date('2026-11-21T10:00:00Z');
const seconds = now.getTime() / 1000;
const expected = { issuer: 'https://cases.example.org', audience: 'family-meetings' };
const payload = {
  iss: expected.issuer,
  aud: expected.audience,
  sub: 'jbloggs',
  iat: seconds,
  exp: seconds + 300,
  jti: 'abcdefghij0123456789',
  person: '4711',
  access: 'read',
};
const read = (change: object = {}, at = now) => claimsOf({ ...payload, ...change }, expected, at);

describe('What a signed token says', () => {
  test('is who, which child, reading or changing, and where back to', () => {
    expect(read({ return_id: 'record' })).toEqual({
      worker: 'jbloggs',
      person: '4711',
      access: 'read',
      jti: payload.jti,
      returnId: 'record',
    });
  });

  test('is nothing of roles, teams or restrictions: those are asked of the case system', () => {
    expect(read({ roles: ['auditor'], restricted: false, teams: ['all'] })).toEqual(read());
  });

  test('may name this module among other audiences', () => {
    expect(read({ aud: ['another', 'family-meetings'] })).toEqual(read());
  });

  test.each([
    ['another issuer', { iss: 'https://evil.example.org' }, 'iss'],
    ['an issuer that only begins the same', { iss: 'https://cases.example.org.evil.example' }, 'iss'],
    ['another audience', { aud: 'another' }, 'aud'],
    ['no audience', { aud: undefined }, 'aud'],
    ['nobody', { sub: undefined }, 'sub'],
    ['a worker with a line break', { sub: 'jbloggs\nmanager' }, 'sub'],
    ['no child', { person: undefined }, 'person'],
    ['two children', { person: ['4711', '4712'] }, 'person'],
    ['a person id that is none', { person: "1' or 1=1" }, 'person'],
    ['another kind of access', { access: 'admin' }, 'access'],
    ['no access', { access: undefined }, 'access'],
    ['a number that could be guessed', { jti: '7' }, 'jti'],
    ['an address instead of a return id', { return_id: 'https://evil.example.org' }, 'return_id'],
    ['a time that is a text', { exp: String(seconds + 60) }, 'exp'],
    ['no time', { iat: undefined }, 'iat'],
    ['half a second', { nbf: seconds + 0.5 }, 'nbf'],
    ['more than five minutes', { exp: seconds + 301 }, 'too-long'],
    ['an end before its beginning', { exp: seconds - 1 }, 'too-long'],
  ])('A7: is refused with %s', (_what, change, refused) => {
    expect(read(change)).toEqual({ refused });
  });

  test.each([
    ['59 s before it was made', -59, undefined],
    ['61 s before it was made', -61, 'not-yet'],
    ['59 s after it ended', 359, undefined],
    ['61 s after it ended', 361, 'expired'],
  ])('A8: clocks may differ by a minute: %s', (_when, s, refused) => {
    const found = read({}, new Date(now.getTime() + s * 1000));
    expect('refused' in found ? found.refused : undefined).toBe(refused);
  });

  test('A8: a token that is not valid yet is refused', () => {
    expect(read({ nbf: seconds + 61 })).toEqual({ refused: 'not-yet' });
  });
});
