import type { FamilyTree } from './family-tree';
import { boxOf, heightOf, standIn, type PersonBox } from './family-tree-boxes';
import { generationsOf } from './family-tree-generations';
import { homeHeadroom, homesOf, type Home } from './family-tree-homes';
import { LABEL_WIDTH, signOf, type PersonSign } from './family-tree-labels';
import { latticeOf } from './family-tree-lattice';
import { orderOf } from './family-tree-order';
import type { Orders } from './family-tree-places';
import { plansOf } from './family-tree-plans';
import { routesOf, type Route, type Sheet } from './family-tree-routes';
import { unitsOf, type Unit } from './family-tree-units';

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** One for each person of the tree, in their order. */
  readonly boxes: readonly PersonBox[];
  readonly units: readonly Unit[];
  readonly routes: readonly Route[];
  readonly homes: readonly Home[];
  /** Where the heading over the people stands whom nothing connects, where there are any. */
  readonly shelfTop?: number;
}

const MARGIN = 24;
/** Between the outline of one home and what stands above it. */
const ABOVE_HOME = 4;
const SHELF_COLUMN = LABEL_WIDTH + 24;
const SHELF_HEADING = 30;
const LEAST_COLUMNS = 4;

/** Where everything of a family's drawing goes. The same facts give the same places. */
export function layoutOf(tree: FamilyTree): Layout {
  const { units, unconnected } = unitsOf(tree);
  const signs = tree.people.map((person, index) => signOf(tree, person, unconnected.includes(index)));
  const connected = tree.people.map((_person, index) => index).filter((index) => !unconnected.includes(index));
  const lattice = latticeOf(units, rowsFromTop(generationsOf(tree, units), connected), connected, LABEL_WIDTH);
  const ordered = orderOf(lattice, {
    household: tree.people.map((person) => person.household?.key),
    born: tree.people.map((person) => person.dateOfBirth ?? person.expectedBirth),
  });
  const places = fromTheLeft(ordered.places, ordered.orders);
  const plans = plansOf(lattice, ordered.orders, places);
  const headroom = Math.max(
    0,
    ...tree.people.map(({ household }) => (household === undefined ? 0 : homeHeadroom(household.label) + ABOVE_HOME)),
  );
  const sheet = sheetOf(ordered.orders, signs, plans.heights, headroom);
  const inTree = ordered.orders.flatMap((order, row) =>
    order.flatMap((item) => {
      const person = lattice.items[item]?.person;
      return person === undefined ? [] : [boxOf(person, signs, places[item] ?? 0, (sheet.rowTops[row] ?? 0) + headroom, row)];
    }),
  );
  const treeWidth = Math.max(0, ...inTree.map((box) => box.left + box.width)) + MARGIN;
  const shelf = shelfOf(unconnected, signs, treeWidth, sheet.channelTops.at(-1) ?? 0, headroom);
  const boxes = [...inTree, ...shelf.boxes].toSorted((one, other) => one.person - other.person);
  const byPerson = new Map(boxes.map((box) => [box.person, box]));
  return {
    width: Math.max(treeWidth, ...shelf.boxes.map((box) => box.left + box.width + MARGIN)),
    height: shelf.bottom + MARGIN,
    boxes,
    units,
    routes: routesOf(lattice, plans, sheet, (person) => standIn(byPerson.get(person))),
    homes: homesOf(tree, boxes),
    ...(shelf.boxes.length > 0 && { shelfTop: shelf.top }),
  };
}

function rowsFromTop(rows: readonly number[], connected: readonly number[]): readonly number[] {
  const top = Math.min(...connected.map((person) => rows[person] ?? 0));
  return rows.map((row) => row - top);
}

function fromTheLeft(places: Float64Array, orders: Orders): Float64Array {
  const left = Math.min(...orders.flat().map((item) => places[item] ?? 0));
  return places.map((place) => Math.round(place - left + LABEL_WIDTH / 2 + MARGIN));
}

function sheetOf(orders: Orders, signs: readonly PersonSign[], channels: readonly number[], headroom: number): Sheet {
  const rowTops: number[] = [];
  const rowBottoms: number[] = [];
  const channelTops = [MARGIN];
  orders.forEach((order, row) => {
    const top = (channelTops[row] ?? 0) + (channels[row] ?? 0);
    const tallest = Math.max(0, ...order.flatMap((item) => signs[item] ?? []).map(heightOf));
    rowTops.push(top);
    rowBottoms.push(top + headroom + tallest);
    channelTops.push(top + headroom + tallest);
  });
  const last = (channelTops.at(-1) ?? 0) + (channels[orders.length] ?? 0);
  return { channelTops: [...channelTops.slice(0, -1), ...channelTops.slice(-1), last], rowTops, rowBottoms };
}

/** People of the network whom no relationship connects, in rows under the tree. */
function shelfOf(
  people: readonly number[],
  signs: readonly PersonSign[],
  treeWidth: number,
  below: number,
  headroom: number,
): { readonly boxes: readonly PersonBox[]; readonly top: number; readonly bottom: number } {
  if (people.length === 0) return { boxes: [], top: below, bottom: below };
  const columns = Math.max(LEAST_COLUMNS, Math.floor((treeWidth - MARGIN) / SHELF_COLUMN));
  const top = below + (below > MARGIN ? MARGIN : 0);
  const boxes: PersonBox[] = [];
  let y = top + SHELF_HEADING;
  for (let start = 0; start < people.length; start += columns) {
    const row = people.slice(start, start + columns);
    row.forEach((person, at) => boxes.push(boxOf(person, signs, MARGIN + LABEL_WIDTH / 2 + at * SHELF_COLUMN, y + headroom)));
    y += headroom + Math.max(...row.map((person) => boxOf(person, signs, 0, 0).height)) + MARGIN;
  }
  return { boxes, top, bottom: y - MARGIN };
}
