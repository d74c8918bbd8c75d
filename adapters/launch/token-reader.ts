import { compactVerify, decodeProtectedHeader, errors, type CompactJWSHeaderParameters } from 'jose';
import type { TokenRead, TokenReader, TokenRefusal } from '../../plugin/core/launch-token-port';
import { KeysUnavailable, type IssuerKeys } from './issuer-keys';

/** Key pairs only: with a shared secret, whoever can check a token could make one (RFC 8725, section 2.1). */
const ALGORITHMS = ['ES256', 'ES384', 'RS256'];
const LONGEST_TOKEN = 8192;
/** By these a token would name its own key. */
const KEYS_OF_ITS_OWN = ['jku', 'x5u', 'jwk'] as const;

/** Signed tokens of one issuer, in compact form (RFC 7515). */
export function createTokenReader(keys: IssuerKeys): TokenReader {
  return {
    async read(token) {
      const header = headerOf(token);
      const refused = header === undefined ? 'malformed' : refusedHeader(header);
      if (refused !== undefined) return { refused };
      return verified(token, keys);
    },
  };
}

function headerOf(token: string): CompactJWSHeaderParameters | undefined {
  if (token.length > LONGEST_TOKEN || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined;
  try {
    return decodeProtectedHeader(token) as CompactJWSHeaderParameters;
  } catch {
    return undefined;
  }
}

function refusedHeader(header: CompactJWSHeaderParameters): TokenRefusal | undefined {
  if (!ALGORITHMS.includes(header.alg)) return 'algorithm';
  return KEYS_OF_ITS_OWN.some((name) => name in header) ? 'malformed' : undefined;
}

async function verified(token: string, keys: IssuerKeys): Promise<TokenRead> {
  try {
    const { payload } = await compactVerify(token, (header, jws) => keys.find(header, jws), { algorithms: ALGORITHMS });
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? { payload: read as Readonly<Record<string, unknown>> }
      : { refused: 'malformed' };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof KeysUnavailable) return 'keys-unavailable';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'unknown-key';
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'malformed';
}
