// What the JavaScript libraries of the field do with a badge, and what it costs them in CPU time.
//
//   node others.mjs <schemas>
//
// Takes one task a line as JSON and answers each with one line. <schemas> is a folder with the published JSON
// Schemas, or "-" if there is none. Nothing is fetched: contexts are in the packages, documents come with the tasks.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [schemas] = process.argv.slice(2);
const documents = new Map();
console.log = console.warn = console.error = () => {};

const SCHEMA = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/schema\/json\/([a-z0-9_]+\.json)$/;
globalThis.fetch = async (request) => {
  const url = typeof request === 'string' || request instanceof URL ? String(request) : request.url;
  const schema = url.match(SCHEMA);
  const body = schema && schemas !== '-' ? readFileSync(join(schemas, schema[1])) : documents.has(url) ? JSON.stringify(documents.get(url)) : null;
  return body === null ? new Response('not here', { status: 404 }) : new Response(body, { headers: { 'Content-Type': 'application/json' } });
};

// these take fetch as they find it when they are loaded
const { DataIntegrityProof } = await import('@digitalbazaar/data-integrity');
const Ed25519Multikey = await import('@digitalbazaar/ed25519-multikey');
const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const bitstring = await import('@digitalbazaar/vc-bitstring-status-list');
const vc = await import('@digitalbazaar/vc');
const { securityLoader } = await import('@digitalcredentials/security-document-loader');
const core = await import('@digitalcredentials/verifier-core');
const { default: extract } = await import('png-chunks-extract');
const { default: encode } = await import('png-chunks-encode');

const contexts = securityLoader({ fetchRemoteContexts: false }).build();
const keys = new Map();

// documents of did:key, as its method says, made once for each key
function keyDocument(url) {
  const did = url.split('#')[0];
  const key = did.slice('did:key:'.length);
  const method = { id: `${did}#${key}`, type: 'Multikey', controller: did, publicKeyMultibase: key };
  return url.includes('#')
    ? { '@context': 'https://w3id.org/security/multikey/v1', ...method }
    : { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [method], assertionMethod: [method.id] };
}

const documentLoader = async (url) => {
  if (url.startsWith('did:key:')) {
    if (!keys.has(url)) keys.set(url, keyDocument(url));
    return { contextUrl: null, documentUrl: url, document: keys.get(url) };
  }
  if (documents.has(url)) return { contextUrl: null, documentUrl: url, document: documents.get(url) };
  return contexts(url);
};

const pair = await Ed25519Multikey.generate();
pair.controller = `did:key:${pair.publicKeyMultibase}`;
pair.id = `${pair.controller}#${pair.publicKeyMultibase}`;

function sign(credential) {
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  return vc.issue({ credential, suite, documentLoader });
}

// the same is written in for each award as in ours
function award(sample, number) {
  const credential = structuredClone(sample);
  const { image, credentialSubject, credentialStatus } = credential;
  credential.id = `https://badges.harbormesa.example/badges/${100_000 + number}`;
  credential.validFrom = new Date(Date.parse(credential.validFrom) + 1000 * number).toISOString().replace('.000Z', 'Z');
  if (image) image.id = `${credential.id}.png`;
  credentialSubject.identifier[0].identityHash = 'sha256$' + (0x9e3779b9 * (number + 1)).toString(16).padStart(64, '0');
  credentialSubject.identifier[0].salt = (0xc2b2ae3d * (number + 1)).toString(16).padStart(32, '0');
  credentialSubject.identifier[1].identityHash = `Earner ${number}`;
  if (credentialStatus) {
    credentialStatus.id = `${credentialStatus.statusListCredential}#${number}`;
    credentialStatus.statusListIndex = String(number);
  }
  return credential;
}

async function verify(text) {
  const credential = JSON.parse(text);
  const suite = new DataIntegrityProof({ cryptosuite });
  const status = credential.credentialStatus !== undefined;
  const checkStatus = (options) => bitstring.checkStatus({ ...options, suite, documentLoader, verifyBitstringStatusListCredential: true });
  const result = await vc.verifyCredential({ credential, suite, documentLoader, verifyMatchingIssuers: true, ...(status && { checkStatus }) });
  if (!result.verified) throw new Error([result.error, ...(result.error?.errors ?? [])].map(String).join('; '));
  // this library says what the bits are and leaves the judgement to the caller
  const bits = result.statusResult?.results ?? [];
  if (status && !(result.statusResult.verified && bits.length > 0 && bits.every((bit) => bit.status === false))) throw new Error('the badge was taken back');
}

