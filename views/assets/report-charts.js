// Draws the charts of the report pages from the figures that stand in their tables, so that each can be read off under the pointer
// and series can be left out. The table beside a chart says the same without it; without this script the picture stays.
import { Chart } from './chart-library.js';

const INK = '#1d1d1b';
/** As in the pictures (reports/charts/chart-fill.ts): told apart by people who are colour-blind, and by their patterns in grey. */
const FILLS = [
  { colour: '#0072B2', pattern: 'solid' },
  { colour: '#E69F00', pattern: 'diagonal' },
  { colour: '#009E73', pattern: 'dots' },
  { colour: '#D55E00', pattern: 'lines' },
];
const TILE = 10;
/** A page that leaves a chart less than this is a narrow one, in pixels. */
const NARROW = 560;
/** As many labels, and as many columns of all series together, stand side by side on the narrowest page. */
const NARROW_LABELS = 3;
const NARROW_COLUMNS = 6;

const fillAt = (at) => FILLS[at % FILLS.length];

function tileOf({ colour, pattern }) {
  if (pattern === 'solid') return colour;
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext('2d');
  const line = (fromX, fromY, toX, toY) => {
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  };
  context.fillStyle = colour;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = '#ffffff';
  context.fillStyle = '#ffffff';
  context.lineWidth = 2;
  if (pattern === 'dots') {
    context.beginPath();
    context.arc(TILE / 2, TILE / 2, 1.8, 0, 2 * Math.PI);
    context.fill();
  }
  if (pattern === 'lines') line(0, TILE / 2, TILE, TILE / 2);
  if (pattern === 'diagonal') {
    line(0, TILE, TILE, 0);
    line(-1, 1, 1, -1);
    line(TILE - 1, TILE + 1, TILE + 1, TILE - 1);
  }
  return context.createPattern(tile, 'repeat') ?? colour;
}

const USUAL = 14;
const SMALLEST = 9;
/** A digit of Arial is as wide as this part of its height. */
const DIGIT = 0.58;
/** Above narrow columns figures are written smaller, as in the pictures, so that they do not run into one another. */
function sizeOfFigures(kind, series, width) {
  if (kind !== 'columns' || width === undefined) return USUAL;
  return Math.max(SMALLEST, Math.min(USUAL, Math.floor(width / (longestFigure(series) * DIGIT))));
}
const longestFigure = (series) =>
  Math.max(1, ...series.flatMap(({ values }) => values.filter(isNumber).map((value) => String(value).length)));
const isNumber = (figure) => typeof figure === 'number';

/** As wide as a figure above a point of a curve, in pixels. */
const ROOM_AT_POINT = 30;
/** Whether figures fit where they stand on a narrow page; the tip and the table have them in any case. */
function hasRoom({ kind, labels, series }, columnWidth, { chartArea, width }) {
  if (kind === 'bars' || width >= NARROW) return true;
  return kind === 'steps' ? chartArea.width / labels.length >= ROOM_AT_POINT : longestFigure(series) * DIGIT * SMALLEST <= columnWidth;
}

const plain = (figure) => (typeof figure === 'number' ? figure : null);

/** What the symbols of the pictures say where nothing else can be drawn (reports/charts/chart-plugins.ts). */
const HIDDEN = 'Not shown, to protect small numbers';
const INSTEAD = {
  x: 'Not compared: a group is too small',
  ':': 'Not known',
  z: 'Nobody to count',
};
/** As in the picture: a chart in which every figure is hidden or nought would look as if nothing had happened. */
function saidInstead({ kind, series }) {
  const values = series.flatMap((each) => each.values);
  const numbers = values.filter(isNumber);
  if (numbers.some((value) => value > 0) || (kind === 'steps' && numbers.length > 0)) return undefined;
  const marks = values.filter((value) => typeof value === 'string');
  if (marks.some((mark) => INSTEAD[mark] === undefined)) return HIDDEN;
  if (numbers.length > 0) return undefined;
  return INSTEAD[['x', ':', 'z'].find((mark) => marks.includes(mark))];
}

const saidInWords = (words) => ({
  id: 'words',
  afterDraw({ ctx, chartArea: { left, right, top, bottom } }) {
    ctx.save();
    ctx.fillStyle = INK;
    ctx.font = '18px arial, sans-serif';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(words, (left + right) / 2, (top + bottom) / 2, right - left);
    ctx.restore();
  },
});

/** The upper edge of a band, filled down to the lower; both dashed, so that they are told from the curve in grey print. */
function bandEdges({ band }) {
  if (band === undefined) return [];
  const edge = { stepped: 'before', borderColor: INK, borderWidth: 1, borderDash: [6, 4], pointRadius: 0, clip: false };
  return [
    { ...edge, label: band.label, data: band.high.map(plain), fill: '+1', backgroundColor: '#dce9f2' },
    { ...edge, label: '', data: band.low.map(plain), fill: false },
  ];
}

