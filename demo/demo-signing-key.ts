import { createECDH, createHash } from 'node:crypto';

/** The stand-in's key pair, the same at every start: for made-up records on one machine. A council's case system has its own. */
export function demoSigningKey(): { readonly privateJwk: Record<string, string>; readonly publicJwk: Record<string, string> } {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(createHash('sha256').update('only-for-made-up-records-on-one-machine, to sign with').digest());
  // Uncompressed: a byte that says so, then x and y.
  const point = pair.getPublicKey();
  const publicJwk = {
    kty: 'EC',
    crv: 'P-256',
    kid: 'demo',
    alg: 'ES256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  return { publicJwk, privateJwk: { ...publicJwk, d: pair.getPrivateKey().toString('base64url') } };
}
