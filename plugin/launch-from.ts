import { keysInSettings, publishedKeys } from '../adapters/launch/issuer-keys';
import { createOidcSignOn } from '../adapters/launch/oidc-sign-on';
import { createTokenReader } from '../adapters/launch/token-reader';
import type { Clock } from './core/clock';
import type { LaunchOptions, LaunchTokenOptions } from './core/launch-options';
import type { Log } from './core/log';
import type { LaunchSettings } from './web/module-services';

const DEFAULT_REDIRECT_PATH = '/sign-on';

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
    ...(tokens === undefined ? {} : { tokens: { issuer: tokens.issuer, reader: createTokenReader(keysFrom(tokens, { clock, log })) } }),
    ...(signOn === undefined
      ? {}
      : { signOn: { door: createOidcSignOn(signOn, clock), returnPath: signOn.redirectPath ?? DEFAULT_REDIRECT_PATH } }),
  };
}

const keysFrom = ({ keys, keysUrl }: LaunchTokenOptions, ground: Omit<Ground, 'publicUrl'>) =>
  keysUrl === undefined ? keysInSettings(keys ?? { keys: [] }) : publishedKeys({ url: keysUrl, ...ground });
