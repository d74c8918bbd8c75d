import type * as IssuerKeys from '../adapters/launch/issuer-keys';
import type * as OidcSignOn from '../adapters/launch/oidc-sign-on';
import type * as TokenReader from '../adapters/launch/token-reader';
import type { Clock } from './core/clock';
import type { LaunchOptions, LaunchTokenOptions } from './core/launch-options';
import type { Log } from './core/log';
import type { LaunchSettings } from './web/module-services';

const DEFAULT_REDIRECT_PATH = '/sign-on';

/** Readers of tokens, loaded where a council has such a way in. */
const ways = {
  keys: () => require('../adapters/launch/issuer-keys') as typeof IssuerKeys,
  tokens: () => require('../adapters/launch/token-reader') as typeof TokenReader,
  signOn: () => require('../adapters/launch/oidc-sign-on') as typeof OidcSignOn,
};

interface Ground {
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The ways in that the options name. Nothing is fetched before somebody comes in by one. */
export function launchFrom(options: LaunchOptions, { publicUrl, clock, log }: Ground): LaunchSettings {
  const { audience = '', keys = [], returnTo = {}, tokens, signOn } = options;
  return {
    publicUrl,
    audience,
    keys,
    returnTo,
    ...(tokens === undefined
      ? {}
      : { tokens: { issuer: tokens.issuer, reader: ways.tokens().createTokenReader(keysFrom(tokens, { clock, log })) } }),
    ...(signOn === undefined
      ? {}
      : { signOn: { door: ways.signOn().createOidcSignOn(signOn, clock), returnPath: signOn.redirectPath ?? DEFAULT_REDIRECT_PATH } }),
  };
}

const keysFrom = ({ keys, keysUrl }: LaunchTokenOptions, ground: Omit<Ground, 'publicUrl'>) =>
  keysUrl === undefined ? ways.keys().keysInSettings(keys ?? { keys: [] }) : ways.keys().publishedKeys({ url: keysUrl, ...ground });
