// Keeps the sums of a scope and schedule in step with what is typed; the server says the same on each page.
(() => {
  'use strict';
  const box = document.querySelector('[data-gaps]');
  if (!box) return;
  const form = box.closest('form'), words = box.dataset, MOST = 120000;
  const all = what => [...form.querySelectorAll(what)];
  const planned = all('[data-plan]'), framed = all('[data-frame]');
  for (const mode of all('[name^="modes["][name$=".frameMinutes"]')) {
    mode.dataset.m = mode.name.match(/\d+/)[0];
    framed.push(mode);
  }

  const time = typed => {
    const text = typed.trim(), clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
    let minutes = null;
    if (clock) minutes = 60 * clock[1] + Number(clock[2]);
    else if (/^\d{1,4}([.,]\d{1,4})?$/.test(text)) minutes = Math.round(600000 * text.replace(',', '.')) / 10000;
    return Number.isInteger(minutes) && minutes <= MOST ? minutes : null;
  };
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const number = n => n.toLocaleString(document.documentElement.lang);
  const said = minutes => {
    const h = Math.floor(minutes / 60), min = minutes % 60;
    return fill(!min ? words.h : h ? words.both : words.min, { h: number(h), min: number(min) });
  };
  const at = (one, c, m, r) => (c == null || one.dataset.c === c) && (m == null || one.dataset.m === m) && (r == null || one.dataset.r === r);
  const sum = (c, m, r) => planned.filter(one => at(one, c, m, r)).reduce((all, one) => all + (time(one.value) ?? 0), 0);
  const frame = (c, m) => {
    const one = framed.find(it => it.dataset.c === c && it.dataset.m === m);
    return one ? time(one.value) : null;
  };
  const named = name => form.elements[name]?.value.trim();
  const gap = (c, m) => {
    const wanted = frame(c, m), has = sum(c, m);
    return wanted === null || wanted === has ? [] : [{ c, m, planned: has, frame: wanted }];
  };
  const sentence = (one, kind) => fill(words[kind], {
    c: named(`courses[${one.c}].title`) ?? '', m: named(`modes[${one.m}].name`) ?? '',
    planned: said(one.planned), frame: said(one.frame), off: said(Math.abs(one.planned - one.frame)),
  });
  const kind = one => (one.c == null ? 'mode' : one.m == null ? 'course' : 'cell') + (one.planned > one.frame ? 'Over' : 'Under');

  const courses = all('[name^="courses["][name$="].title"]').filter(one => !one.name.includes('modules')).map((one, i) => String(i));
  const modes = all('[name^="modes["][name$="].name"]').map((one, i) => String(i));
  const suspects = (rows, columns) => {
    const off = one => one.planned - one.frame, only = (list, n) => list.filter(one => off(one) === n).length === 1;
    return rows.filter(row => only(rows, off(row)) && only(columns, off(row))).flatMap(row => {
      const { m } = columns.find(one => off(one) === off(row)), has = sum(row.c, m), wanted = has - off(row);
      return wanted < 0 || frame(row.c, m) !== null ? [] : [{ c: row.c, m, planned: has, frame: wanted }];
    });
  };

  const show = () => {
    all('[data-name]').forEach(one => { one.textContent = named(one.dataset.name) || one.textContent; });
    all('[data-sum]').forEach(one => { one.textContent = said(sum(one.dataset.c, one.dataset.m, one.dataset.r)); });
    all('[data-off]').forEach(one => {
      const [off] = gap(one.dataset.c, one.dataset.m);
      one.textContent = off ? fill(off.planned > off.frame ? words.over : words.under, { off: said(Math.abs(off.planned - off.frame)) }) : '';
    });
    all('[data-unplanned]').forEach(one => { one.hidden = sum(one.dataset.unplanned) > 0; });
    const rows = courses.flatMap(c => gap(c)), columns = modes.flatMap(m => gap(undefined, m));
    const gaps = [...courses.flatMap(c => [...modes.flatMap(m => gap(c, m)), ...gap(c)]), ...columns];
    const lines = [...gaps.map(one => sentence(one, kind(one))), ...suspects(rows, columns).map(one => sentence(one, 'suspect'))];
    const list = box.querySelector('ul');
    if (lines.join('\n') !== [...list.children].map(one => one.textContent.trim()).join('\n')) {
      list.replaceChildren(...lines.map(line => {
        const item = Object.assign(document.createElement('li'), { className: 'm-todo is-open' });
        item.append(box.querySelector('template').content.cloneNode(true), Object.assign(document.createElement('span'), { textContent: line }));
        return item;
      }));
    }
    const free = framed.every(one => time(one.value) === null);
    box.querySelector('[data-fits]').hidden = lines.length > 0 || free;
    box.querySelector('[data-free]').hidden = !free;
  };
  form.addEventListener('input', show);
  show();
})();
