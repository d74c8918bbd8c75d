import { createLocalJWKSet, errors, type CryptoKey, type FlattenedJWSInput, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';
import type { Clock } from '../../plugin/core/clock';
import type { Log } from '../../plugin/core/log';

/** No key is known, and none could be fetched. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

export interface IssuerKeys {
  /** The key that a token's header names. @throws KeysUnavailable, or jose's JWKSNoMatchingKey and JWKSMultipleMatchingKeys */
  find(header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey>;
}

export const keysInSettings = (keys: object): IssuerKeys => {
  const find = createLocalJWKSet(keys as JSONWebKeySet);
  return { find: (header, token) => find(header, token) };
};

const FRESH_MS = 10 * 60_000;
/** Whoever sends tokens with made-up key ids must not make us ask without end; an address that does not answer is left in peace as long. */
const ASK_AT_MOST_EVERY_MS = 30_000;
/** A key that the issuer has taken back must not be believed for ever because its address is silent. */
const STALE_AT_MOST_MS = 24 * 60 * 60_000;
const ANSWERED_WITHIN_MS = 5000;
const MOST_CHARACTERS = 100_000;

type Find = ReturnType<typeof createLocalJWKSet>;

/**
 * The keys that an issuer publishes (RFC 7517): kept for ten minutes; asked for again when a token names a key that is not among them,
 * at most twice a minute; and kept for a day while the address does not answer.
 */
export function publishedKeys({ url, clock, log }: { readonly url: string; readonly clock: Clock; readonly log: Log }): IssuerKeys {
  let known: { readonly find: Find; readonly at: number } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  const now = (): number => clock.now().getTime();

  async function ask(): Promise<void> {
    askedAt = now();
    try {
      known = { find: createLocalJWKSet(await fetchedFrom(url)), at: askedAt };
    } catch (error) {
      // Neither the address nor what it said: the settings hold the one, and the other is a stranger's.
      log.warn('launch-keys-not-fetched', { error: error instanceof Error ? error.name : 'Error', known: known !== undefined });
    }
  }

  /** One question at a time, however many tokens wait for it. */
  async function refresh(): Promise<void> {
    if (asking === undefined && now() - askedAt < ASK_AT_MOST_EVERY_MS) return;
    asking ??= ask().finally(() => void (asking = undefined));
    await asking;
  }

  function usable(): Find {
    if (known === undefined || now() - known.at > STALE_AT_MOST_MS)
      throw new KeysUnavailable('The keys of the issuer could not be fetched');
    return known.find;
  }

  return {
    async find(header, token) {
      if (known === undefined || now() - known.at > FRESH_MS) await refresh();
      try {
        return await usable()(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await refresh();
        return usable()(header, token);
      }
    },
  };
}

async function fetchedFrom(url: string): Promise<JSONWebKeySet> {
  const response = await fetch(url, {
    headers: { Accept: 'application/jwk-set+json, application/json' },
    // Keys come from the address of the settings and from no other.
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
  });
  const text = await response.text();
  if (!response.ok || text.length > MOST_CHARACTERS) throw new RangeError('Not a set of keys');
  return JSON.parse(text) as JSONWebKeySet;
}
