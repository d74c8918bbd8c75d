import type { Ecomap, EcomapLink, TieStrength } from './ecomap';
import { element, text } from './svg-element';
import { INK, svgPicture } from './svg-picture';
import { linesOf, textWidth } from './text-lines';

const NAME_SIZE = 14;
const DETAIL_SIZE = 12;
const LABEL_WIDTH = 124;
const NODE_WIDTH = 144;
const SHORTEST_NODE = 52;
const CENTRE = 46;
const MARGIN = 16;
/** Room for a node and a gap along the ring. */
const ALONG = 200;
const SMALLEST_RING = 200;
/** Wider than high: names are wide, and the words on the lines want room. */
const WIDER = 1.3;
const NAME_LINE = 17;
const DETAIL_LINE = 15;

const WORDS: Readonly<Record<TieStrength, string>> = { strong: 'strong', weak: 'weak', stressful: 'stressful' };

interface Node {
  readonly link: EcomapLink;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly details: readonly string[];
}

/**
 * S4-11: a child in the middle, people and groups round them, the lines saying how each tie is: strong thick, weak dashed,
 * stressful in zigzags, and each with its word, so that nothing hangs on seeing the line. One string that stands on its own in
 * a page and prints in grey; it says nothing that the list beside it does not.
 * @param options.drawingId makes the ids inside unique: another one for each drawing on a page.
 */
export function ecomapDrawing(ecomap: Ecomap, options: { readonly drawingId: string }): string {
  const nodes = nodesOf(ecomap.links);
  const half = {
    width: Math.ceil(MARGIN + Math.max(SMALLEST_RING, ...nodes.map(({ x }) => Math.abs(x) + NODE_WIDTH / 2))),
    height: Math.ceil(MARGIN + Math.max(CENTRE, ...nodes.map(({ y, height: tall }) => Math.abs(y) + tall / 2))),
  };
  const legend = 24;
  const [width, height] = [half.width * 2, half.height * 2 + legend];
  const title = `Ecomap of ${ecomap.childName}`;
  return svgPicture(
    { id: `ecomap-${options.drawingId}`, title, description: descriptionOf(ecomap), width, height },
    element(
      'g',
      { transform: `translate(${half.width} ${half.height})` },
      ...nodes.map(tieOf),
      ...nodes.map(nodeOf),
      ...childOf(ecomap.childName),
    ),
    legendAt(half.height * 2 + 4),
  );
}

function descriptionOf({ links }: Ecomap): string {
  const count = links.length === 1 ? '1 person or group' : `${links.length} people and groups`;
  return `${count} round the child. The list beside the drawing gives the same facts in words.`;
}

/** Evenly on one ring that is wide enough, so that no line runs behind somebody else. */
function nodesOf(links: readonly EcomapLink[]): readonly Node[] {
  const radius = Math.max(SMALLEST_RING, (links.length * ALONG) / (2 * Math.PI * WIDER));
  return links.map((link, at) => {
    const angle = -Math.PI / 2 + (at * 2 * Math.PI) / links.length;
    const names = linesOf(link.name, NAME_SIZE, LABEL_WIDTH);
    const details = link.relationship === undefined ? [] : linesOf(link.relationship, DETAIL_SIZE, LABEL_WIDTH);
    return {
      link,
      names,
      details,
      x: Math.round(radius * WIDER * Math.cos(angle)),
      y: Math.round(radius * Math.sin(angle)),
      height: Math.max(SHORTEST_NODE, names.length * NAME_LINE + details.length * DETAIL_LINE + 16),
    };
  });
}

/** From the child's edge to the node's. */
function tieOf({ link, x, y, height }: Node): string {
  const length = Math.hypot(x, y);
  const [ux, uy] = [x / length, y / length];
  const end = length - edgeOf(ux, uy, height);
  const from = { x: ux * CENTRE, y: uy * CENTRE };
  const to = { x: ux * end, y: uy * end };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const width = textWidth(WORDS[link.strength], DETAIL_SIZE) + 8;
  return element(
    'g',
    { class: `tie ${link.strength}` },
    lineOf(link.strength, from, to),
    element('rect', { x: middle.x - width / 2, y: middle.y - 9, width, height: 18, fill: '#ffffff' }),
    element('text', { x: middle.x, y: middle.y + 4, 'font-size': DETAIL_SIZE, 'text-anchor': 'middle' }, text(WORDS[link.strength])),
  );
}

