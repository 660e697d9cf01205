'use strict';
(() => {
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const one = id => document.getElementById(id);
  const value = id => one(id) ? one(id).value : '';
  all('#theme, #filter').forEach(element => { element.hidden = false; });
  all('.still').forEach(element => { element.hidden = true; });

  const dark = () => document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;

  async function unpacked(base64) {
    const bytes = Uint8Array.from(atob(base64.trim()), letter => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  }

  /* The result that the page carries: unpacked once, when first asked for. */
  const packed = () => one('download').getAttribute('href').split(',')[1];
  let asked = null;
  let cells = null;
  function result() {
    asked = asked || unpacked(packed()).then(text => {
      cells = new Map();
      JSON.parse(text).cells.forEach(cell => {
        const way = [cell.route].concat(Object.entries(cell.params).map(param => param.join('='))).join(' ');
        cells.set(cell.primitive + '\n' + way, cell);
      });
    });
    return asked;
  }

  /* The ladder: a picture a group, its lines movable. */
  const ladders = all('.rungs').map(holder => {
    const svg = holder.querySelector('svg');
    const lines = all('.row', svg);
    const y = line => line ? line.transform.baseVal[0].matrix.f : 0;
    return { holder, svg, head: y(lines[0]), step: lines.length > 1 ? y(lines[1]) - y(lines[0]) : 17, shown: lines,
      rows: lines.map((line, number) => ({ line, number, name: line.querySelector('text').textContent.toLowerCase(),
        marks: all('path', line).map(path => ({ path, kind: path.getAttribute('class'),
          x: Number(path.getAttribute('d').split('H')[1]) })) })) };
  });
  ladders.forEach(ladder => { ladder.shown = ladder.rows; });

  function place(ladder, wanted, route, byCost) {
    ladder.rows.forEach(row => row.marks.forEach(mark => {
      mark.path.style.display = route === '' || mark.kind === route ? '' : 'none';
    }));
    const least = row => Math.min(...row.marks.filter(mark => route === '' || mark.kind === route).map(mark => mark.x));
    ladder.shown = ladder.rows.filter(row => wanted(row.name) && Number.isFinite(least(row)));
    if (byCost) { ladder.shown.sort((a, b) => least(a) - least(b)); }
    ladder.rows.forEach(row => { row.line.style.display = 'none'; });
    ladder.shown.forEach((row, number) => {
      row.line.style.display = '';
      row.line.setAttribute('transform', `translate(0 ${ladder.head + number * ladder.step})`);
    });
    ladder.svg.setAttribute('viewBox', `0 0 1000 ${ladder.head + ladder.shown.length * ladder.step}`);
    ladder.holder.hidden = ladder.shown.length === 0;
  }

  /* Whether a row of a table is of a route: by its own mark, by the column that is the route's, by the list it holds. */
  function ofRoute(row, route, columns) {
    if (route === '' || row.classList.contains(route)) { return true; }
    if (/(^| )route-/.test(row.className)) { return false; }
    const name = route.replace('route-', '');
    const column = columns.indexOf(name);
    return column > 0 ? row.cells[column].textContent !== '' : row.cells[1].textContent.split(', ').includes(name);
  }

  function filter() {
    const text = value('text').trim().toLowerCase();
    const group = value('by-group');
    const route = value('by-route');
    const named = name => name.toLowerCase().includes(text);
    let shown = 0;
    ladders.forEach(ladder => place(ladder,
      name => named(name) && (group === '' || ladder.holder.dataset.group === group), route, value('by-order') === 'cost'));
    all('.group[data-group]').forEach(section => {
      let any = false;
      all('.primitive', section).forEach(article => {
        const rows = all('tbody tr', article);
        rows.forEach(row => { row.hidden = !ofRoute(row, route, []); });
        const visible = (group === '' || section.dataset.group === group) && named(article.dataset.name)
          && (route === '' || rows.some(row => !row.hidden));
        article.hidden = !visible;
        any = any || visible;
        shown += visible ? 1 : 0;
      });
      section.hidden = !any;
    });
    all('table.filtered').forEach(table => {
      const columns = all('thead th', table).map(head => head.textContent);
      all('tbody[data-group]:not([data-group=""])', table).forEach(body => {
        const inGroup = group === '' || body.dataset.group === group;
        const rows = all('tr:not(.group)', body);
        rows.forEach(row => { row.hidden = !(inGroup && named(row.cells[0].textContent) && ofRoute(row, route, columns)); });
        body.hidden = rows.every(row => row.hidden);
      });
    });
    all('.curves figure').forEach(figure => {
      const parts = all('[class*="route-"]', figure);
      const kept = parts.filter(part => route === '' || part.classList.contains(route));
      parts.forEach(part => { part.style.display = kept.includes(part) ? '' : 'none'; });
      figure.hidden = kept.length === 0 || (group !== '' && figure.dataset.group !== group)
        || !named(figure.querySelector('figcaption').textContent);
    });
    one('shown').value = shown;
  }

  /* What a cell says, as a number where it begins with one: of times and sizes the smallest unit. */
  const scales = { ns: 1, 'µs': 1e3, ms: 1e6, s: 1e9, B: 1, KiB: 1024, MiB: 1048576, GiB: 1073741824 };
  function key(row, column) {
    if (column === 1 && row.dataset.value) { return Number(row.dataset.value); }
    const words = row.cells[column] ? row.cells[column].textContent.trim() : '';
    const number = /^(?:[✓✗–▲] |~)?([-+]?[\d.]+(?:e[-+]?\d+)?)(?: ±[\d.]+)?(?: (ns|µs|ms|s|B|KiB|MiB|GiB))?(?![\w.])/.exec(words);
    return number && column > 0 ? Number(number[1]) * (scales[number[2]] || 1) : words;
  }
  const before = (a, b) => typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1;

  function sortable(table) {
    const bodies = Array.from(table.tBodies).map(body => ({ body, order: all('tr:not(.group)', body) }));
    const heads = all('thead th', table);
    heads.forEach(head => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      let state = 0;
      button.addEventListener('click', () => {
        state = (state + 1) % 3;
        heads.forEach(other => other.removeAttribute('aria-sort'));
        if (state > 0) { head.setAttribute('aria-sort', state === 1 ? 'ascending' : 'descending'); }
        bodies.forEach(({ body, order }) => {
          const keyed = order.map(row => ({ row, key: key(row, head.cellIndex) }));
          const empty = one => one.key === '';
          if (state > 0) {
            keyed.sort((a, b) => empty(a) || empty(b) ? empty(a) - empty(b)
              : before(a.key, b.key) * (state === 1 ? 1 : -1));
          }
          body.append(...keyed.map(one => one.row));
        });
      });
    });
  }

  /* All samples of a primitive's routes, as ticks above their marks. */
  function strips(article) {
    const table = article.querySelector('table.routes');
    if (!table || !cells || table.dataset.strips) { return; }
    table.dataset.strips = 'yes';
    const [low, high, left, width] = table.dataset.axis.split(' ').map(Number);
    all('tbody tr', table).forEach(row => {
      const cell = cells.get(article.dataset.name + '\n' + row.cells[0].firstChild.textContent.trim());
      const svg = row.querySelector('svg');
      if (!cell || !svg) { return; }
      const places = cell.samples.flat().filter(sample => sample > 0)
        .map(sample => Math.round(left + width * Math.log(sample / low) / Math.log(high / low)));
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('class', 'strip');
      path.setAttribute('d', Array.from(new Set(places)).map(place => `M${place} 1v5`).join(''));
      svg.prepend(path);
    });
  }

  if ('DecompressionStream' in window && one('download')) {
    const observer = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
      observer.unobserve(entry.target);
      result().then(() => strips(entry.target));
    }), { rootMargin: '400px' });
    all('.primitive').forEach(article => observer.observe(article));
    /* Paper wants all of it at once, and can't wait: when the page stands, it is unpacked. */
    addEventListener('load', () => setTimeout(result, 2000));
  }

  /* What was not looked at yet is drawn, and what is folded unfolded: paper has neither. */
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    folded.forEach(details => { details.open = true; });
    all('.primitive').forEach(strips);
  });
  addEventListener('afterprint', () => folded.forEach(details => { details.open = false; }));

  one('theme').addEventListener('click', () => {
    document.documentElement.dataset.theme = dark() ? 'light' : 'dark';
  });
  all('#download').forEach(link => link.addEventListener('click', async event => {
    if (!('DecompressionStream' in window) || link.dataset.unpacked) { return; }
    event.preventDefault();
    const whole = document.createElement('a');
    whole.href = URL.createObjectURL(new Blob([await unpacked(packed())], { type: 'application/json' }));
    whole.download = 'ringcross.json';
    whole.click();
  }));

  /* What a mark of the ladder stands for, where it is pointed at. */
  const hint = document.createElement('div');
  hint.id = 'hint';
  hint.hidden = true;
  document.body.append(hint);
  function pointed(ladder, event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(ladder.svg.getScreenCTM().inverse());
    const row = ladder.shown[Math.round((at.y - ladder.head) / ladder.step)];
    const near = row && row.marks.filter(mark => mark.path.style.display !== 'none' && Math.abs(mark.x - at.x) < 12)
      .sort((a, b) => Math.abs(a.x - at.x) - Math.abs(b.x - at.x))[0];
    hint.hidden = !near;
    if (near) {
      const table = document.querySelector('.ladder table');
      const body = Array.from(table.tBodies).find(one => one.dataset.group === ladder.holder.dataset.group);
      const lines = all('tr:not(.group)', body);
      const route = near.kind.replace('route-', '');
      const column = all('thead th', table).findIndex(head => head.textContent === route);
      const line = lines.find(one => one.cells[0].textContent.toLowerCase() === row.name);
      hint.textContent = row.line.querySelector('text').textContent + ' / ' + route
        + (line && column > 0 ? ': ' + line.cells[column].textContent : '');
      hint.style.left = Math.min(event.clientX + 12, innerWidth - hint.offsetWidth - 8) + 'px';
      hint.style.top = event.clientY + 16 + 'px';
    }
  }
  ladders.forEach(ladder => {
    ladder.svg.addEventListener('pointermove', event => pointed(ladder, event));
    ladder.svg.addEventListener('pointerleave', () => { hint.hidden = true; });
  });

  all('#text, #by-group, #by-route, #by-order').forEach(field => field.addEventListener('input', filter));
  one('filter').addEventListener('submit', event => event.preventDefault());
  /* A link to what the filter hides takes the filter away. */
  function reveal() {
    const target = location.hash.length > 1 && one(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest('[hidden]')) {
      all('#text, #by-group, #by-route').forEach(field => { field.value = ''; });
      filter();
      target.scrollIntoView();
    }
  }
  addEventListener('hashchange', reveal);
  addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      one('text').focus();
    }
  });
  all('table.sortable').forEach(sortable);
  if (one('shown')) { one('shown').value = all('.primitive').length; }
})();
