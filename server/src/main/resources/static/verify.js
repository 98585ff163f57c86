// Dropping a file anywhere on the page, and printing; the form works without this file.
(() => {
  'use strict';
  document.querySelectorAll('[data-print]').forEach(b => { b.hidden = false; b.addEventListener('click', () => window.print()); });

  const form = document.querySelector('form[data-drop]');
  if (!form) return;
  const file = form.querySelector('input[type=file]');
  const text = form.querySelector('textarea');

  const holds = e => e.dataTransfer && [...e.dataTransfer.types].some(t => t === 'Files' || t === 'text/uri-list' || t === 'text/plain');
  let depth = 0;
  const mark = on => document.body.classList.toggle('m-dropping', on);
  document.addEventListener('dragenter', e => { if (holds(e)) { depth++; mark(true); } });
  document.addEventListener('dragleave', () => { depth = Math.max(0, depth - 1); if (!depth) mark(false); });
  document.addEventListener('dragover', e => { if (holds(e)) e.preventDefault(); });
  document.addEventListener('drop', e => {
    depth = 0;
    mark(false);
    if (!holds(e) || e.target === text) return;
    e.preventDefault();
    if (e.dataTransfer.files.length > 0) {
      file.files = e.dataTransfer.files;
    } else {
      file.value = '';
      text.value = e.dataTransfer.getData('text/uri-list') || e.dataTransfer.getData('text/plain');
    }
    form.requestSubmit();
  });
})();
