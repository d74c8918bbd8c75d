import type { FamilyTree, TreePerson } from './family-tree';
import { SIGN, UNDER_SIGN, NAME_LINE, DETAIL_LINE, type PersonBox } from './family-tree-boxes';
import type { Home } from './family-tree-homes';
import { DETAIL_SIZE, NAME_SIZE, shortName } from './family-tree-labels';
import { layoutOf, type Layout } from './family-tree-layout';
import { legendOf } from './family-tree-legend';
import { forked } from './family-tree-forks';
import type { Line, Route } from './family-tree-routes';
import { birthMates } from './family-tree-twins';
import type { Unit } from './family-tree-units';
import { element, text } from './svg-element';
import { INK, svgPicture } from './svg-picture';
import { linesOf, textWidth } from './text-lines';

const GREY = '#505a5f';
const LINE = 2;

/**
 * A family as an SVG picture in genogram signs (S2-51): one string that stands on its own in a page and prints in grey.
 * Names are text; whatever stands in them is inert. It says nothing that `familyTreeFacts` does not say in words.
 * @param options.drawingId makes the ids inside unique: another one for each drawing on a page.
 */
export function familyTreeDrawing(tree: FamilyTree, options: { readonly drawingId: string }): string {
  const layout = layoutOf(tree);
  const uprights = layout.routes.flatMap((route) => [...route.descent, ...route.ended, ...route.couple]).filter(({ x1, x2 }) => x1 === x2);
  const legend = legendOf(layout, {
    twins: layout.units.some((unit) => unit.kind === 'parents' && birthMates(tree, unit.children).length > 0),
  });
  const width = Math.max(layout.width, legend.width);
  const height = layout.height + legend.height;
  return svgPicture(
    { id: `family-tree-${options.drawingId}`, title: titleOf(tree), description: descriptionOf(tree, layout), width, height },
    ...layout.homes.map(outlineOf),
    ...layout.routes.map((route) => routeOf(withForks(route, layout, tree), layout.units[route.unit])),
    ...layout.homes.map((home) => labelOf(home, uprights)),
    ...layout.boxes.map((box) => personOf(box, tree.people[box.person])),
    ...(layout.shelfTop === undefined ? [] : [shelfHeading(layout.shelfTop)]),
    legend.svg,
  );
}

function titleOf(tree: FamilyTree): string {
  const children = tree.people.filter((person) => person.index).map(shortName);
  return children.length === 0 ? 'Family tree' : `Family tree of ${inAList(children)}`;
}

const inAList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function descriptionOf(tree: FamilyTree, layout: Layout): string {
  const rows = new Set(layout.boxes.flatMap((box) => (box.row === undefined ? [] : [box.row]))).size;
  const people = tree.people.length === 1 ? '1 person' : `${tree.people.length} people`;
  return `${people} in ${rows === 1 ? '1 generation' : `${rows} generations`}. The list beside the drawing gives the same facts in words.`;
}

const HOME_FILL = '#f3f2f1';

const outlineOf = ({ left, top, right, bottom }: Home): string =>
  element('rect', {
    class: 'home',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    rx: 8,
    fill: HOME_FILL,
    stroke: GREY,
    'stroke-width': 1.5,
    'stroke-dasharray': '2 4',
  });

const HOME_INSET = 9;
const HOME_LINE = 15;

/** The name of a home where no line runs through it; where there is no such place, the line makes room for it. */
function labelOf(home: Home, uprights: readonly Line[]): string {
  const lines = linesOf(home.label, DETAIL_SIZE, home.right - home.left - 2 * HOME_INSET);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, DETAIL_SIZE)));
  const inTheWay = uprights
    .filter(({ y1, y2 }) => Math.min(y1, y2) < home.top + HOME_LINE * lines.length + 4 && Math.max(y1, y2) > home.top)
    .map(({ x1 }) => x1);
  const free = (x: number): boolean => !inTheWay.some((at) => at > x - 4 && at < x + width + 4);
  const places = Array.from(
    { length: 1 + Math.max(0, Math.floor((home.right - HOME_INSET - width - home.left - HOME_INSET) / 6)) },
    (_unused, at) => home.left + HOME_INSET + at * 6,
  );
  const x = places.find(free) ?? home.left + HOME_INSET;
  return lines
    .map((line, at) =>
      element('text', { x, y: home.top + HOME_LINE * (at + 1), 'font-size': DETAIL_SIZE, fill: GREY, ...haloOf(HOME_FILL) }, text(line)),
    )
    .join('');
}

