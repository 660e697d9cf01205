'use strict';
(() => {
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const one = id => document.getElementById(id);
  all('#theme, #filter').forEach(element => { element.hidden = false; });

  one('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });

  /* The rows that are cells; what stands in them can be searched for, a host's name among its outliers too. */
  const tables = all('table.cells').map(table => ({
    section: table.closest('section'),
    rows: Array.from(table.tBodies[0].rows).map(row => ({ row, text: row.textContent.toLowerCase() }))
  }));
  function filter() {
    const value = id => one(id) ? one(id).value : '';
    const text = value('text').trim().toLowerCase();
    const group = value('by-group');
    const mark = value('by-mark');
    let shown = 0;
    tables.forEach(table => {
      let own = 0;
      table.rows.forEach(({ row, text: words }) => {
        const visible = words.includes(text) && (group === '' || row.dataset.g === group)
          && (mark === '' || row.classList.contains(mark));
        row.hidden = !visible;
        own += visible ? 1 : 0;
      });
      table.section.hidden = own === 0;
      shown += own;
    });
    one('shown').value = shown;
  }

  /* A figure's size, whatever unit it stands in; words sort as words, and what is empty comes last. */
  const units = { ns: 1, us: 1e3, 'µs': 1e3, ms: 1e6, s: 1e9, B: 1, KiB: 1024, MiB: 1048576, GiB: 1073741824 };
  function key(cell) {
    const words = cell.textContent.trim().replace(/^[▲▼] /, '');
    const figure = /^[~[]?([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?:$|, | \/ | (\S+)$)/.exec(words);
    return figure ? Number(figure[1]) * (units[figure[2]] || 1) : words;
  }
  function compare(a, b) {
    if (a === '' || b === '') { return (a === '' ? 1 : 0) - (b === '' ? 1 : 0); }
    if (typeof a !== typeof b) { return typeof a === 'number' ? -1 : 1; }
    return typeof a === 'number' ? a - b : a.localeCompare(b, undefined, { numeric: true });
  }
  function sortable(table) {
    const order = Array.from(table.tBodies[0].rows);
    const heads = all('thead th', table);
    const pictures = all('tbody tr:first-child td.p', table).length;
    heads.slice(0, heads.length - pictures).forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const next = { ascending: 'descending', descending: 'none' }[head.getAttribute('aria-sort')] || 'ascending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        const turn = next === 'descending' ? -1 : 1;
        const keys = new Map(order.map(row => [row, key(row.cells[column])]));
        const rows = next === 'none' ? order : order.slice().sort((a, b) => {
          const both = keys.get(a) !== '' && keys.get(b) !== '';
          return compare(keys.get(a), keys.get(b)) * (both ? turn : 1);
        });
        if (next !== 'none') { head.setAttribute('aria-sort', next); }
        table.tBodies[0].append(...rows);
      });
    });
  }

  all('table.figures').forEach(sortable);
  all('#text, #by-group, #by-mark').forEach(field => field.addEventListener('input', filter));
  one('filter').addEventListener('submit', event => event.preventDefault());
  addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      one('text').focus();
    }
  });
  filter();
})();
