// The catalog answers while one chooses; without this file the button does the same.
(() => {
  'use strict';
  const form = document.getElementById('find');
  if (!form) return;
  const plain = () => document.querySelectorAll('[data-nojs]').forEach(e => { e.hidden = true; });
  plain();

  let later;
  const ask = wait => { clearTimeout(later); later = setTimeout(() => window.htmx && htmx.trigger(form, 'find'), wait); };
  document.addEventListener('change', e => {
    if (e.target.form !== form || e.target.type === 'search') return;
    // one promise of days at a time
    if (e.target.name === 'days' && e.target.checked) document.querySelectorAll('input[name=days]').forEach(o => { if (o !== e.target) o.checked = false; });
    ask(0);
  });
  document.addEventListener('input', e => { if (e.target.id === 's') ask(350); });

  // short addresses: nothing that was not chosen
  document.addEventListener('htmx:configRequest', e => {
    const asked = e.detail.parameters;
    if (!asked['q']) delete asked['q'];
    if (asked['sort'] === 'best') delete asked['sort'];
  });

  // a fold that was open stays open when the list is renewed
  let open = [];
  const key = d => d.id || d.parentElement.querySelector('legend')?.textContent;
  document.addEventListener('htmx:beforeSwap', () => { open = [...document.querySelectorAll('#found details[open]')].map(key); });
  document.addEventListener('htmx:afterSettle', () => {
    plain();
    document.querySelectorAll('#found details').forEach(d => { if (open.includes(key(d))) d.open = true; });
  });
})();
