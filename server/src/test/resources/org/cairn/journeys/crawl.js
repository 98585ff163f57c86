// Runs in a page of the site, with the cookies of whoever is signed in: follows every link and button of the site, a few
// addresses for each shape of address, and tells what leads nowhere or is not as a page should be.
async ({ start, each, before }) => {
  const problems = new Set(), taken = new Map(), allowed = new Map(), known = new Map();
  const queue = [], elsewhere = new Set(before);
  const language = (await (await fetch('/privacy')).text()).match(/<html lang="(\w+)"/)[1];

  const shape = url => url.pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{uuid}').replace(/\b[0-9a-z]{26}\b/g, '{id}').replace(/^\/evidence\/.*/, '/evidence/{ticket}')
    .replace(/^\/(catalog|issuers|organizations)\/(?!import|manage|definition)[^/.]+/, '/$1/{slug}').replace(/\d+/g, '{n}')
    + '?' + [...url.searchParams.keys()].sort().join('&');
  const ours = (href, base) => {
    try {
      const url = new URL(href, base);
      return url.origin === location.origin && /^https?:$/.test(url.protocol) ? url : null;
    } catch { problems.add(`${base} has the broken address ${href}`); return null; }
  };
  const want = (href, from, kind) => {
    const url = ours(href, new URL(from, location.origin));
    if (!url || url.searchParams.has('lang') || url.pathname.startsWith('/health')) return;
    const path = url.pathname + url.search, key = kind + shape(url);
    if (known.has(path)) return;
    const n = taken.get(key) || 0;
    if (n >= (elsewhere.has(key) ? 2 : each)) return;
    taken.set(key, n + 1);
    known.set(path, null);
    queue.push({ path, from, kind });
  };

  const named = element => (element.getAttribute('aria-label') || element.textContent || '').trim()
    || element.getAttribute('title') || [...element.querySelectorAll('img[alt]')].map(i => i.alt).join('').trim();
  const repeated = text => text.split(/(?<=[.!?])\s+/).map(s => s.trim()).filter((s, i, all) => s.length > 12 && s === all[i - 1]);

  async function form(page, form, path) {
    const buttons = [form, ...form.querySelectorAll('button[formaction], input[formaction]')];
    for (const place of buttons) {
      const action = place === form ? form.getAttribute('action') || path : place.getAttribute('formaction');
      const method = (place.getAttribute('formmethod') || form.getAttribute('method') || 'get').toUpperCase();
      const url = ours(action, new URL(path, location.origin));
      if (!url) { problems.add(`${path} has a form that leaves the site: ${action}`); continue; }
      if (method === 'GET') { want(url.pathname + url.search, path, 'page'); continue; }
      const key = shape(url);
      if (!allowed.has(key)) {
        const answer = await fetch(url.pathname, { method: 'OPTIONS' });
        allowed.set(key, answer.ok ? answer.headers.get('Allow') || '' : 'nothing, ' + answer.status);
      }
      if (!allowed.get(key).includes(method)) problems.add(`${path} has a form that sends ${method} ${url.pathname}, which allows ${allowed.get(key)}`);
      if (!form.querySelector('fieldset[disabled], button, input[type=submit], input[type=image]') && !(form.id && page.querySelector(`button[form="${form.id}"]`))) problems.add(`${path} has a form without a button: ${action}`);
    }
  }

  async function look(page, path) {
    const headings = page.querySelectorAll('h1').length;
    if (headings !== 1) problems.add(`${path} has ${headings} h1`);
    if (!page.title.trim()) problems.add(`${path} has no title`);
    if (page.documentElement.lang !== language) problems.add(`${path} is in "${page.documentElement.lang}"`);
    const go = [...page.querySelectorAll('.c-btn-go')].filter(b => !b.closest('[hidden], template, details:not([open])'));
    if (go.length > 1) problems.add(`${path} has ${go.length} primary buttons: ${go.map(b => b.textContent.trim()).join(' | ')}`);
    // a letter in the mail of the demo leads where its reader may go, who is somebody else
    for (const link of page.querySelectorAll('a:not(.m-letter-text a)')) {
      const href = link.getAttribute('href');
      if (!href || href === '#' || /^javascript:/i.test(href)) problems.add(`${path} has a link that leads nowhere: ${named(link)}`);
      else if (!named(link)) problems.add(`${path} has a link without words to ${href}`);
      else if (href.startsWith('#') && !page.getElementById(decodeURIComponent(href.slice(1)))) problems.add(`${path} has a link to ${href}, which is not on it`);
      if (href) want(href, path, 'page');
      if (link.target === '_blank' && !/noopener|noreferrer/.test(link.rel) && link.origin !== location.origin) problems.add(`${path} opens ${href} with access to the page`);
    }
    for (const button of page.querySelectorAll('button, summary')) if (!named(button)) problems.add(`${path} has a ${button.localName} without words`);
    for (const file of page.querySelectorAll('img[src], video[src], audio[src], source[src], script[src], link[rel=stylesheet][href], link[rel=icon][href], link[rel=preload][href]')) want(file.getAttribute('src') || file.getAttribute('href'), path, file.localName);
    for (const frame of page.querySelectorAll('iframe[src]')) want(frame.getAttribute('src'), path, 'frame');
    for (const more of page.querySelectorAll('[hx-get]')) want(more.getAttribute('hx-get'), path, 'piece');
    for (const one of page.querySelectorAll('form')) await form(page, one, path);
    page.querySelectorAll('script, style, textarea, pre, code').forEach(e => e.remove());
    const text = page.body.textContent;
    for (const leak of text.match(/\b(?:platform|people|catalog|portfolio|review|awards|sharing|verification|home|notices)\.[a-z]+[.-][a-z.-]+\b|\{\d\}|\bOptional[.[]|\bnull\b/g) || []) problems.add(`${path} shows ${leak}`);
    page.querySelectorAll('main p, main li, main dd, main h1, main h2, main h3').forEach(e => repeated(e.textContent).forEach(s => problems.add(`${path} says twice: ${s}`)));
  }

  async function visit({ path, from, kind }) {
    const answer = await fetch(path, { headers: { Accept: ['page', 'frame', 'piece'].includes(kind) ? 'text/html,*/*;q=0.8' : '*/*' } });
    const type = answer.headers.get('Content-Type') || '';
    const length = Number(answer.headers.get('Content-Length') || -1);
    if (!answer.ok) { await answer.body?.cancel(); problems.add(`${from} leads to ${path}, which answers ${answer.status}`); return; }
    if (kind === 'img' && !type.startsWith('image/')) problems.add(`${from} shows ${path}, which is ${type}`);
    if (kind !== 'page' || !type.startsWith('text/html')) {
      if (kind === 'video' || kind === 'audio') { await answer.body?.cancel(); if (length === 0) problems.add(`${path} is empty`); return; }
      if ((await answer.arrayBuffer()).byteLength === 0) problems.add(`${path} is empty`);
      return;
    }
    const landed = new URL(answer.url), here = landed.pathname + landed.search;
    if (landed.pathname === '/sign-in' && !path.startsWith('/sign-in') && start.signedIn) problems.add(`${from} leads to ${path}, which asks to sign in again`);
    if (here !== path && known.has(here)) return;
    known.set(here, null);
    await look(new DOMParser().parseFromString(await answer.text(), 'text/html'), here);
  }

  start.at.forEach(path => want(path, '(start)', 'page'));
  const work = async () => { for (let next; (next = queue.shift());) await visit(next); };
  while (queue.length) await Promise.all([work(), work(), work()]);
  return { problems: [...problems], shapes: [...taken.keys()] };
}
