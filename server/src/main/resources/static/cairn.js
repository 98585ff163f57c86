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

  // a form is sent once, however often its button is pressed
  document.addEventListener('submit', e => {
    if (e.defaultPrevented) return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    e.target.dataset.sent = '1';
    setTimeout(() => delete e.target.dataset.sent, 5000);
  });
  // what is typed into a long form stays on this device until it was sent, two weeks at most
  const PREFIX = 'cairn-form ', TWO_WEEKS = 14 * 24 * 3600 * 1000;
  try {
    const form = document.querySelector('form[data-keep-form]');
    const here = form ? PREFIX + form.dataset.keepForm : '';
    Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => {
      const kept = JSON.parse(localStorage.getItem(key));
      const arrived = kept.sent && key !== here && (toast || location.pathname.endsWith('/receipt'));
      if (arrived || Date.now() - kept.at > TWO_WEEKS) localStorage.removeItem(key);
    });
    if (form) {
      const fields = [...form.querySelectorAll('textarea[name], input.c-in[name]:not([type=password], [type=file])')];
      const kept = JSON.parse(localStorage.getItem(here)) || { words: {} };
      fields.forEach(field => { if (!field.value && kept.words[field.name]) field.value = kept.words[field.name]; });
      const keep = sent => localStorage.setItem(here, JSON.stringify({ at: Date.now(), sent, words: Object.fromEntries(fields.map(field => [field.name, field.value])) }));
      form.addEventListener('input', () => keep(false));
      form.addEventListener('submit', () => keep(true));
    }
  } catch { /* a private window keeps nothing */ }

  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent));
})();
