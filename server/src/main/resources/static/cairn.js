// Pleasure, not need: every form works without this file.
(() => {
  'use strict';
  const csrf = document.querySelector('meta[name=csrf]');
  document.addEventListener('htmx:configRequest', e => { if (csrf) e.detail.headers[csrf.dataset.header] = csrf.content; });

  // a toast leaves after ten seconds, unless somebody is on it
  const toast = document.querySelector('[data-toast]');
  if (toast) {
    const leave = () => toast.matches(':hover, :focus-within') ? setTimeout(leave, 2000) : toast.remove();
    setTimeout(leave, 10000);
  }

  // one open menu at a time; Escape and a click elsewhere close it
  const menus = () => document.querySelectorAll('details.c-role[open], details.c-status[open]');
  document.addEventListener('click', e => menus().forEach(m => m.contains(e.target) || m.removeAttribute('open')));
  document.addEventListener('keydown', e => { if (e.key === 'Escape') menus().forEach(m => { m.removeAttribute('open'); m.querySelector('summary').focus(); }); });

  // a file with more bytes than its address takes is told before any of it is sent
  document.querySelectorAll('[data-file][data-most]').forEach(says => {
    const input = document.getElementById(says.dataset.file), field = input.closest('.c-field');
    const refused = field.classList.contains('is-bad'), hints = input.getAttribute('aria-describedby') || '';
    const measure = () => {
      const large = [...input.files].some(file => file.size > Number(says.dataset.most));
      says.hidden = !large;
      field.classList.toggle('is-bad', large || refused);
      if (large || refused) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
      input.setAttribute('aria-describedby', large ? (says.id + ' ' + hints).trim() : hints);
      return large;
    };
    input.addEventListener('change', measure);
    says.querySelector('a').addEventListener('click', e => { e.preventDefault(); input.value = ''; measure(); input.focus(); });
    input.form.addEventListener('submit', e => { if (measure()) { e.preventDefault(); input.focus(); } });
  });

  // a form is sent once, however often its button is pressed
  document.addEventListener('submit', e => {
    if (e.defaultPrevented) return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    e.target.dataset.sent = '1';
    setTimeout(() => delete e.target.dataset.sent, 5000);
  });

  // What is typed is kept on this device under a mark of the person who typed it: whoever comes next to
  // a shared computer is shown none of it, signing out drops it, two weeks end it.
  const OURS = 'cairn ', TWO_WEEKS = 14 * 24 * 3600 * 1000;
  const mine = OURS + (document.querySelector('meta[name=person]')?.content || 'nobody') + ' ';
  const device = work => { try { return work(localStorage); } catch { return null; } };   // full, forbidden or not ours
  const drop = unwanted => device(all => Object.keys(all).filter(key => key.startsWith('cairn') && unwanted(key)).forEach(key => all.removeItem(key)));
  const age = key => Date.now() - device(all => JSON.parse(all.getItem(key)).at);
  const kept = window.cairnKept = {
    get: what => device(all => JSON.parse(all.getItem(mine + what)).kept),
    put: (what, words) => device(all => all.setItem(mine + what, JSON.stringify({ at: Date.now(), kept: words }))),
    drop: what => device(all => all.removeItem(mine + what)),
  };
  drop(key => !key.startsWith(OURS) || !(age(key) < TWO_WEEKS));
  document.addEventListener('submit', e => {
    if (!e.defaultPrevented && e.target.getAttribute('action') === '/sign-out') drop(key => key.startsWith(mine));
  });

  // the form token of the session that this person has by now; empty where nobody, or somebody else, is here
  window.cairnToken = async () => {
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' }, redirect: 'manual' }).catch(() => null);
    if (!answer || answer.status !== 200) return '';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const word = name => page.querySelector('meta[name=' + name + ']')?.content || '';
    return mine === OURS + word('person') + ' ' ? word('csrf') : '';
  };

  // a long form is kept until the server says on the next page that it has arrived
  const arrived = document.querySelector('meta[name=arrived]');
  if (arrived) kept.drop(arrived.content);
  const form = document.querySelector('form[data-keep-form]');
  if (form) {
    const what = form.dataset.keepForm;
    const fields = [...form.querySelectorAll('textarea[name], input.c-in[name]:not([type=password], [type=file])')];
    const typed = kept.get(what) || {};
    fields.filter(field => field.name in typed).forEach(field => { field.value = typed[field.name]; });
    const keep = () => {
      fields.filter(field => field.name in typed || field.value !== field.defaultValue).forEach(field => { typed[field.name] = field.value; });
      kept.put(what, typed);
    };
    form.addEventListener('input', keep);
    form.addEventListener('submit', () => {
      keep();
      if (!form.elements.kept) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'kept', value: what }));
    });
  }

  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent));
})();
