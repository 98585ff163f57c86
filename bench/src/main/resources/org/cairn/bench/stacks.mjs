// Signs unsigned.json and verifies signed.json with the libraries of Digital Bazaar, so many times each, and
// prints the CPU time of one in microseconds and one that was signed here.
//
//   node stacks.mjs <times>
import { readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { securityLoader } from '@digitalcredentials/security-document-loader';
import * as vc from '@digitalbazaar/vc';

const times = Number(process.argv[2]);
const unsigned = JSON.parse(readFileSync('unsigned.json'));
const signed = JSON.parse(readFileSync('signed.json'));
const contexts = securityLoader({ fetchRemoteContexts: false }).build();

// documents of did:key, as its method says; everything else is in the packages
const documentLoader = async (url) => {
  if (!url.startsWith('did:key:')) return contexts(url);
  const did = url.split('#')[0];
  const key = did.slice('did:key:'.length);
  const method = { id: `${did}#${key}`, type: 'Multikey', controller: did, publicKeyMultibase: key };
  const document = url.includes('#')
    ? { '@context': 'https://w3id.org/security/multikey/v1', ...method }
    : { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [method], assertionMethod: [method.id] };
  return { contextUrl: null, documentUrl: url, document };
};

const pair = await Ed25519Multikey.generate();
pair.controller = `did:key:${pair.publicKeyMultibase}`;
pair.id = `${pair.controller}#${pair.publicKeyMultibase}`;
const mine = structuredClone(unsigned);
mine.issuer.id = pair.controller;

async function issue() {
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  return vc.issue({ credential: structuredClone(mine), suite, documentLoader });
}

async function verify() {
  const suite = new DataIntegrityProof({ cryptosuite });
  const result = await vc.verifyCredential({ credential: signed, suite, documentLoader });
  if (!result.verified) throw result.error;
}

async function micros(work) {
  for (let i = 0; i < times / 2; i++) await work();
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) await work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / times;
}

console.log(JSON.stringify({ issue: await micros(issue), verify: await micros(verify), signed: await issue() }));
