import { keysInSettings } from '../../../adapters/launch/issuer-keys';
import { createTokenReader } from '../../../adapters/launch/token-reader';
import { recordingLog } from '../../builders/recording-log';
import { aSigningKey, ISSUER, signed, tokenClaims, type SigningKey } from '../../builders/token-issuer';
import { aModule, type SampleModule } from '../sample-module';

export interface SignedModule extends SampleModule {
  readonly signingKey: SigningKey;
  readonly entries: ReturnType<typeof recordingLog>['entries'];
  /** A token as the case system signs it. */
  token(change?: Record<string, unknown>): Promise<string>;
}

/** The sample module for a case system that signs with a key pair. */
export async function aSignedModule(settings: Parameters<typeof aModule>[0] = {}): Promise<SignedModule> {
  const key = await aSigningKey('k1');
  const log = recordingLog();
  const tokens = { issuer: ISSUER, reader: createTokenReader(keysInSettings({ keys: [key.publicJwk] })) };
  const module = await aModule({ log, ...settings, launch: { tokens, ...settings.launch } });
  return { ...module, signingKey: key, entries: log.entries, token: (change) => signed(key, tokenClaims(module.clock, change)) };
}
