// Keeps a page of a draft while it is written; without this file its buttons do the same.
(() => {
  'use strict';
  const news = 'BroadcastChannel' in window ? new BroadcastChannel('cairn-draft') : null;

  // a preview that stands open beside the draft follows it
  const preview = document.querySelector('[data-preview]');
  if (preview) news?.addEventListener('message', e => { if (location.pathname.startsWith(e.data)) location.reload(); });

  const form = document.querySelector('form[data-studio]');
  if (!form) return;
  document.documentElement.classList.add('m-script');
  const words = form.dataset, store = window.cairnKept;
  const draft = form.getAttribute('action').split('/').slice(0, 4).join('/');
  const token = form.querySelector('input[type=hidden]');
  const { seen, shape } = form.elements;
  const lamp = document.querySelector('[data-saved]'), unsaved = form.querySelector('[data-unsaved]');
  const conflict = form.querySelector('[data-conflict]'), door = form.querySelector('[data-away]');
  const WAIT = 1200, LONGEST = 4000, AGAIN = 5000;
  const say = (text, bad) => {
    lamp.textContent = text;
    lamp.classList.toggle('m-unsaved', !!bad);
    unsaved.textContent = bad ? text : '';
  };
  const typed = () => {
    const all = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (!name.startsWith('sample.') && !['seen', 'shape', 'kept', token.name].includes(name)) all.append(name, value);
    }
    return all.toString();
  };
  const body = words => words + '&' + new URLSearchParams({ seen: seen.value, shape: shape.value, [token.name]: token.value });
  const hide = (name, value) => form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));

  // a page that was refused, or that shows a conflict, holds words that the server has not kept
  const rejected = !!form.querySelector('.c-errors');
  let stopped = !!form.querySelector('.c-note.c-k-problem:not([hidden])');
  let known = rejected || stopped ? null : typed(), refused = rejected ? typed() : null;
  let out = null;   // sent, but no answer came: it may have arrived, so it is sent again before newer words
  let timer = 0, first = 0, flight = null, asked = false;
  const dirty = () => out !== null || typed() !== known;

  const show = answer => {
    document.querySelectorAll('[data-meter]').forEach(one => { one.textContent = answer.meter; });
    form.querySelectorAll('[data-field]').forEach(box => {
      const name = box.dataset.field, wrong = answer.wrong[name] || '';
      const err = box.querySelector('[data-err]'), need = box.querySelector('[data-need]');
      if (err) { err.hidden = !wrong; err.querySelector('span').textContent = wrong; }
      if (need) need.hidden = !answer.missing.includes(name);
      if (box.classList.contains('c-field')) box.classList.toggle('is-bad', !!wrong);
      const input = box.querySelector('.c-in');
      if (input) { if (wrong) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid'); }
    });
    const state = document.querySelector('.m-outline [aria-current] [data-state]');
    if (state && answer.state) state.textContent = answer.state;
  };

  const later = wait => {
    const now = Date.now();
    first = first || now;
    clearTimeout(timer);
    timer = setTimeout(save, wait ?? Math.max(0, Math.min(WAIT, first + LONGEST - now)));
  };
  const failed = () => { say(words.failed, true); later(AGAIN); };
  // the token is of a session that has ended; whoever signed in again elsewhere goes on with the new one
  const locked = async () => {
    const fresh = await window.cairnToken();
    if (fresh) token.value = fresh;
    else { door.hidden = false; say(words.signedOut, true); }
    later(fresh && !asked ? 0 : AGAIN);
    asked = true;
  };
  const send = async leaving => {
    const now = leaving ? typed() : out ?? typed(), text = body(now);
    out ??= now;
    if (!leaving) say(words.busy);
    try {
      const answer = await fetch(words.studio, { method: 'POST', body: text, headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' }, keepalive: !!leaving && text.length < 60000, redirect: 'manual' });
      if (answer.status === 200) {
        const told = await answer.json();
        known = now; out = null; seen.value = told.seen; asked = false; door.hidden = true;
        if (dirty()) keep(); else store.drop(words.studio);
        say(told.saved);
        show(told);
        news?.postMessage(draft);
      } else if (answer.status === 409) {
        stopped = true; conflict.hidden = false; say(words.elsewhere, true);
      } else if (answer.status === 401 || answer.status === 403) await locked();
      else if (answer.status < 500) {
        refused = now; out = null;
        say((await answer.json().catch(() => ({}))).detail || words.closed, true);
      }
      else failed();
    } catch { failed(); }
  };
  const save = leaving => {
    clearTimeout(timer); timer = 0; first = 0;
    if (stopped || !dirty() || typed() === refused || (flight && leaving !== true)) return flight;
    return flight = send(leaving === true).finally(() => {
      flight = null;
      if (dirty() && !stopped && !timer && typed() !== refused) later();
    });
  };
  const keep = () => store.put(words.studio, { seen: seen.value, shape: shape.value, typed: typed(), out });
  const isTry = e => e.target.name?.startsWith('sample.');
  form.addEventListener('input', e => { if (!isTry(e)) { keep(); later(); } });
  form.addEventListener('change', e => { if (!isTry(e)) { keep(); later(); } });
  // a color is put into its field instead of loading the page again
  form.addEventListener('click', e => {
    const pick = e.target.closest('[data-color]');
    if (!pick) return;
    e.preventDefault();
    const input = form.elements.namedItem('picture.color');
    input.value = pick.dataset.color;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  window.addEventListener('pagehide', () => save(true));
  document.addEventListener('visibilitychange', () => save());
  window.addEventListener('online', () => save());

  // words that the server never got come back, each into its field; those of a page that had other fields
  // come along unseen, for the server to show
  const restore = kept => {
    const old = new URLSearchParams(kept.typed), names = new Set([...form.elements].map(one => one.name));
    for (const field of form.querySelectorAll('input[name]:not([type=hidden]), textarea[name], select[name]')) {
      if (field.name.startsWith('sample.')) continue;
      const values = old.getAll(field.name);
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else if (values.length) field.value = values[0];
    }
    for (const [name, value] of old) if (!names.has(name)) hide(name, value);
    seen.value = kept.seen;
    shape.value = kept.shape;
    out = kept.out ?? null;
    say(words.found, true);
    save();
  };
  const kept = store.get(words.studio);
  if (stopped) { store.drop(words.studio); say(words.elsewhere, true); }
  else if (rejected) keep();
  else if (kept) { if (kept.typed === known) store.drop(words.studio); else restore(kept); }

  // a button leads on only when what is under way has arrived, so that the page is not taken for another's
  let going = false;
  form.addEventListener('submit', async e => {
    if (going) {
      if (dirty()) keep();
      if (!form.elements.kept) hide('kept', words.studio);
      return;
    }
    e.preventDefault();
    const button = e.submitter;
    clearTimeout(timer);
    await flight;
    if (out !== null) await save();
    clearTimeout(timer);
    await new Promise(done => setTimeout(done));
    stopped = true;
    going = true;
    form.requestSubmit(button);
    going = false;
  });
  window.addEventListener('pageshow', e => { if (e.persisted) location.reload(); });
})();
