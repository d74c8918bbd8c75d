import { allowInsecureRequests, clientCredentialsGrant, Configuration } from 'openid-client';
import type { Clock } from '../../../plugin/core/clock';
import type { HttpFilingLogin } from '../../../plugin/core/http-filing-settings';

export interface FilingLogin {
  /** What says who is asking. */
  headers(): Promise<Readonly<Record<string, string>>>;
  /** The service did not take it: true where another may be had by asking again. */
  refused(): boolean;
}

/** A token is not used in its last seconds: it could end on the way. */
const BEFORE_ITS_END_MS = 30_000;
const USUAL_LIFE_S = 300;

export function filingLogin(login: HttpFilingLogin, clock: Clock, timeoutSeconds: number): FilingLogin {
  switch (login.kind) {
    case 'bearer':
      return fixed({ Authorization: `Bearer ${login.token}` });
    case 'basic':
      return fixed({ Authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`, 'utf8').toString('base64')}` });
    case 'header':
      return fixed({ [login.name]: login.value });
    case 'client-credentials':
      return fetched(login, clock, timeoutSeconds);
  }
}

const fixed = (headers: Readonly<Record<string, string>>): FilingLogin => ({ headers: async () => headers, refused: () => false });

function fetched(login: Extract<HttpFilingLogin, { kind: 'client-credentials' }>, clock: Clock, timeoutSeconds: number): FilingLogin {
  const { tokenUrl, clientId, clientSecret, scope } = login;
  const configuration = new Configuration({ issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl }, clientId, clientSecret);
  configuration.timeout = timeoutSeconds;
  // The settings let plain http through for this machine itself alone.
  // oxlint-disable-next-line typescript/no-deprecated -- marked so by its author only to make it stand out
  if (tokenUrl.startsWith('http:')) allowInsecureRequests(configuration);
  let held: { readonly token: string; readonly until: number } | undefined;
  return {
    async headers() {
      if (held === undefined || clock.now().getTime() >= held.until) {
        const grant = await clientCredentialsGrant(configuration, scope === undefined ? {} : { scope });
        const life = (grant.expires_in ?? USUAL_LIFE_S) * 1000;
        held = { token: grant.access_token, until: clock.now().getTime() + life - BEFORE_ITS_END_MS };
      }
      return { Authorization: `Bearer ${held.token}` };
    },
    refused() {
      const had = held !== undefined;
      held = undefined;
      return had;
    },
  };
}
