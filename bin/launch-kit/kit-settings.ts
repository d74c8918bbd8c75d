import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { FamilyMeetingsOptions, LaunchOptions } from '../../plugin';

/** What the made-up case system needs to know of the module that it tries. */
export interface KitSettings {
  /** Where the module is mounted, without a slash at the end. */
  readonly mount: string;
  readonly person: string;
  readonly worker: string;
  readonly launch: LaunchOptions;
  readonly frameAncestors: readonly string[];
  /** The key pair of the case system, where tokens can be signed. */
  readonly signer?: KitSigner;
}

export interface KitSigner {
  readonly kid?: string;
  readonly alg: 'ES256' | 'ES384' | 'RS256';
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export interface KitArguments {
  readonly at?: string;
  readonly person?: string;
  readonly worker?: string;
  readonly 'signing-key'?: string;
  readonly port?: string;
}

export async function kitSettings(options: FamilyMeetingsOptions, asked: KitArguments): Promise<KitSettings> {
  const { person, worker } = asked;
  if (options.launch === undefined) throw new Error('The settings have no `launch`: there is no way in to try');
  if (person === undefined || worker === undefined) {
    throw new Error(
      'Say whose record is opened, and by whom: --person ID --worker LOGIN, of a test record that this worker is allocated to',
    );
  }
  const mount = asked.at ?? `${options.publicUrl.replace(/\/$/, '')}/family-meetings`;
  if (!URL.canParse(mount)) throw new Error('Give --at as a whole address, such as https://cases.example.org/family-meetings');
  const signer = await signerOf(asked);
  return {
    mount: mount.replace(/\/$/, ''),
    person,
    worker,
    launch: options.launch,
    frameAncestors: options.frameAncestors ?? [],
    ...(signer === undefined ? {} : { signer }),
  };
}

/** The key of the file; with a port one made for this run, whose public half stands at `/jwks.json` there. */
async function signerOf({ 'signing-key': file, port }: KitArguments): Promise<KitSigner | undefined> {
  if (file !== undefined) return signerFrom(file);
  if (port === undefined) return undefined;
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { kid: 'launch-kit', alg: 'ES256', privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid: 'launch-kit', alg: 'ES256' } };
}

async function signerFrom(file: string): Promise<KitSigner> {
  const path = resolve(file);
  if (!existsSync(path)) throw new Error(`There is no file ${path}`);
  return signerOfJwk(JSON.parse(readFileSync(path, 'utf8')) as JWK);
}

const algorithmOf = ({ alg, kty, crv }: JWK): string => alg ?? (kty === 'RSA' ? 'RS256' : crv === 'P-384' ? 'ES384' : 'ES256');

export async function signerOfJwk(jwk: JWK): Promise<KitSigner> {
  const alg = algorithmOf(jwk) as KitSigner['alg'];
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...publicJwk } = jwk;
  return { alg, privateKey: (await importJWK(jwk, alg)) as CryptoKey, publicJwk, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) };
}
