// Awards a badge to a holder and shows it, with libraries that others wrote.
//
//   node present.mjs <folder> <domain> <challenge>
//
// <folder>    holds draft.json, a badge without issuer and earner; beside it come presentations of it that are signed
//             for the domain and the challenge: one for each suite (<suite>.json), one for each algorithm
//             (<algorithm>.jwt and, in an envelope, <algorithm>.json), and one that nobody signed (unsigned.json)
import { readFileSync, writeFileSync } from 'node:fs';
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
import { SignJWT, importJWK } from 'jose';

const [folder, domain, challenge] = process.argv.slice(2);
const documentLoader = securityLoader({ fetchRemoteContexts: false }).build();
const draft = JSON.parse(readFileSync(join(folder, 'draft.json'), 'utf8'));

async function party(generated) {
  const pair = await generated;
  pair.controller = `did:key:${pair.publicKeyMultibase}`;
  pair.id = `${pair.controller}#${pair.publicKeyMultibase}`;
  return pair;
}

const district = await party(Ed25519Multikey.generate());
const ed25519 = await party(Ed25519Multikey.generate());
const p256 = await party(EcdsaMultikey.generate({ curve: 'P-256' }));

const proof = (pair, cryptosuite) => new DataIntegrityProof({ signer: pair.signer(), cryptosuite });

async function shown(pair) {
  const credential = structuredClone(draft);
  credential.issuer.id = district.controller;
  credential.credentialSubject.id = pair.controller;
  const badge = await vc.issue({ credential, suite: proof(district, eddsaRdfc), documentLoader });
  return vc.createPresentation({ verifiableCredential: badge, id: 'urn:uuid:p', holder: pair.controller });
}

function keep(name, made) {
  writeFileSync(join(folder, name), typeof made === 'string' ? made : JSON.stringify(made));
}

const suites = {
  'eddsa-rdfc-2022': [ed25519, eddsaRdfc],
  'eddsa-jcs-2022': [ed25519, eddsaJcs()],
  'ecdsa-rdfc-2019-p256': [p256, ecdsaRdfc],
  'ecdsa-jcs-2019-p256': [p256, ecdsaJcs()],
};
for (const [name, [pair, cryptosuite]] of Object.entries(suites)) {
  const presentation = await shown(pair);
  keep(`${name}.json`, await vc.signPresentation({ presentation, suite: proof(pair, cryptosuite), domain, challenge, documentLoader }));
}

const algorithms = {
  EdDSA: [ed25519, await Ed25519Multikey.toJwk({ keyPair: ed25519, secretKey: true })],
  ES256: [p256, await EcdsaMultikey.toJwk({ keyPair: p256, secretKey: true })],
};
for (const [alg, [pair, jwk]] of Object.entries(algorithms)) {
  // the public half stands behind the private one, where RFC 8037 has the private one alone
  if (alg === 'EdDSA') jwk.d = Buffer.from(jwk.d, 'base64url').subarray(0, 32).toString('base64url');
  const jwt = await new SignJWT({ ...(await shown(pair)), nonce: challenge })
    .setProtectedHeader({ alg, kid: pair.id, typ: 'vp+jwt', cty: 'vp' })
    .setAudience(domain)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(await importJWK(jwk, alg));
  keep(`${alg}.jwt`, jwt);
  keep(`${alg}.json`, {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vp+jwt,${jwt}`,
    type: 'EnvelopedVerifiablePresentation',
  });
}
keep('unsigned.json', await shown(ed25519));
