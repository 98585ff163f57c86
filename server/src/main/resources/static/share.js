// Copying the link of a badge; without this file the link opens the page itself.
(() => {
  'use strict';
  document.querySelectorAll('a[data-copy]').forEach(link => {
    if (!navigator.clipboard) return;
    const word = link.querySelector('span');
    const before = word.textContent;
    link.setAttribute('role', 'button');
    word.setAttribute('aria-live', 'polite');
    link.addEventListener('click', e => {
      e.preventDefault();
      navigator.clipboard.writeText(link.href).then(() => {
        word.textContent = link.dataset.copied;
        setTimeout(() => { word.textContent = before; }, 4000);
      }, () => { window.location = link.href; });
    });
    link.addEventListener('keydown', e => { if (e.key === ' ') { e.preventDefault(); link.click(); } });
  });
})();
