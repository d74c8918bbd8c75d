import type { FakeCaseSystem } from './fake-case-system';
import type { KitSigner } from './kit-settings';
import { answered, type Check, type KitVisit, type Wrong } from './kit-visit';

const NOT_BELIEVED =
  'the module did not believe it: are issuer, audience, key and the two clocks the same? Its log says `launch-token-refused` and why';
const API = '/api/launches';
const FORM = '/launch/jwt';

/** Tokens signed with a key pair, by back channel and by form. */
export function tokenChecks(cases: FakeCaseSystem, visit: KitVisit, signer: KitSigner): readonly Check[] {
  const send = (token: string): Promise<Response> => visit.post(API, token, 'application/jwt');
  const refused = (title: string, make: () => Promise<string> | string): Check => ({
    title: `Token: ${title}`,
    run: async () => answered(await send(await make()), 401),
  });
  const now = cases.seconds();
  const good = (change?: object): Promise<string> => cases.token(signer, change);
  return [
    {
      title: 'Token: posted by the server, gives a link that opens the record',
      async run() {
        const answer = await send(await good());
        if (answer.status === 401) return NOT_BELIEVED;
        if (answer.status !== 201) return answered(answer, 201);
        return (await visit.open(((await answer.json()) as { readonly url: string }).url)).wrong;
      },
    },
    {
      title: 'Token: used again',
      async run() {
        const token = await good();
        await send(token);
        return answered(await send(token), 409);
      },
    },
    refused('signed by another key of the same name', () => cases.byAnotherKey(signer)),
    refused('without a signature (alg none)', () => cases.unsigned(signer)),
    refused('with the public key as a shared secret (HS256)', () => cases.withPublicKeyAsSecret(signer)),
    refused('with an unknown key id', () => cases.token(signer, {}, { kid: 'unknown-key' })),
    refused('of another issuer', () => good({ iss: 'https://another.example.org' })),
    refused('for another audience', () => good({ aud: 'another-module' })),
    refused('expired', () => good({ iat: now - 600, exp: now - 400 })),
    refused('from the future', () => good({ iat: now + 600, exp: now + 700 })),
    refused('valid for more than five minutes', () => good({ exp: now + 3600 })),
    refused('for two children', () => good({ person: ['one', 'two'] })),
    refused('without its number', () => good({ jti: undefined })),
    {
      title: 'Token: sent as another type',
      run: async () => answered(await visit.post(API, await good(), 'text/plain'), 415),
    },
    {
      title: 'Form: posted by the case system’s page, opens the record, once',
      async run() {
        const posted = await visit.postForm(FORM, { token: await good() });
        if (posted.status === 401) return NOT_BELIEVED;
        const opened = await visit.open(posted.headers.get('location'));
        return opened.wrong ?? answered(await visit.press(posted.headers.get('location')), 410);
      },
    },
    {
      title: 'Form: with the token given twice',
      async run() {
        const token = await good();
        return answered(await visit.post(FORM, `token=${token}&token=${token}`, 'application/x-www-form-urlencoded'), 401);
      },
    },
    { title: 'Form: with the token in the address', run: async () => answered(await visit.get(`${FORM}?token=${await good()}`), 405) },
    { title: 'Token for reading: changes nothing', run: () => readsOnly(visit, good({ access: 'read' })) },
  ];
}

async function readsOnly(visit: KitVisit, token: Promise<string>): Promise<Wrong> {
  const posted = await visit.postForm(FORM, { token: await token });
  const { wrong, cookie, record } = await visit.open(posted.headers.get('location'));
  return wrong ?? answered(await visit.postForm(record, { anything: 'at all' }, { Cookie: cookie }), 403);
}