const haloOf = (colour: string) => ({ stroke: colour, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' });

/** Twins hang from one point. */
function withForks(route: Route, { units, boxes }: Layout, tree: FamilyTree): Route {
  const unit = units[route.unit];
  if (unit?.kind !== 'parents') return route;
  const footOf = (child: number) =>
    boxes.filter((box) => box.person === child).map((box) => ({ x: box.x, halfWidth: HALF, top: box.y - HALF, bottom: box.y + HALF }));
  const descent = birthMates(tree, unit.children).reduce((lines, twins) => forked(lines, twins.flatMap(footOf)), route.descent);
  return { ...route, descent };
}

function routeOf(route: Route, unit: Unit | undefined): string {
  const couple = coupleStyle(unit);
  const tie = unit?.kind !== 'parents';
  return element(
    'g',
    { class: unit?.kind ?? 'parents', fill: 'none', stroke: tie ? GREY : INK, 'stroke-width': LINE },
    ...path(route.couple, couple.dash),
    ...(couple.cut ? cutThrough(longest(route.couple)) : []),
    ...path(route.descent, tie ? '6 4' : undefined),
    ...path(route.ended, '3 3'),
    ...(unit?.label === undefined ? [] : [wordBeside(route, unit.label)]),
  );
}

/** Married whole, partners dashed, parents of one child without a recorded partnership dotted; cut where it has ended. */
function coupleStyle(unit: Unit | undefined): { readonly dash?: string; readonly cut: boolean } {
  if (unit?.couple === undefined) return { dash: '1.5 4.5', cut: false };
  return { ...(!unit.couple.married && { dash: '8 5' }), cut: unit.couple.former };
}

function path(lines: readonly Line[], dash?: string): readonly string[] {
  const drawn = lines.filter(({ x1, y1, x2, y2 }) => x1 !== x2 || y1 !== y2);
  if (drawn.length === 0) return [];
  const d = drawn.map(({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`).join('');
  return [
    element('path', {
      d,
      ...(dash !== undefined && { 'stroke-dasharray': dash, ...(dash.startsWith('1.5') && { 'stroke-linecap': 'round' }) }),
    }),
  ];
}

const longest = (lines: readonly Line[]): Line | undefined =>
  lines.filter((line) => line.y1 === line.y2).toSorted((one, other) => Math.abs(other.x2 - other.x1) - Math.abs(one.x2 - one.x1))[0];

/** Two strokes across the first third of a couple's line, clear of the line to the children. */
function cutThrough(line: Line | undefined): readonly string[] {
  if (line === undefined) return [];
  const x = Math.round(Math.min(line.x1, line.x2) + Math.abs(line.x2 - line.x1) * 0.25);
  const d = [-3, 4].map((aside) => `M${x + aside - 4} ${line.y1 + 9}L${x + aside + 4} ${line.y1 - 9}`).join('');
  return [element('path', { class: 'former', d })];
}

const wordBeside = (route: Route, label: string): string =>
  element('text', { x: route.labelAt.x, y: route.labelAt.y, 'font-size': DETAIL_SIZE, fill: GREY, ...haloOf('#ffffff') }, text(label));

function personOf(box: PersonBox, person: TreePerson | undefined): string {
  const { sign, x } = box;
  const firstLine = box.top + SIGN + UNDER_SIGN;
  const lines = [
    ...sign.nameLines.map((line, at) => ({
      line,
      size: NAME_SIZE,
      y: firstLine + NAME_LINE * at + 13,
      weight: sign.index ? 'bold' : undefined,
    })),
    ...detailLinesOf(box, firstLine),
  ];
  return element(
    'g',
    { class: 'person' },
    element('title', {}, text(person?.name ?? '')),
    ...signOf(box),
    ...(sign.inside === undefined
      ? []
      : [
          element(
            'text',
            { x, y: box.y + (sign.shape === 'triangle' ? 12 : 5), 'font-size': NAME_SIZE, 'text-anchor': 'middle' },
            text(sign.inside),
          ),
        ]),
    ...lines.map(({ line, size, y, weight }) =>
      element('text', { x, y, 'font-size': size, 'text-anchor': 'middle', ...(weight && { 'font-weight': weight }) }, text(line)),
    ),
  );
}

function detailLinesOf({ sign }: PersonBox, firstLine: number) {
  const top = firstLine + NAME_LINE * sign.nameLines.length;
  return sign.detailLines.map((line, at) => ({ line, size: DETAIL_SIZE, y: top + DETAIL_LINE * at + 12, weight: undefined }));
}

const HALF = SIGN / 2;

function signOf({ sign, x, y }: PersonBox): readonly string[] {
  const look = { fill: '#ffffff', stroke: INK, 'stroke-width': LINE };
  const outline = (inset: number): string => {
    const half = HALF - inset;
    if (sign.shape === 'square') return element('rect', { x: x - half, y: y - half, width: half * 2, height: half * 2, ...look });
    if (sign.shape === 'circle') return element('circle', { cx: x, cy: y, r: half, ...look });
    if (sign.shape === 'diamond')
      return element('path', { d: `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`, ...look });
    const deeper = inset * 1.2;
    return element('path', {
      d: `M${x} ${y - half + deeper}L${x + half - deeper / 2} ${y + half}L${x - half + deeper / 2} ${y + half}Z`,
      ...look,
    });
  };
  return [
    outline(0),
    ...(sign.index ? [outline(5)] : []),
    ...(sign.adopted ? [element('path', { class: 'adopted', d: bracketsOf(x, y), fill: 'none', stroke: INK, 'stroke-width': LINE })] : []),
    ...(sign.died ? [element('path', { class: 'died', d: crossOf(x, y), stroke: INK, 'stroke-width': LINE })] : []),
  ];
}

const crossOf = (x: number, y: number): string =>
  `M${x - HALF} ${y - HALF}L${x + HALF} ${y + HALF}M${x + HALF} ${y - HALF}L${x - HALF} ${y + HALF}`;

const BRACKET = { aside: 33, tall: 25, arm: 7 };

const bracketsOf = (x: number, y: number): string =>
  [-1, 1]
    .map((side) => {
      const [out, inner] = [x + side * BRACKET.aside, x + side * (BRACKET.aside - BRACKET.arm)];
      return `M${inner} ${y - BRACKET.tall}L${out} ${y - BRACKET.tall}L${out} ${y + BRACKET.tall}L${inner} ${y + BRACKET.tall}`;
    })
    .join('');

const shelfHeading = (top: number): string =>
  element('text', { x: 24, y: top + 18, 'font-size': NAME_SIZE, 'font-weight': 'bold' }, text('Others in the network'));
