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
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent));
})();