/** How far from its middle a node's outline lies in this direction. */
const edgeOf = (ux: number, uy: number, height: number): number =>
  Math.min(ux === 0 ? Infinity : NODE_WIDTH / 2 / Math.abs(ux), uy === 0 ? Infinity : height / 2 / Math.abs(uy));

interface Point {
  readonly x: number;
  readonly y: number;
}

const LOOKS: Readonly<Record<TieStrength, Readonly<Record<string, string | number>>>> = {
  strong: { 'stroke-width': 5 },
  weak: { 'stroke-width': 1.5, 'stroke-dasharray': '6 5' },
  stressful: { 'stroke-width': 1.5 },
};

function lineOf(strength: TieStrength, from: Point, to: Point): string {
  const d = strength === 'stressful' ? zigzag(from, to) : `M${point(from)}L${point(to)}`;
  return element('path', { d, fill: 'none', stroke: INK, ...LOOKS[strength] });
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const point = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;

const TOOTH = 7;

function zigzag(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const steps = Math.max(2, Math.floor(length / TOOTH));
  const points = Array.from({ length: steps + 1 }, (_unused, at) => {
    const aside = at === 0 || at === steps ? 0 : at % 2 === 0 ? TOOTH / 1.4 : -TOOTH / 1.4;
    const along = (length * at) / steps;
    return { x: from.x + ux * along - uy * aside, y: from.y + uy * along + ux * aside };
  });
  return `M${points.map(point).join('L')}`;
}

function nodeOf({ link, x, y, height, names, details }: Node): string {
  const top = y - (names.length * NAME_LINE + details.length * DETAIL_LINE) / 2;
  const box = { x: x - NODE_WIDTH / 2, y: y - height / 2, width: NODE_WIDTH, height };
  return element(
    'g',
    { class: 'node' },
    element('title', {}, text(link.name)),
    // A group has square corners, a person round ones.
    element('rect', { ...box, rx: link.relationship === undefined ? 0 : 24, fill: '#ffffff', stroke: INK, 'stroke-width': 2 }),
    ...names.map((line, at) =>
      element('text', { x, y: top + NAME_LINE * at + 13, 'font-size': NAME_SIZE, 'text-anchor': 'middle' }, text(line)),
    ),
    ...details.map((line, at) =>
      element(
        'text',
        { x, y: top + NAME_LINE * names.length + DETAIL_LINE * at + 12, 'font-size': DETAIL_SIZE, 'text-anchor': 'middle' },
        text(line),
      ),
    ),
  );
}

function childOf(name: string): readonly string[] {
  const lines = linesOf(name, NAME_SIZE, CENTRE * 1.8).slice(0, 3);
  const top = -(lines.length * NAME_LINE) / 2;
  return [
    element('circle', { cx: 0, cy: 0, r: CENTRE, fill: '#ffffff', stroke: INK, 'stroke-width': 2 }),
    element('circle', { cx: 0, cy: 0, r: CENTRE - 5, fill: 'none', stroke: INK, 'stroke-width': 1 }),
    ...lines.map((line, at) =>
      element(
        'text',
        { x: 0, y: top + NAME_LINE * at + 13, 'font-size': NAME_SIZE, 'font-weight': 'bold', 'text-anchor': 'middle' },
        text(line),
      ),
    ),
  ];
}

function legendAt(y: number): string {
  const entries = (['strong', 'weak', 'stressful'] as const).map((strength, at) =>
    element(
      'g',
      { transform: `translate(${MARGIN + at * 118} ${y})` },
      lineOf(strength, { x: 0, y: 8 }, { x: 34, y: 8 }),
      element('text', { x: 42, y: 12, 'font-size': DETAIL_SIZE }, text(WORDS[strength])),
    ),
  );
  return element('g', { class: 'legend' }, ...entries);
}
