// Choosing all badges of the page at once; without this file each is chosen by itself.
(() => {
  'use strict';
  document.querySelectorAll('form[data-choosing]').forEach(form => {
    const whole = form.querySelector('[data-choose-all]');
    const all = whole.querySelector('input');
    const each = [...form.querySelectorAll('input[name=award]')];
    const look = () => {
      const chosen = each.filter(box => box.checked).length;
      all.checked = chosen === each.length;
      all.indeterminate = chosen > 0 && chosen < each.length;
    };
    whole.hidden = false;
    all.addEventListener('change', () => each.forEach(box => { box.checked = all.checked; }));
    each.forEach(box => box.addEventListener('change', look));
    look();
  });
})();
