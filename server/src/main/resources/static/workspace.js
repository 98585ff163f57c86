// Keeps what is typed: on the server within seconds, on this device until the server has said so.
(() => {
  'use strict';
  const form = document.querySelector('form[data-workspace]');
  if (!form) return;
  document.documentElement.classList.add('m-script');
  const token = form.querySelector('input[type=hidden]');
  const lamp = document.querySelector('[data-saved]');
  const WAIT = 1500, LONGEST = 4000, AGAIN = 5000;
  const store = {
    get: k => { try { return JSON.parse(localStorage.getItem(k)); } catch { return null; } },
    put: (k, v) => { try { localStorage.setItem(k, JSON.stringify(v)); } catch { /* full or forbidden: the server still has it */ } },
    drop: k => { try { localStorage.removeItem(k); } catch { /* nothing to drop */ } },
  };
  const say = (words, bad) => { if (lamp) { lamp.textContent = words; lamp.classList.toggle('m-unsaved', !!bad); } };

  const spaces = /[\s\p{Z}]/u, letters = /[\p{L}\p{Nd}]/u;
  const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const count = text => {
    let words = 0, inside = false;
    for (const c of text) {
      if (spaces.test(c)) inside = false;
      else if (letters.test(c)) { const one = alone.test(c); if (one || !inside) words++; inside = !one; }
    }
    return words;
  };

  class Field {
    constructor(area) {
      this.area = area;
      this.section = area.closest('section');
      this.version = this.section.querySelector('[data-version]');
      this.counter = this.section.querySelector('[data-count]');
      this.conflict = this.section.querySelector('[data-conflict]');
      this.address = form.dataset.workspace + '/' + area.dataset.answer;
      this.key = 'cairn:' + this.address;
      this.known = area.value;
      this.timer = 0; this.first = 0; this.sending = false; this.stopped = !!this.section.querySelector('.c-note.c-k-problem:not([hidden])');
      area.addEventListener('input', () => this.typed());
      area.addEventListener('blur', () => this.save());
      this.conflict.querySelector('[data-keep]').addEventListener('click', () => this.settle(this.area.value));
      this.conflict.querySelector('[data-take]').addEventListener('click', () => this.settle(this.conflict.querySelector('[data-theirs]').textContent));
      this.recover();
    }
    get dirty() { return this.area.value !== this.known; }
    recover() {
      const kept = store.get(this.key);
      if (!kept) return;
      if (kept.words === this.area.value) { store.drop(this.key); return; }
      const theirs = this.area.value;
      this.area.value = kept.words;
      this.tell();
      if (String(kept.version) === this.version.value) { say(form.dataset.found, true); this.save(); }
      else this.show(theirs, this.version.value);
    }
    typed() {
      this.tell();
      store.put(this.key, { words: this.area.value, version: this.version.value });
      const now = Date.now();
      this.first = this.first || now;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(WAIT, this.first + LONGEST - now)));
    }
    tell() {
      const n = count(this.area.value), d = this.area.dataset;
      const max = d.max === undefined ? Infinity : +d.max, min = d.min === undefined ? 0 : +d.min;
      const words = d.max === undefined ? d.plain : n > max ? d.over : n < min ? d.under : d.within;
      this.counter.textContent = words.replace('{0}', n);
      this.counter.classList.toggle('m-over', n > max);
    }
    body(words) {
      return new URLSearchParams({ words, version: this.version.value, [token.name]: token.value });
    }
    async save(leaving) {
      clearTimeout(this.timer); this.first = 0;
      if (this.stopped || !this.dirty || (this.sending && !leaving)) return;
      const words = this.area.value;
      this.sending = true;
      if (!leaving) say(form.dataset.busy);
      try {
        const answer = await fetch(this.address, { method: 'POST', body: this.body(words), headers: { Accept: 'application/json' }, keepalive: !!leaving && words.length < 20000, redirect: 'manual' });
        if (answer.status === 200) this.done(words, await answer.json());
        else if (answer.status === 409) { const theirs = await answer.json(); this.show(theirs.words, theirs.version); }
        else if (answer.status === 422) { this.stopped = true; say((await answer.json()).detail || form.dataset.closed, true); }
        else this.failed();
      } catch { this.failed(); } finally { this.sending = false; }
      if (this.dirty && !this.stopped && !this.timer) this.typed();
    }
    done(words, answer) {
      this.known = words;
      this.version.value = answer.version;
      if (this.area.value === words) store.drop(this.key);
      else store.put(this.key, { words: this.area.value, version: answer.version });
      this.timer = 0;
      say(answer.saved);
    }
    failed() {
      say(form.dataset.failed, true);
      this.timer = setTimeout(() => { this.timer = 0; this.save(); }, AGAIN);
    }
    show(words, version) {
      this.stopped = true;
      this.theirs = version;
      this.conflict.querySelector('[data-theirs]').textContent = words;
      this.conflict.hidden = false;
      say(form.dataset.elsewhere, true);
    }
    settle(words) {
      this.area.value = words;
      this.known = words === this.conflict.querySelector('[data-theirs]').textContent ? words : null;
      this.version.value = this.theirs;
      this.conflict.hidden = true;
      this.stopped = false;
      this.tell();
      this.area.focus();
      if (this.dirty) this.save(); else { store.drop(this.key); say(''); }
    }
  }

  const fields = [...form.querySelectorAll('textarea[data-answer]')].map(area => new Field(area));
  const flush = () => fields.forEach(field => field.save(true));
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
  window.addEventListener('online', () => fields.forEach(field => field.save()));
  // the form itself saves all it holds; a conflict that is open on the page is settled first
  form.addEventListener('submit', e => {
    const open = fields.find(field => !field.conflict.hidden);
    if (open) { e.preventDefault(); open.conflict.scrollIntoView({ block: 'center' }); open.conflict.querySelector('button').focus(); return; }
    fields.forEach(field => { clearTimeout(field.timer); store.drop(field.key); field.known = field.area.value; });
  });
})();
