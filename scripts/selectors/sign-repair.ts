import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/** A new key pair: the private half as PEM (PKCS #8) to be kept secret, the public half as the build wants it (32 bytes, base64url). */
export function newKeyPair(): { privateKey: string; publicKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privateKey: pem, publicKey: publicKeyOf(pem) };
}

/** The public half of a private key in PEM. Throws when it is no Ed25519 key. */
export function publicKeyOf(privateKey: string): string {
  const { x, crv } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv !== 'Ed25519' || !x) throw new Error('This is no Ed25519 key.');
  return x;
}

/** The signed file: the payload word for word, its signature, and whose key it is. One line of JSON. */
export function signRepair(payload: string, privateKey: string): string {
  const signature = sign(null, Buffer.from(`outrigger repair\n${payload}`), createPrivateKey(privateKey)).toString('base64url');
  return JSON.stringify({ key: publicKeyOf(privateKey), payload, signature });
}
