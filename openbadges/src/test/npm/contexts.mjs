// Prints the context of StatusList2021 as its makers publish it, and its address, as JSON.
//
//   node contexts.mjs
import statusList from '@digitalbazaar/vc-status-list-context';

const { CONTEXT_URL_V1, CONTEXT_V1 } = statusList;
process.stdout.write(JSON.stringify({ url: CONTEXT_URL_V1, ...CONTEXT_V1 }));