async function verifyByCore(text) {
  const result = await core.verifyCredential({ credential: JSON.parse(text), knownDIDRegistries: [] });
  const log = Object.fromEntries((result.log ?? []).map((step) => [step.id, step.valid ?? String(step.error?.message)]));
  const schema = result.additionalInformation?.find((info) => info.id === 'schema_check')?.results;
  const sound = !result.errors && log.valid_signature === true && log.revocation_status === true && log.expiration !== false;
  if (!sound) throw new Error(JSON.stringify(result.errors ?? log));
  if (!(Array.isArray(schema) && schema.length > 0 && schema.every((one) => one.result.valid))) throw new Error(JSON.stringify(schema));
}

// one uncompressed iTXt chunk behind the header, as Open Badges 3.0 wants it; png-chunk-text writes tEXt only
function bake(png, text) {
  const chunks = extract(png);
  chunks.splice(1, 0, { name: 'iTXt', data: Buffer.concat([Buffer.from('openbadgecredential'), Buffer.alloc(5), Buffer.from(text)]) });
  return encode(chunks);
}

async function timed(times, work) {
  const start = process.cpuUsage();
  let last;
  for (let i = 0; i < times; i++) last = await work(i);
  const used = process.cpuUsage(start);
  return [(used.user + used.system) / times, last];
}

// signs what it is sent, as the signing-service of the Digital Credentials Consortium does, without its web framework
const service = createServer(async (request, response) => {
  try {
    const body = [];
    for await (const part of request) body.push(part);
    const credential = JSON.parse(Buffer.concat(body));
    credential.issuer.id = pair.controller;
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(await sign(credential)));
  } catch (error) {
    response.writeHead(500).end(String(error?.stack ?? error));
  }
});

const version = (name) => JSON.parse(readFileSync(join('node_modules', name, 'package.json'))).version;

const tasks = {
  serve: ({ url, document }) => (documents.set(url, document), {}),
  context: async ({ url }) => ({ document: (await contexts(url)).document }),
  issuer: () => ({ id: pair.controller }),
  sign: async ({ document }) => {
    const credential = structuredClone(document);
    credential.issuer.id = pair.controller;
    return { signed: await sign(credential) };
  },
  listen: () => new Promise((done) => service.listen(0, '127.0.0.1', () => done({ port: service.address().port }))),
  spent: () => {
    const { user, system } = process.cpuUsage();
    return { micros: user + system };
  },
  issue: async ({ document, times }) => {
    document.issuer.id = pair.controller;
    const [micros, last] = await timed(times, async (i) => Buffer.from(JSON.stringify(await sign(award(document, i)))));
    return { micros, last: last.toString() };
  },
  verify: async ({ text, times }) => ({ micros: (await timed(times, () => verify(text)))[0] }),
  core: async ({ text, times }) => ({ micros: (await timed(times, () => verifyByCore(text)))[0] }),
  bake: async ({ png, text, times }) => {
    const picture = Buffer.from(png, 'base64');
    const [micros, last] = await timed(times, () => bake(picture, text));
    return { micros, png: Buffer.from(last).toString('base64') };
  },
  unbake: ({ png }) => {
    const chunk = extract(Buffer.from(png, 'base64')).find((one) => one.name === 'iTXt');
    return { text: Buffer.from(chunk.data).subarray('openbadgecredential'.length + 5).toString() };
  },
  versions: () => ({
    text: `Node ${process.version}; Digital Bazaar vc ${version('@digitalbazaar/vc')} with eddsa-rdfc-2022-cryptosuite ${version('@digitalbazaar/eddsa-rdfc-2022-cryptosuite')}; `
      + `Digital Credentials Consortium verifier-core ${version('@digitalcredentials/verifier-core')}; png-chunks-extract ${version('png-chunks-extract')}, png-chunks-encode ${version('png-chunks-encode')}`,
  }),
};

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const task = JSON.parse(line);
    answer = await tasks[task.do](task);
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
service.close();
