// The assessor's workbench: keeps what is typed, and works with the keyboard alone.
(() => {
  'use strict';
  const forms = [...document.querySelectorAll('form[data-score]')];
  if (!forms.length) return;
  const saved = document.querySelector('[data-saved]');
  const progress = document.querySelector('[data-progress]');
  const timers = new WeakMap();
  let taken = false;
  const ended = () => !!document.querySelector('[data-lease-over]:not([hidden])');
  const goOn = () => { if (taken && forms.every(form => !form.dataset.dirty && !form.dataset.sending)) location.reload(); };

  const tell = text => { if (saved) { saved.hidden = false; saved.querySelector('span').textContent = text; } };
  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
  const words = document.documentElement.lang === 'es'
    ? { saved: 'Guardado', failed: 'Sin guardar todavía; lo intentamos de nuevo', refused: 'Sin guardar', unreachable: 'No hay conexión. Inténtelo de nuevo; sus palabras siguen aquí.', copy: 'Copie sus palabras antes de salir.' }
    : { saved: 'Saved', failed: 'Not saved yet; trying again', refused: 'Not saved', unreachable: 'There is no connection. Try again; your words are still here.', copy: 'Copy your words before you leave.' };

  const problem = document.querySelector('[data-problem]'), away = document.querySelector('[data-away]');
  const explain = text => { if (problem) { problem.hidden = !text; problem.querySelector('p').textContent = text; } };

  // what the server does not take is an error that says why, or that one has been signed out
  class Refused extends Error {}
  class SignedOut extends Error {}

  async function send(form, submitter, keepalive) {
    for (let first = true; ; first = false) {
      const body = new URLSearchParams(new FormData(form, submitter));
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, keepalive, redirect: 'manual' });
      if (answer.ok || answer.type === 'opaqueredirect') { if (away) away.hidden = true; return answer; }
      if (answer.status === 401 || answer.status === 403) {
        const token = first && !keepalive ? await window.cairnToken() : '';
        if (!token) throw new SignedOut();
        const name = form.querySelector('input[type=hidden]').name;
        document.querySelectorAll('input[type=hidden][name="' + name + '"]').forEach(field => { field.value = token; });
      } else if (answer.status < 500) throw new Refused((await answer.json().catch(() => ({}))).detail || answer.status);
      else throw new Error(answer.status);
    }
  }

  async function keep(form, keepalive) {
    clearTimeout(timers.get(form));
    if (form.querySelector('fieldset').disabled) return false;
    form.dataset.dirty = '';
    form.dataset.sending = '1';
    try {
      const state = await (await send(form, null, keepalive)).json();
      form.dataset.sending = '';
      if (progress) progress.textContent = state.words;
      explain('');
      tell(words.saved + ' ' + clock());
      goOn();
      return true;
    } catch (e) {
      form.dataset.sending = '';
      form.dataset.dirty = '1';
      const refused = e instanceof Refused;   // nothing changes until something else is typed
      tell(refused ? words.refused : words.failed);
      if (refused && !ended()) explain(e.message);
      if (e instanceof SignedOut && away) away.hidden = false;
      if (!refused) timers.set(form, setTimeout(() => keep(form), 5000));
      return false;
    }
  }

  // what a comment on a criterion that is not met still has to say, told while it is written
  function lacks(form) {
    const box = form.querySelector('[data-lacks]');
    const level = form.querySelector('input[name=level]:checked');
    const low = level && level.dataset.meets === 'false';
    let open = 0;
    box.querySelectorAll('[data-need]').forEach(need => {
      const said = form.elements[need.dataset.need].value.trim().length >= +need.dataset.least;
      need.hidden = said;
      if (!said) open++;
    });
    box.hidden = !low || !open;
  }

  forms.forEach(form => {
    lacks(form);
    form.addEventListener('input', () => {
      lacks(form);
      form.dataset.dirty = '1';
      clearTimeout(timers.get(form));
      timers.set(form, setTimeout(() => keep(form), 1500));
    });
    form.addEventListener('change', e => {
      if (e.target.name !== 'level') return;
      const pill = form.closest('details').querySelector('[data-level-pill]');
      pill.className = 'c-pill';
      pill.textContent = e.target.closest('label').querySelector('b').firstChild.textContent;
      keep(form);
    });
    form.addEventListener('submit', async e => {
      e.preventDefault();
      const here = document.activeElement, criterion = form.closest('details');
      const saved = await keep(form);
      if (document.activeElement !== here || !criterion.open) return;   // gone on meanwhile, and left there
      if (criterion !== all.at(-1)) step(1);
      else if (saved) document.querySelector('.c-donebar .c-btn-go').focus();
    });
  });
  window.addEventListener('pagehide', () => forms.filter(f => f.dataset.dirty).forEach(f => keep(f, true)));

  // the time left, counted from when the page came, whatever the clock of this computer says
  const lease = document.querySelector('[data-lease]');
  if (lease) {
    const begun = performance.now();
    const soon = document.querySelector('[data-lease-soon]');
    const over = document.querySelector('[data-lease-over]');
    // taking it again keeps what was typed meanwhile, and shows the page anew when all of it is saved
    over.querySelector('form').addEventListener('submit', async e => {
      e.preventDefault();
      try {
        await send(e.target, e.submitter);
        taken = true;
        over.hidden = true;
        explain('');
        forms.filter(f => f.dataset.dirty).forEach(f => keep(f));
        goOn();
      } catch (problem) {
        if (problem instanceof SignedOut) away.hidden = false;
        else explain(problem instanceof Refused ? problem.message + ' ' + words.copy : words.unreachable);
      }
    });
    const count = () => {
      const left = Math.max(0, +lease.dataset.lease - (performance.now() - begun) / 1000);
      const minutes = Math.ceil(left / 60);
      lease.querySelector('[data-left]').textContent =
        (minutes >= 60 ? Math.floor(minutes / 60) + ' h ' : '') + minutes % 60 + ' min';
      const near = left <= +lease.dataset.warning;
      lease.classList.toggle('c-k-notyet', near);
      lease.classList.toggle('is-soon', near);
      soon.hidden = !near || left === 0;
      over.hidden = left > 0;
      lease.hidden = left === 0;
      if (left > 0) setTimeout(count, Math.min(20000, left * 1000 + 50));
    };
    count();
  }

  const all = [...document.querySelectorAll('details[name=criterion]')];
  function step(by) {
    const now = all.findIndex(d => d.open);
    const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
    if (!next) return;
    next.open = true;
    next.querySelector('summary').focus();
    next.scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('textarea, input:not([type=radio]), select')) return;
    const open = all.find(d => d.open);
    if (e.key === 'j') step(1);
    else if (e.key === 'k') step(-1);
    else if (e.key === 'e') {
      const tabs = [...document.querySelectorAll('[data-evidence]')];
      const now = tabs.findIndex(t => t.getAttribute('aria-current'));
      tabs[(now + 1) % tabs.length].click();
    } else if (open && /^[1-9]$/.test(e.key)) {
      const radio = open.querySelector('input[data-key="' + e.key + '"]');
      if (radio && !radio.disabled) { radio.checked = true; radio.dispatchEvent(new Event('input', { bubbles: true })); radio.dispatchEvent(new Event('change', { bubbles: true })); }
    } else return;
    e.preventDefault();
  });
})();