function dataset({ kind }, { label, values }, at) {
  const fill = fillAt(at);
  const data = values.map(plain);
  if (kind !== 'steps') return { label, data, backgroundColor: tileOf(fill), borderColor: INK, borderWidth: 1, maxBarThickness: 64 };
  return {
    label,
    data,
    stepped: 'before',
    borderColor: fill.colour,
    backgroundColor: '#ffffff',
    borderWidth: 3,
    pointRadius: 6,
    clip: false,
  };
}

/** Of a bar that lies down, with its figure beside it; and title, legend and axis around them. */
const BAR = 19;
const AROUND = 150;
const USUAL_HEIGHT = 400;
/** Bars of many categories side by side need more height than a chart usually has. */
const heightOf = ({ kind, labels, series }, narrow) =>
  kind === 'bars'
    ? Math.max(USUAL_HEIGHT, AROUND + labels.length * Math.max((series.length + 0.5) * BAR, narrow ? NARROW_LABEL : 0))
    : undefined;
/** A name in three lines. */
const NARROW_LABEL = 46;

/** On a narrow page many columns lie down, one group beneath the other, so that labels and figures can be read. */
function laidDown(picture) {
  const { kind, labels, series } = picture;
  const fits = labels.length <= NARROW_LABELS && labels.length * series.length <= NARROW_COLUMNS;
  return kind !== 'columns' || fits ? picture : { ...picture, kind: 'bars' };
}

/** Numbers at their bars where there is room; a hidden figure always, as its symbol in an empty slot. */
const figuresWritten = (picture) => ({
  id: 'figures',
  afterDatasetsDraw(chart) {
    const { kind, series, band } = picture;
    const { ctx } = chart;
    const sideways = kind === 'bars';
    const scale = chart.scales[sideways ? 'x' : 'y'];
    ctx.save();
    ctx.fillStyle = INK;
    ctx.textAlign = sideways ? 'left' : 'center';
    ctx.textBaseline = sideways ? 'middle' : 'bottom';
    series.forEach(({ values }, at) => {
      if (!chart.isDatasetVisible(at)) return;
      chart.getDatasetMeta(at).data.forEach((element, position) => {
        const figure = values[position];
        const known = isNumber(figure);
        if (figure === undefined || figure === null || (known && !hasRoom(picture, element.width, chart))) return;
        const high = band?.high[position];
        const end = scale.getPixelForValue(known ? Math.max(figure, isNumber(high) ? high : 0) : 0);
        ctx.font = known ? `${sizeOfFigures(kind, series, element.width)}px arial, sans-serif` : 'bold 14px arial, sans-serif';
        if (sideways) ctx.fillText(String(figure), end + 8, element.y);
        else ctx.fillText(String(figure), element.x, end - (kind === 'steps' && known ? 14 : 5));
      });
    });
    ctx.restore();
  },
});

