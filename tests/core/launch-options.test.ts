import { exactOrigin, launchOptions } from '../../plugin/core/launch-options';

const keys = [{ kid: 'k1', secret: 'a secret of at least thirty-two characters' }];
const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k1' };
const signOn = { issuer: 'https://login.example.org', clientId: 'fm', clientSecret: 'secret' };
const problems = (value: unknown) =>
  (launchOptions.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('The settings of the ways in', () => {
  test.each([
    ['links', { audience: 'fm', keys }],
    ['tokens by keys', { audience: 'fm', tokens: { issuer: 'https://cases.example.org', keys: { keys: [publicKey] } } }],
    ['tokens by an address of keys', { audience: 'fm', tokens: { issuer: 'cases', keysUrl: 'https://cases.example.org/jwks' } }],
    ['a single sign-on', { signOn }],
    ['a single sign-on with a private key', { signOn: { ...signOn, clientSecret: undefined, privateKey: { kty: 'EC', d: 'd' } } }],
    ['all of them', { audience: 'fm', keys, signOn, tokens: { issuer: 'cases', keys: { keys: [publicKey] } }, returnTo: {} }],
  ])('take %s', (_what, options) => {
    expect(problems(options)).toEqual([]);
  });

  test.each([
    ['nothing that proves who is asking', {}, 'give keys, tokens or signOn'],
    ['an audience alone', { audience: 'fm' }, 'proves nothing'],
    ['links without an audience', { keys }, 'audience: give the name'],
    ['a short key', { audience: 'fm', keys: [{ kid: 'k', secret: 'short' }] }, 'at least 32 characters'],
    ['tokens without keys', { audience: 'fm', tokens: { issuer: 'cases' } }, 'tokens: give either keys or keysUrl'],
    [
      'both kinds of keys',
      { audience: 'fm', tokens: { issuer: 'c', keysUrl: 'https://c.example.org', keys: { keys: [publicKey] } } },
      'give either keys or keysUrl',
    ],
    ['the issuer’s private key', { audience: 'fm', tokens: { issuer: 'c', keys: { keys: [{ ...publicKey, d: 'd' }] } } }, 'public half'],
    ['a shared secret as key', { audience: 'fm', tokens: { issuer: 'c', keys: { keys: [{ kty: 'oct', k: 'k' }] } } }, 'types EC or RSA'],
    ['keys over plain http', { audience: 'fm', tokens: { issuer: 'c', keysUrl: 'http://c.example.org' } }, 'give an https address'],
    ['a sign-on over plain http', { signOn: { ...signOn, issuer: 'http://login.example.org' } }, 'give an https address'],
    ['a sign-on that proves nothing of us', { signOn: { ...signOn, clientSecret: undefined } }, 'either clientSecret or privateKey'],
    ['a sign-on without openid', { signOn: { ...signOn, scope: 'profile' } }, 'must hold openid'],
    ['a way back over another page', { signOn: { ...signOn, redirectPath: '/launch' } }, 'give a path such as /sign-on'],
    ['a setting that there is not', { audience: 'fm', keys, development: true }, 'development'],
  ])('refuse %s', (_what, options, words) => {
    expect(problems(options).join('\n')).toContain(words);
  });

  test('A4: name the origins of frames exactly', () => {
    const taken = ['https://cases.example.org', 'https://cases.example.org:8443', 'http://localhost:3000'];
    const refused = [
      'https://*.example.org',
      'https://cases.example.org/',
      'https://cases.example.org/x',
      'http://cases.example.org',
      '*',
      'https:',
    ];
    expect([...taken, ...refused].filter((origin) => exactOrigin.safeParse(origin).success)).toEqual(taken);
  });
});
