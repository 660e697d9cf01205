'use strict';
(() => {
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const one = id => document.getElementById(id);
  all('#theme, #filter, #download').forEach(element => { element.hidden = false; });

  const dark = () => document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const ink = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

  function filter() {
    const text = one('text').value.trim().toLowerCase();
    const group = one('by-group') ? one('by-group').value : '';
    const route = one('by-route') ? one('by-route').value : '';
    let shown = 0;
    all('.group').forEach(section => {
      let any = false;
      all('.primitive', section).forEach(article => {
        const rows = all('tbody tr', article);
        rows.forEach(row => { row.hidden = route !== '' && row.dataset.route !== route; });
        const visible = (group === '' || section.dataset.group === group)
          && article.dataset.name.includes(text)
          && (route === '' || rows.some(row => !row.hidden));
        article.hidden = !visible;
        any = any || visible;
        shown += visible ? 1 : 0;
      });
      section.hidden = !any;
    });
    one('shown').value = shown;
  }

  function sortable(table) {
    const order = all('tbody tr', table);
    const heads = all('thead th', table);
    heads.slice(0, 2).forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      let state = 0;
      button.addEventListener('click', () => {
        state = (state + 1) % 3;
        heads.forEach(other => other.removeAttribute('aria-sort'));
        if (state > 0) { head.setAttribute('aria-sort', state === 1 ? 'ascending' : 'descending'); }
        const key = row => column === 0 ? row.cells[0].textContent : Number(row.dataset.value || Infinity);
        const rows = state === 0 ? order : order.slice().sort((a, b) =>
          (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (state === 1 ? 1 : -1));
        table.tBodies[0].append(...rows);
      });
    });
  }

  const units = timed => timed ? [[1e9, 's'], [1e6, 'ms'], [1e3, 'µs'], [1, 'ns']]
    : [[1 << 30, 'GiB'], [1 << 20, 'MiB'], [1024, 'KiB'], [1, 'B']];
  function amount(value, timed) {
    const [scale, name] = units(timed).find(unit => Math.abs(value) >= unit[0]) || units(timed)[3];
    return Number((value / scale).toPrecision(3)) + ' ' + name;
  }

  /* Colour and shape of a route: who does not tell the colours apart has the shapes. */
  const routes = ['c', 'raw', 'panama', 'critical', 'jna-direct', 'jna-interface', 'java'];
  const shapes = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'emptyCircle'];
  function series(line, number) {
    const route = line.name.split(' ')[0];
    const colour = ink(route) || ink('soft');
    const dashes = ['solid', 'dashed', 'dotted'][number % 3];
    const point = value => [value[0], value[1]];
    return [
      { name: line.name, type: 'line', data: line.points.map(point), symbol: shapes[routes.indexOf(route)] || 'circle',
        symbolSize: 7, itemStyle: { color: colour }, lineStyle: { color: colour, type: dashes, width: 1.6 } },
      { name: line.name, type: 'line', data: line.points.map(value => [value[0], value[2]])
          .concat(line.points.slice().reverse().map(value => [value[0], value[3]])),
        symbol: 'none', silent: true, lineStyle: { color: colour, width: 0.6, opacity: 0.5 }, tooltip: { show: false } }
    ];
  }

  function draw(holder, curve) {
    const values = curve.lines.flatMap(line => line.points.flatMap(value => value.slice(1))).filter(value => value > 0);
    const positive = curve.lines.every(line => line.points.every(value => value[0] > 0));
    const text = { color: ink('ink') };
    const chart = echarts.init(holder, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: text,
      legend: { type: 'scroll', textStyle: text, top: 0 },
      grid: { left: 64, right: 16, top: 34, bottom: 40 },
      tooltip: { trigger: 'item', renderMode: 'richText', formatter: item =>
        item.seriesName + '\n' + curve.parameter + ' ' + item.value[0] + ': ' + amount(item.value[1], curve.timed) },
      xAxis: { type: positive ? 'log' : 'value', name: curve.parameter, nameLocation: 'middle', nameGap: 24,
        nameTextStyle: text, axisLabel: text, minorSplitLine: { show: false }, splitLine: { lineStyle: { color: ink('line') } } },
      yAxis: { type: 'log', min: 10 ** Math.floor(Math.log10(Math.min(...values))),
        axisLabel: { ...text, formatter: value => amount(value, curve.timed) }, splitLine: { lineStyle: { color: ink('line') } } },
      series: curve.lines.flatMap(series)
    });
    holder.dataset.drawn = 'yes';
    return chart;
  }

  const curves = one('curves') ? JSON.parse(one('curves').textContent) : [];
  const drawn = new Map();
  const see = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    if (!drawn.has(entry.target)) { drawn.set(entry.target, draw(entry.target, curves[Number(entry.target.dataset.curve)])); }
  }), { rootMargin: '400px' });
  all('.chart').forEach(holder => see.observe(holder));
  addEventListener('resize', () => drawn.forEach(chart => chart.resize()));
  addEventListener('beforeprint', () => all('.chart').forEach(holder => {
    if (!drawn.has(holder)) { drawn.set(holder, draw(holder, curves[Number(holder.dataset.curve)])); }
  }));

  one('theme').addEventListener('click', () => {
    document.documentElement.dataset.theme = dark() ? 'light' : 'dark';
    drawn.forEach((chart, holder) => { chart.dispose(); drawn.set(holder, draw(holder, curves[Number(holder.dataset.curve)])); });
  });
  all('#download').forEach(button => button.addEventListener('click', async () => {
    const packed = Uint8Array.from(atob(one('raw').textContent.trim()), letter => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await new Response(stream).blob());
    link.download = 'ringcross.json';
    link.click();
  }));
  all('#text, #by-group, #by-route').forEach(field => field.addEventListener('input', filter));
  one('filter').addEventListener('submit', event => event.preventDefault());
  addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      one('text').focus();
    }
  });
  all('table.sortable').forEach(sortable);
  filter();
})();
