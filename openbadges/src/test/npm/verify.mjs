// Shows credentials to verifiers that others wrote, and prints what each of them says as JSON.
//
//   node verify.mjs <origin> <folder> <schemas>
//
// <origin>  where the issuer answers, such as http://localhost:8080; did:web always says https, so requests
//           for https there go to this address, and requests for anywhere else are refused
// <folder>  holds the credentials, one .json each, and those that are signed as a JWT, one .jwt each
// <schemas> a folder with the published JSON Schemas, or "-" if there is none
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createVerifyCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as bitstring from '@digitalbazaar/vc-bitstring-status-list';
import * as vc from '@digitalbazaar/vc';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';

const [origin, folder, schemas] = process.argv.slice(2);
const authority = new URL(origin).host;
const SCHEMA = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/schema\/json\/([a-z0-9_]+\.json)$/;
const outside = globalThis.fetch;
const asked = [];
console.log = console.warn = console.error;

globalThis.fetch = async (request, options) => {
  const url = new URL(typeof request === 'string' || request instanceof URL ? request : request.url);
  asked.push(url.href);
  const schema = url.href.match(SCHEMA);
  if (schema && schemas !== '-') {
    return new Response(readFileSync(join(schemas, schema[1])), { headers: { 'Content-Type': 'application/json' } });
  }
  if (url.host !== authority) return new Response('not here', { status: 404 });
  url.protocol = 'http:';
  const headers = new Headers(options?.headers ?? (request instanceof Request ? request.headers : {}));
  return outside(url, { headers });
};

const { verifyCredential } = await import('@digitalcredentials/verifier-core');
const { securityLoader } = await import('@digitalcredentials/security-document-loader');
const contexts = securityLoader({ fetchRemoteContexts: false }).build();

// documents of the issuer over the web, contexts from the packages alone
const documentLoader = async (url) => {
  if (url.startsWith('did:web:')) {
    const [did, fragment] = url.split('#');
    const path = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
    const document = await json(`https://${path.join('/')}/did.json`);
    const found = fragment
      ? { '@context': 'https://w3id.org/security/multikey/v1', ...document.verificationMethod.find((m) => m.id === url) }
      : document;
    return { contextUrl: null, documentUrl: url, document: found };
  }
  if (url.startsWith(origin) || url.startsWith(`https://${authority}`)) {
    return { contextUrl: null, documentUrl: url, document: await json(url) };
  }
  return contexts(url);
};

async function json(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

async function digitalBazaar(credential) {
  const suite = [eddsaRdfc, ecdsaRdfc, eddsaJcs(), ecdsaJcs()].map((cryptosuite) => new DataIntegrityProof({ cryptosuite }));
  const result = await vc.verifyCredential({
    credential,
    suite,
    documentLoader,
    checkStatus: (options) => bitstring.checkStatus({ ...options, suite, verifyBitstringStatusListCredential: true }),
    verifyMatchingIssuers: true,
  });
  const errors = [result.error, ...(result.error?.errors ?? [])].filter(Boolean).map((error) => String(error.message));
  // this library says what the bits are and leaves the judgement to the caller
  const bits = result.statusResult?.results ?? [];
  const counts = result.statusResult?.verified === true && bits.every((bit) => bit.status === false);
  return { verified: result.verified, status: bits.length ? counts : null, errors };
}

async function digitalCredentials(credential) {
  const result = await verifyCredential({ credential, knownDIDRegistries: [] });
  const log = Object.fromEntries((result.log ?? []).map((step) => [step.id, step.valid ?? String(step.error?.name)]));
  return {
    verified: !result.errors && log.valid_signature === true,
    status: log.revocation_status ?? null,
    expiration: log.expiration ?? null,
    schema: result.additionalInformation?.find((info) => info.id === 'schema_check')?.results ?? null,
    errors: (result.errors ?? []).map((error) => String(error.message)),
    log,
  };
}

// the signature, with the key that the issuer lists under the name in the header
async function jose(jwt) {
  try {
    const { kid, alg } = decodeProtectedHeader(jwt);
    const { document: method } = await documentLoader(kid);
    const key = await importJWK(method.publicKeyJwk, alg);
    const { payload } = await jwtVerify(jwt, key, { typ: 'vc+jwt', algorithms: ['EdDSA', 'ES256', 'RS256'] });
    return { verified: method.controller === payload.issuer.id, id: payload.id, errors: [] };
  } catch (error) {
    return { verified: false, errors: [String(error.message)] };
  }
}

const report = {};
for (const name of readdirSync(folder).filter((file) => file.endsWith('.jwt')).sort()) {
  report[name] = { jose: await jose(readFileSync(join(folder, name), 'utf8')) };
}
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')).sort()) {
  const text = readFileSync(join(folder, name), 'utf8');
  report[name] = {
    digitalBazaar: await digitalBazaar(JSON.parse(text)),
    digitalCredentials: await digitalCredentials(JSON.parse(text)),
  };
}
process.stdout.write(JSON.stringify({ report, asked: [...new Set(asked)] }));
