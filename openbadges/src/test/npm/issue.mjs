// Signs credentials with libraries that others wrote.
//
//   node issue.mjs <did> <folder>
//
// <did>     the issuer that the credentials name
// <folder>  holds the credentials, one .json each; beside each come one for each suite (<name>.<suite>.json) and one
//           for each algorithm (<name>.<algorithm>.jwt), and did.json with the public keys
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { createSignCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { createSignCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';

const [did, folder] = process.argv.slice(2);
const documentLoader = securityLoader({ fetchRemoteContexts: false }).build();
const methods = [];

async function multikey(generated) {
  const pair = await generated;
  pair.controller = did;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  methods.push(await pair.export({ publicKey: true, includeContext: false }));
  return pair.signer();
}

async function jsonWebKey(alg) {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const kid = `${did}#${alg}`;
  methods.push({ id: kid, type: 'JsonWebKey', controller: did, publicKeyJwk: await exportJWK(publicKey) });
  return (text) => new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg, kid, typ: 'vc+jwt' }).sign(privateKey);
}

const ed25519 = await multikey(Ed25519Multikey.generate());
const p256 = await multikey(EcdsaMultikey.generate({ curve: 'P-256' }));
const p384 = await multikey(EcdsaMultikey.generate({ curve: 'P-384' }));
const suites = {
  'eddsa-rdfc-2022': [eddsaRdfc, ed25519],
  'eddsa-jcs-2022': [eddsaJcs(), ed25519],
  'ecdsa-rdfc-2019-p256': [ecdsaRdfc, p256],
  'ecdsa-rdfc-2019-p384': [ecdsaRdfc, p384],
  'ecdsa-jcs-2019-p256': [ecdsaJcs(), p256],
};
const algorithms = { EdDSA: await jsonWebKey('EdDSA'), ES256: await jsonWebKey('ES256'), RS256: await jsonWebKey('RS256') };

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  const text = readFileSync(join(folder, file), 'utf8');
  const name = file.slice(0, -'.json'.length);
  for (const [word, [cryptosuite, signer]] of Object.entries(suites)) {
    const suite = new DataIntegrityProof({ signer, cryptosuite });
    const signed = await vc.issue({ credential: JSON.parse(text), suite, documentLoader });
    writeFileSync(join(folder, `${name}.${word}.json`), JSON.stringify(signed));
  }
  for (const [word, sign] of Object.entries(algorithms)) {
    writeFileSync(join(folder, `${name}.${word}.jwt`), await sign(text));
  }
}
const context = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1', 'https://w3id.org/security/jwk/v1'];
const document = { '@context': context, id: did, verificationMethod: methods, assertionMethod: methods.map((method) => method.id) };
writeFileSync(join(folder, 'did.json'), JSON.stringify(document));
