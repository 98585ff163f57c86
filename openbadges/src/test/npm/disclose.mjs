// Discloses credentials in part with libraries that others wrote.
//
//   node disclose.mjs make <did> <folder>
//   node disclose.mjs check <folder>
//
// make   signs each <name>.draft.json as the issuer <did> (<name>.theirs.base.json, and did.json with the key), and derives
//        from each <name>.<who>.base.json what is to be shown (<name>.<who>.base.theirs.shown.json); <name>.pointers.json
//        says which places must be shown (mandatory) and which the holder chooses (selective)
// check  verifies each *.shown.json with the keys in the documents of issuers, *did.json, and prints the answers as JSON
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { createDiscloseCryptosuite, createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { securityLoader } from '@digitalcredentials/security-document-loader';

const [mode, ...rest] = process.argv.slice(2);
const folder = rest.at(-1);
const contexts = securityLoader({ fetchRemoteContexts: false }).build();
console.log = console.warn = console.error;

const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const write = (name, json) => writeFileSync(join(folder, name), JSON.stringify(json));
const files = (end) => readdirSync(folder).filter((name) => name.endsWith(end)).sort();

const documentLoader = async (url) => {
  for (const name of files('did.json')) {
    const issuer = read(name);
    const method = issuer.verificationMethod.find((one) => one.id === url);
    if (url === issuer.id || method) {
      const document = method ? { '@context': 'https://w3id.org/security/multikey/v1', ...method } : issuer;
      return { contextUrl: null, documentUrl: url, document };
    }
  }
  return contexts(url);
};

async function make(did) {
  const pair = await EcdsaMultikey.generate({ curve: 'P-256' });
  pair.controller = did;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  const method = await pair.export({ publicKey: true, includeContext: false });
  write('did.json', {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  });
  for (const name of files('.draft.json').map((file) => file.replace('.draft.json', ''))) {
    const { mandatory } = read(`${name}.pointers.json`);
    const cryptosuite = createSignCryptosuite({ mandatoryPointers: mandatory });
    const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
    write(`${name}.theirs.base.json`, await vc.issue({ credential: read(`${name}.draft.json`), suite, documentLoader }));
  }
  for (const file of files('.base.json')) {
    const { selective } = read(`${file.split('.')[0]}.pointers.json`);
    const suite = new DataIntegrityProof({ cryptosuite: createDiscloseCryptosuite({ selectivePointers: selective }) });
    const shown = await vc.derive({ verifiableCredential: read(file), suite, documentLoader });
    write(file.replace('.json', '.theirs.shown.json'), shown);
  }
}

async function check() {
  const report = {};
  const suite = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });
  for (const file of files('.shown.json')) {
    const result = await vc.verifyCredential({ credential: read(file), suite, documentLoader, verifyMatchingIssuers: true });
    const errors = [result.error, ...(result.error?.errors ?? [])].filter(Boolean).map((error) => String(error.message));
    report[file] = { verified: result.verified, errors };
  }
  process.stdout.write(JSON.stringify(report));
}

await (mode === 'make' ? make(rest[0]) : check());