function wrapped(label, width) {
  const lines = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A long name beside a bar in up to three lines, so that it does not leave a narrow page. */
function inThreeLines(label) {
  const lines = wrapped(label, 14);
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

/** Beneath a column a label breaks at its spaces; figures that stand under the axis have two lines more. */
function linesOf(label, sideways, below, narrow) {
  if (below !== undefined) return [...(narrow ? label.split(' ') : [label]), '', String(below)];
  if (sideways) return narrow ? inThreeLines(label) : [label];
  return label.split(' ');
}

const LINE_HEIGHT = 1.2;
/** What the figures under the axis are, on the line that the labels leave for it. */
const underNamed = ({ label }, size) => ({
  id: 'under',
  afterDraw({ ctx, scales: { x: axis } }) {
    const lines = Math.max(...axis.ticks.map((tick) => [tick.label].flat().length));
    ctx.save();
    ctx.fillStyle = INK;
    ctx.font = `bold ${size}px arial, sans-serif`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.fillText(`${label}:`, 8, axis.top + 10 + (lines - 1.5) * LINE_HEIGHT * size);
    ctx.restore();
  },
});

/** Characters of what the values are that fit along their axis. */
const ALONG_AXIS = 40;
const ALONG_WIDE_AXIS = 90;
const ALONG_NARROW_AXIS = 22;
const alongAxis = (sideways, narrow) => (sideways ? (narrow ? ALONG_NARROW_AXIS : ALONG_WIDE_AXIS) : ALONG_AXIS);

function configuration(picture, narrow) {
  const { kind, labels, series, under, isPercent, across, measured } = picture;
  const instead = saidInstead(picture);
  const percent = isPercent ? '%' : '';
  const sideways = kind === 'bars';
  const font = { family: 'arial, sans-serif', size: 14 };
  const smaller = narrow ? { ...font, size: 12 } : font;
  const values = {
    min: 0,
    beginAtZero: true,
    ...(isPercent && kind !== 'steps' ? { max: 108 } : { grace: '12%' }),
    title: { display: true, text: wrapped(measured, alongAxis(sideways, narrow)), font, color: INK },
    ticks: {
      display: instead === undefined,
      font,
      color: INK,
      precision: 0,
      includeBounds: false,
      callback: (value) => `${value}${percent}`,
    },
    grid: { color: '#d9d9d9', display: instead === undefined },
  };
  const names = {
    offset: true,
    title: { display: !(narrow && sideways), text: across, font, color: INK },
    ticks: { font: smaller, color: INK, autoSkip: false, maxRotation: 0 },
    grid: { display: false },
  };
  return {
    type: kind === 'steps' ? 'line' : 'bar',
    data: {
      labels: labels.map((label, at) => linesOf(label, sideways, under?.values[at], narrow)),
      datasets: [...series.map((each, at) => dataset(picture, each, at)), ...bandEdges(picture)],
    },
    plugins: [
      figuresWritten(picture),
      ...(under === undefined ? [] : [underNamed(under, names.ticks.font.size)]),
      ...(instead === undefined ? [] : [saidInWords(instead)]),
    ],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: sideways ? 'y' : 'x',
      interaction: { mode: 'nearest', intersect: false },
      layout: { padding: { top: 24, right: 40 } },
      scales: sideways ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        // Its buttons are below, where a keyboard reaches them.
        legend: {
          display: series.length > 1 || picture.band !== undefined,
          align: 'start',
          onClick: () => undefined,
          labels: { font: smaller, color: INK, boxWidth: 28, boxHeight: 18, filter: ({ text }) => text !== '' },
        },
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([{ label }]) => label.replaceAll(',', ' '),
            label: ({ dataset: { label }, parsed }) => `${label}: ${sideways ? parsed.x : parsed.y}${percent}`,
          },
        },
      },
    },
  };
}

/**
 * The chart in its frame, drawn anew where the page has become narrow or wide: it was zoomed, or a phone was turned.
 * What was left out stays left out.
 */
function chartIn(frame, canvas, picture) {
  const out = new Set();
  let narrow;
  let chart;
  const fit = () => {
    // In print, and where what is around it is closed, the frame is away.
    if (frame.clientWidth === 0 || narrow === frame.clientWidth < NARROW) return;
    narrow = frame.clientWidth < NARROW;
    const laid = narrow ? laidDown(picture) : picture;
    const height = heightOf(laid, narrow);
    chart?.destroy();
    frame.style.height = height === undefined ? '' : `${height}px`;
    chart = new Chart(canvas, configuration(laid, narrow));
    show();
  };
  const show = () => {
    if (chart === undefined) return;
    picture.series.forEach((_, at) => chart.setDatasetVisibility(at, !out.has(at)));
    chart.update();
  };
  fit();
  new ResizeObserver(fit).observe(frame);
  return {
    /** @returns whether the series is shown from now on. */
    turn(at) {
      if (!out.delete(at)) out.add(at);
      show();
      return !out.has(at);
    },
  };
}

/** A button a series, pressed while it is shown. */
function buttonsFor(chart, series) {
  const group = document.createElement('div');
  group.className = 'fm-chart__series';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Shown in the chart');
  series.forEach(({ label }, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary';
    button.textContent = label;
    button.setAttribute('aria-pressed', 'true');
    button.addEventListener('click', () => button.setAttribute('aria-pressed', String(chart.turn(at))));
    group.append(button);
  });
  return group;
}

function draw(holder) {
  // Figures for internal use come without a picture in the page: the chart stands before their table.
  const image = holder.querySelector('.fm-chart img');
  const picture = JSON.parse(holder.dataset.fmChart);
  const frame = document.createElement('div');
  frame.className = 'fm-chart__canvas';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', image?.alt ?? holder.dataset.fmWords);
  frame.append(canvas);
  if (image === null) holder.prepend(frame);
  else image.before(frame);
  try {
    const chart = chartIn(frame, canvas, picture);
    if (picture.series.length > 1) frame.after(buttonsFor(chart, picture.series));
    if (image !== null) image.hidden = true;
  } catch (error) {
    // The picture says the same.
    frame.remove();
    throw error;
  }
}

export function drawCharts() {
  document.querySelectorAll('[data-fm-chart]').forEach(draw);
}
