// Keeps what is typed: on the server within seconds, on this device until the server has said so.
(() => {
  'use strict';
  const form = document.querySelector('form[data-workspace]');
  if (!form) return;
  document.documentElement.classList.add('m-script');
  const token = form.querySelector('input[type=hidden]');
  const lamp = document.querySelector('[data-saved]');
  const WAIT = 1500, LONGEST = 4000, AGAIN = 5000;
  const store = window.cairnKept;
  const unsaved = form.querySelector('[data-unsaved]');
  const door = form.querySelector('[data-away]');
  const away = yes => { door.hidden = !yes; };
  const say = (words, bad) => {
    if (lamp) { lamp.textContent = words; lamp.classList.toggle('m-unsaved', !!bad); }
    unsaved.textContent = bad ? words : '';   // beside the button, where one looks when it leads nowhere
  };

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
      this.section = area.closest('[data-field]') || area.closest('section');
      this.boxes = area.matches('fieldset') ? [...area.querySelectorAll('input[type=checkbox]')] : null;
      this.version = this.section.querySelector('[data-version]');
      this.counter = this.section.querySelector('[data-count]');
      this.conflict = this.section.querySelector('[data-conflict]');
      this.why = this.section.querySelector('[data-refused]');
      this.address = form.dataset.workspace + '/' + area.dataset.answer;
      this.key = this.address;
      this.known = this.value;
      this.timer = 0; this.first = 0; this.flight = null; this.out = []; this.refused = null; this.asked = false;
      this.stopped = !!this.section.querySelector('.c-note.c-k-problem:not([hidden])');
      area.addEventListener('input', () => this.typed());
      area.addEventListener('blur', () => this.save());
      this.conflict.querySelector('[data-keep]').addEventListener('click', () => this.settle(this.value));
      this.conflict.querySelector('[data-take]').addEventListener('click', () => this.settle(this.words));
      this.recover();
    }
    // boxes that are ticked are one answer together
    get value() { return this.boxes ? this.boxes.filter(box => box.checked).map(box => box.value).join(' ') : this.area.value; }
    set value(words) { if (this.boxes) this.boxes.forEach(box => { box.checked = words.split(' ').includes(box.value); }); else this.area.value = words; }
    get dirty() { return this.value !== this.known; }
    recover() {
      const kept = store.get(this.key);
      if (!kept) return;
      if (kept.words === this.value) { store.drop(this.key); return; }
      const theirs = this.value;
      this.value = kept.words;
      this.tell();
      if (String(kept.version) === this.version.value) { say(form.dataset.found, true); this.save(); }
      else this.show(theirs, this.version.value);
    }
    typed() {
      this.tell();
      store.put(this.key, { words: this.value, version: this.version.value });
      this.later();
    }
    later() {
      const now = Date.now();
      this.first = this.first || now;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(WAIT, this.first + LONGEST - now)));
    }
    tell() {
      if (!this.counter) return;   // a choice has no words to count
      const n = count(this.value), d = this.area.dataset;
      const max = d.max === undefined ? Infinity : +d.max, min = d.min === undefined ? 0 : +d.min;
      const words = d.max === undefined ? d.plain : n > max ? d.over : n < min ? d.under : d.within;
      this.counter.textContent = words.replace('{0}', n);
      this.counter.classList.toggle('m-over', n > max);
    }
    body(words) {
      return new URLSearchParams({ words, version: this.version.value, [token.name]: token.value }).toString();
    }
    save(leaving) {
      clearTimeout(this.timer); this.timer = 0; this.first = 0;
      if (this.stopped || !this.dirty || this.value === this.refused || (this.flight && !leaving)) return this.flight;
      return this.flight = this.send(this.value, leaving).finally(() => {
        this.flight = null;
        if (this.dirty && !this.stopped && !this.timer) this.later();
      });
    }
    async send(words, leaving) {
      const body = this.body(words);
      this.out.push(words);
      if (!leaving) say(form.dataset.busy);
      try {
        // a browser lets a page that closes send 64 KB, no more
        const answer = await fetch(this.address, { method: 'POST', body, headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' }, keepalive: !!leaving && body.length < 60000, redirect: 'manual' });
        if (answer.status === 200) this.done(words, await answer.json());
        else if (answer.status === 409) { const theirs = await answer.json(); this.show(theirs.words, theirs.version); }
        else if (answer.status === 422) { this.refused = words; this.refuse((await answer.json()).detail || form.dataset.closed); }
        else if (answer.status === 401 || answer.status === 403) await this.locked();
        else this.failed();
      } catch { this.failed(); }
    }
    // beside the field, where there is a place for it
    refuse(words) {
      if (words) say(words, true);
      if (this.why) this.why.textContent = words;
    }
    // all that was typed has been answered by the server, or could not be
    async finish() {
      await this.flight;
      await this.save();
    }
    get settled() { return !this.dirty || this.stopped || this.value === this.refused; }
    done(words, answer) {
      this.known = words;
      this.out = [];
      this.version.value = answer.version;
      if (this.value === words) store.drop(this.key);
      else store.put(this.key, { words: this.value, version: answer.version });
      this.asked = false;
      this.refuse('');
      away(false);
      say(answer.saved);
    }
    failed() {
      say(form.dataset.failed, true);
      this.timer = setTimeout(() => this.save(), AGAIN);
    }
    // the token is of a session that has ended; whoever signed in again elsewhere goes on with the new one
    async locked() {
      const fresh = await window.cairnToken();
      if (fresh) token.value = fresh;
      else { away(true); say(form.dataset.signedOut, true); }
      this.timer = setTimeout(() => this.save(), fresh && !this.asked ? 0 : AGAIN);
      this.asked = true;
    }
    show(words, version) {
      if (this.out.includes(words) || words === this.known) {   // our own words, whose answer was lost on the way
        this.known = words;
        this.version.value = version;
        return;
      }
      this.stopped = true;
      this.theirs = version;
      this.words = words;
      this.conflict.querySelector('[data-theirs]').textContent = this.named(words);
      this.conflict.hidden = false;
      say(form.dataset.elsewhere, true);
    }
    focus() { (this.boxes?.[0] || this.area).focus(); }
    // a choice is kept by its id and shown by its name
    named(words) {
      if (this.boxes) return this.boxes.filter(box => words.split(' ').includes(box.value)).map(box => box.parentNode.textContent.trim()).join('\n');
      const option = this.area.options && [...this.area.options].find(one => one.value === words);
      return option ? option.text : words;
    }
    settle(words) {
      this.value = words;
      this.known = words === this.words ? words : null;
      this.version.value = this.theirs;
      this.conflict.hidden = true;
      this.stopped = false;
      this.tell();
      this.out = [];
      this.focus();
      if (this.dirty) this.save(); else { store.drop(this.key); say(''); }
    }
  }

  const fields = [...form.querySelectorAll('[data-answer]')].map(area => new Field(area));
  window.addEventListener('pagehide', () => fields.forEach(field => field.save(true)));
  document.addEventListener('visibilitychange', () => fields.forEach(field => field.save()));
  window.addEventListener('online', () => fields.forEach(field => field.save()));

  // a button of the form leads on only when every word has arrived, and so does signing out, which ends
  // what this device keeps; a conflict that is open is settled first
  let going = false;
  const whenAllArrived = async e => {
    if (going) return;
    e.preventDefault();
    const button = e.submitter;
    await Promise.all(fields.map(field => field.finish()));
    await new Promise(done => setTimeout(done));   // a form does not send itself again while it is telling of the first time
    const open = fields.find(field => !field.conflict.hidden);
    if (open) { open.conflict.scrollIntoView({ block: 'center' }); open.conflict.querySelector('button').focus(); return; }
    const left = fields.find(field => !field.settled);
    if (left) { left.focus(); return; }
    going = true;
    e.target.requestSubmit(button);
    going = false;
  };
  [form, ...document.querySelectorAll('form[data-after-words], form[action="/sign-out"]')].forEach(one => one.addEventListener('submit', whenAllArrived));
})();
