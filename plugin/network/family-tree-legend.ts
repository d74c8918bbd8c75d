import type { Layout } from './family-tree-layout';
import { DETAIL_SIZE } from './family-tree-labels';
import { element, text } from './svg-element';
import { textWidth } from './text-lines';

interface Entry {
  readonly used: boolean;
  readonly words: string;
  /** Draws the sample in a field 30 wide and 16 high, from its top left corner. */
  readonly sample: string;
}

const LEFT = 24;
const SAMPLE = 38;
const ROW = 22;
const INK = '#0b0c0c';

/** What the signs and lines of this drawing mean, and no others. */
export function legendOf(
  layout: Layout,
  shown: { readonly twins: boolean },
): { readonly svg: string; readonly width: number; readonly height: number } {
  const entries = entriesOf(layout, shown).filter((entry) => entry.used);
  if (entries.length === 0) return { svg: '', width: 0, height: 0 };
  const column = SAMPLE + Math.max(...entries.map(({ words }) => textWidth(words, DETAIL_SIZE))) * 0.92 + 16;
  const columns = Math.max(1, Math.floor((Math.max(layout.width, 480) - LEFT) / column));
  const rows = Math.ceil(entries.length / columns);
  const drawn = entries.map(({ words, sample }, at) =>
    element(
      'g',
      { transform: `translate(${Math.round(LEFT + Math.floor(at / rows) * column)} ${layout.height + (at % rows) * ROW})` },
      sample,
      element('text', { x: SAMPLE, y: 12, 'font-size': DETAIL_SIZE }, text(words)),
    ),
  );
  return {
    svg: element('g', { class: 'legend' }, ...drawn),
    width: Math.ceil(LEFT + Math.min(columns, entries.length) * column),
    height: rows * ROW + 16,
  };
}

const pathOf = (d: string, more: Readonly<Record<string, string | number>> = {}): string =>
  element('path', { d, fill: 'none', stroke: INK, 'stroke-width': 1.5, ...more });

const line = (dash?: string, more = ''): string => pathOf(`M0 8L30 8${more}`, dash === undefined ? {} : { 'stroke-dasharray': dash });

function entriesOf({ boxes, units, homes }: Layout, { twins }: { readonly twins: boolean }): readonly Entry[] {
  const signs = boxes.map((box) => box.sign);
  const parents = units.filter((unit) => unit.kind === 'parents');
  const shape = (name: string): boolean => signs.some((sign) => sign.shape === name);
  return [
    { used: shape('square'), words: 'male', sample: pathOf('M8 1H22V15H8Z') },
    {
      used: shape('circle'),
      words: 'female',
      sample: element('circle', { cx: 15, cy: 8, r: 7, fill: 'none', stroke: INK, 'stroke-width': 1.5 }),
    },
    { used: shape('diamond'), words: 'not known, or another', sample: pathOf('M15 0L23 8L15 16L7 8Z') },
    { used: shape('triangle'), words: 'expected baby', sample: pathOf('M15 1L23 15H7Z') },
    { used: signs.some((sign) => sign.index), words: 'a child this is about', sample: pathOf('M7 0H23V16H7ZM10 3H20V13H10Z') },
    {
      used: signs.some((sign) => sign.adopted),
      words: 'adopted',
      sample:
        pathOf('M9 0H5V16H9M21 0H25V16H21') + element('circle', { cx: 15, cy: 8, r: 5, fill: 'none', stroke: INK, 'stroke-width': 1.5 }),
    },
    { used: twins, words: 'twins, or more at one birth', sample: pathOf('M15 1L4 15M15 1L26 15') },
    { used: signs.some((sign) => sign.died), words: 'has died', sample: pathOf('M7 0H23V16H7ZL23 16M23 0L7 16') },
    { used: parents.some((unit) => unit.couple?.married), words: 'married or civil partners', sample: line() },
    { used: parents.some((unit) => unit.couple?.married === false), words: 'partners', sample: line('8 5') },
    { used: parents.some((unit) => unit.couple?.former), words: 'no longer together', sample: line(undefined, 'M10 14L17 2M15 14L22 2') },
    {
      used: parents.some((unit) => unit.partners.length === 2 && unit.couple === undefined),
      words: 'parents, not recorded as a couple',
      sample: line('1.5 4.5'),
    },
    {
      used: units.some((unit) => unit.kind !== 'parents'),
      words: 'related; who links them is not recorded',
      sample: pathOf('M0 8L30 8', { 'stroke-dasharray': '6 4', stroke: '#505a5f' }),
    },
    { used: units.some((unit) => unit.ended.length > 0), words: 'the record has ended this', sample: line('3 3') },
    {
      used: signs.some((sign) => sign.responsibility),
      words: 'holds parental responsibility',
      sample: element('text', { x: 8, y: 12, 'font-size': DETAIL_SIZE }, 'PR'),
    },
    {
      used: homes.length > 0,
      words: 'live together',
      sample: element('rect', { x: 0, y: 0, width: 30, height: 16, rx: 4, fill: '#f3f2f1', stroke: '#505a5f', 'stroke-dasharray': '2 4' }),
    },
  ];
}
