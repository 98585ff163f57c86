// Large files in pieces, with progress, going on where they broke off. The plain form does without.
(() => {
  'use strict';
  const PIECE = 8 * 1024 * 1024, PATIENCE = [1, 2, 4, 8, 15, 30, 30, 30, 60, 60];
  const form = document.querySelector('form[data-upload]');
  if (!form || !window.fetch) return;
  if (navigator.maxTouchPoints > 0) document.documentElement.classList.add('is-touch');   // a phone opens its camera at once
  const words = form.querySelector('[data-words]').dataset, input = form.querySelector('#file');
  const box = form.querySelector('[data-progress]'), bar = box.querySelector('progress'), says = box.querySelector('[data-says]');
  const button = form.querySelector('button[type=submit]'), drop = form.querySelector('[data-drop]');
  const token = form.querySelector('input[type=hidden]'), header = document.querySelector('meta[name=csrf]');
  const headers = more => Object.assign({ Accept: 'application/json', [header ? header.dataset.header : 'X-CSRF-TOKEN']: token.value }, more);
  const sleep = seconds => new Promise(done => setTimeout(done, seconds * 1000));
  const key = file => 'upload ' + [file.name, file.size, file.lastModified].join(' ');
  const memory = window.cairnKept;
  let busy = false;

  const tell = (text, bad) => { box.hidden = false; bar.hidden = !!bad; says.textContent = text; says.classList.toggle('c-err', !!bad); };
  const show = (sent, size) => { bar.value = 100 * sent / size; tell(words.sending.replace('{0}', Math.floor(100 * sent / size))); };
  class Told extends Error {}

  async function ask(path, options) {
    const answer = await fetch(path, options);
    const body = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
    if (answer.ok || answer.status === 409 && 'offset' in body) return body;
    if (answer.status >= 500 && answer.status !== 507) throw new Error(answer.status);
    const told = new Told(body.title || words.failed); told.status = answer.status; throw told;
  }

  function put(path, piece, before, size) {   // fetch tells nothing of progress, XMLHttpRequest does
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('PUT', path);
      Object.entries(headers({ 'Content-Type': 'application/octet-stream' })).forEach(([k, v]) => request.setRequestHeader(k, v));
      request.upload.onprogress = e => show(before + e.loaded, size);
      request.onerror = request.ontimeout = () => fail(new Error('network'));
      request.onload = () => {
        let body = {}; try { body = JSON.parse(request.responseText); } catch { /* not ours */ }
        if ('offset' in body) done(body.offset);
        else if (request.status >= 500 && request.status !== 507) fail(new Error('server'));
        else { const told = new Told(body.title || words.failed); told.status = request.status; fail(told); }
      };
      request.send(piece);
    });
  }

  async function begin(file) {
    const known = memory.get(key(file));
    if (known) {
      try { return await ask('/portfolio/uploads/' + known, { headers: headers() }); } catch (gone) { if (!(gone instanceof Told)) throw gone; memory.drop(key(file)); }
    }
    const fields = new URLSearchParams({ name: file.name, bytes: file.size });
    ['title', 'note', 'replaces'].forEach(name => fields.set(name, form.elements[name].value));
    const upload = await ask('/portfolio/uploads', { method: 'POST', headers: headers(), body: fields });
    memory.put(key(file), upload.id);
    return upload;
  }

  async function patiently(work) {   // a lost connection is waited for; what has arrived stays
    for (let tries = 0; ; tries++) {
      try { return await work(); } catch (problem) {
        if (problem instanceof Told || tries >= PATIENCE.length) throw problem;
        tell(words.waiting);
        await sleep(PATIENCE[tries]);
      }
    }
  }

  async function send(file) {
    const upload = await patiently(() => begin(file));
    const path = '/portfolio/uploads/' + upload.id;
    let offset = upload.offset;
    while (offset < file.size) {
      show(offset, file.size);
      offset = await patiently(async () => {
        offset = (await ask(path, { headers: headers() })).offset;
        return offset < file.size ? put(path + '?offset=' + offset, file.slice(offset, offset + PIECE), offset, file.size) : offset;
      });
    }
    tell(words.checking);
    memory.drop(key(file));
    const next = new URLSearchParams({ next: form.elements.next.value });
    return ask(path + '/finish', { method: 'POST', headers: headers(), body: next });
  }

  form.addEventListener('submit', async e => {
    e.preventDefault(); e.stopPropagation();
    const file = input.files[0];
    if (busy) return;
    if (!file) { tell(words.none, true); input.focus(); return; }
    if (file.size > Number(form.dataset.most)) { tell(words.toolarge, true); input.focus(); return; }
    busy = true; button.setAttribute('aria-disabled', 'true');
    const stay = event => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    try {
      const done = await send(file);
      window.removeEventListener('beforeunload', stay);
      location.assign(done.next);
    } catch (problem) {
      bar.value = 0;
      tell(problem instanceof Told ? problem.message : words.failed, true);
      input.setAttribute('aria-invalid', 'true');
    } finally {
      busy = false; button.removeAttribute('aria-disabled');
      window.removeEventListener('beforeunload', stay);
    }
  }, true);

  const camera = form.querySelector('[data-camera]');
  if (camera) camera.addEventListener('change', () => { if (camera.files.length) { input.files = camera.files; } });
  ['dragover', 'dragenter'].forEach(name => drop.addEventListener(name, e => { e.preventDefault(); drop.classList.add('is-over'); }));
  ['dragleave', 'drop'].forEach(name => drop.addEventListener(name, () => drop.classList.remove('is-over')));
  drop.addEventListener('drop', e => { e.preventDefault(); if (e.dataTransfer.files.length) input.files = e.dataTransfer.files; });
})();
