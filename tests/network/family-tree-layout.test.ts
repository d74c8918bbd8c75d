import fc from 'fast-check';
import { familyTree, type FamilyTree } from '../../plugin/network/family-tree';
import { layoutOf, type Layout } from '../../plugin/network/family-tree-layout';
import { joined, overlapping, runOver } from './drawn-lines';
import { REFERENCE_FAMILIES, related, someone, today } from './reference-families';

const placeOf = (tree: FamilyTree, id: string): number => tree.people.findIndex((person) => person.id === id);

/** Parent links that no unit joins by lines from box to box. */
function unjoined(tree: FamilyTree, layout: Layout): readonly string[] {
  return tree.parentLinks
    .filter(({ parentId, childId }) => {
      const [parent, child] = [placeOf(tree, parentId), placeOf(tree, childId)];
      const unit = layout.units.findIndex((one) => one.kind === 'parents' && one.partners.includes(parent) && one.children.includes(child));
      return unit < 0 || !joined(layout, unit, parent, child);
    })
    .map(({ parentId, childId }) => `${parentId} to ${childId}`);
}

function descendants(tree: FamilyTree, id: string): ReadonlySet<string> {
  const found = new Set<string>([id]);
  for (const one of found) for (const link of tree.parentLinks) if (link.parentId === one) found.add(link.childId);
  return found;
}

/** Parent links in which the parent does not stand above the child, though no circle forbids it. */
function upsideDown(tree: FamilyTree, layout: Layout): readonly string[] {
  return tree.parentLinks
    .filter(({ parentId, childId }) => !descendants(tree, childId).has(parentId))
    .filter(({ parentId, childId }) => {
      const [parent, child] = [layout.boxes[placeOf(tree, parentId)]?.row, layout.boxes[placeOf(tree, childId)]?.row];
      return parent === undefined || child === undefined || parent >= child;
    })
    .map(({ parentId, childId }) => `${parentId} over ${childId}`);
}

function faultsOf(tree: FamilyTree, layout: Layout) {
  return {
    drawn: layout.boxes.map((box) => box.person),
    overlapping: overlapping(layout.boxes),
    unjoined: unjoined(tree, layout),
    upsideDown: upsideDown(tree, layout),
    runOver: runOver(layout),
  };
}

const faultless = (tree: FamilyTree) => ({
  drawn: tree.people.map((_person, index) => index),
  overlapping: [],
  unjoined: [],
  upsideDown: [],
  runOver: [],
});

describe.each(Object.entries(REFERENCE_FAMILIES))('the drawing of %s', (_name, tree) => {
  const layout = layoutOf(tree);

  test('has everyone once, apart, under their parents and joined to them, with no line through anyone else', () => {
    expect(faultsOf(tree, layout)).toEqual(faultless(tree));
  });

  test('has room for everyone on its sheet', () => {
    for (const box of layout.boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(layout.width);
      expect(box.top + box.height).toBeLessThanOrEqual(layout.height);
    }
  });

  test('outlines nobody with people they do not live with, and everyone with a home once', () => {
    const outlined = layout.homes.flatMap((home) => home.members);
    const atHome = tree.people.flatMap((person, index) => (person.household === undefined ? [] : [index]));
    expect(outlined.toSorted((one, other) => one - other)).toEqual(atHome);
    for (const home of layout.homes) {
      const inside = layout.boxes.filter((box) => box.x > home.left && box.x < home.right && box.y > home.top && box.y < home.bottom);
      expect(new Set(inside.map((box) => tree.people[box.person]?.household?.key))).toEqual(new Set([home.key]));
    }
  });
});

const rowOf = (tree: FamilyTree, layout: Layout, id: string): number | undefined => layout.boxes[placeOf(tree, id)]?.row;
const xOf = (tree: FamilyTree, layout: Layout, id: string): number => layout.boxes[placeOf(tree, id)]?.x ?? -1;

describe('generations', () => {
  test('put four of them in four rows, with every couple and every sibship level', () => {
    const tree = REFERENCE_FAMILIES.threeHouseholds;
    const layout = layoutOf(tree);
    const rows = (...ids: readonly string[]) => new Set(ids.map((id) => rowOf(tree, layout, id)));
    expect(rows('g1', 'g2')).toEqual(new Set([0]));
    expect(rows('a1', 'a2', 'b1', 'b2', 'c1', 'c2')).toEqual(new Set([1]));
    expect(rows('d1', 'd2', 'd3', 'd4', 'e1', 'e2', 'e3', 'f1', 'f2')).toEqual(new Set([2]));
    expect(rows('k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8')).toEqual(new Set([3]));
  });

  test('put a grandmother two rows up and an uncle one, though nobody recorded the parent between them', () => {
    const people = ['child', 'gran', 'uncle'].map((id) => someone(id, id, 'unknown', { index: id === 'child' }));
    const relationships = [related('gran', 'Grandmother : Grandchild', 'child'), related('uncle', 'Uncle : Nephew', 'child')];
    const tree = familyTree({ people, relationships, today });
    const layout = layoutOf(tree);
    expect([rowOf(tree, layout, 'gran'), rowOf(tree, layout, 'uncle'), rowOf(tree, layout, 'child')]).toEqual([0, 1, 2]);
  });
});

describe('couples', () => {
  test('stand side by side where the family allows it', () => {
    const tree = REFERENCE_FAMILIES.twinsAndRemarriedGrandparents;
    const layout = layoutOf(tree);
    const order = ['fern', 'hugh', 'jill', 'alan'].toSorted((one, other) => xOf(tree, layout, one) - xOf(tree, layout, other));
    expect([order, order.toReversed()]).toContainEqual(['fern', 'hugh', 'jill', 'alan']);
  });

  test('have their own children under them: half-siblings hang from the right pair', () => {
    const tree = REFERENCE_FAMILIES.threeFathersTwoBrothers;
    const { units } = layoutOf(tree);
    const names = (places: readonly number[]) => places.map((place) => tree.people[place]?.id ?? '').toSorted();
    const byParents = new Map(
      units.filter((unit) => unit.kind === 'parents').map((unit) => [names(unit.partners).join('+'), names(unit.children)]),
    );
    expect(byParents.get('carl+mother')).toEqual(['ava']);
    expect(byParents.get('lee+mother')).toEqual(['ben']);
    expect(byParents.get('mother+owen')).toEqual(['cai', 'dee']);
    expect(byParents.get('ron+ruth')).toEqual(['carl', 'lee']);
  });
});

describe('people whom no relationship connects', () => {
  test('stand below the tree, none of them lost', () => {
    const tree = REFERENCE_FAMILIES.okaforLukaszewski;
    const layout = layoutOf(tree);
    const shelf = layout.boxes.filter((box) => box.row === undefined).map((box) => tree.people[box.person]?.id);
    expect(shelf).toEqual(['brid', 'joan']);
    const lowest = Math.max(...layout.boxes.filter((box) => box.row !== undefined).map((box) => box.top + box.height));
    for (const box of layout.boxes.filter((one) => one.row === undefined)) expect(box.top).toBeGreaterThan(lowest);
  });

  test('are drawn even where there is nobody else, and nobody at all is a drawing too', () => {
    const alone = familyTree({ people: [someone('only', 'Only One', 'female')], relationships: [], today });
    expect(layoutOf(alone).boxes).toHaveLength(1);
    const nobody = layoutOf(familyTree({ people: [], relationships: [], today }));
    expect(nobody.boxes).toEqual([]);
    expect(Number.isFinite(nobody.width) && Number.isFinite(nobody.height)).toBe(true);
  });
});

const WORDS = [
  'Mother : Child',
  'Father : Daughter',
  'Son : Father',
  'Parent : Child',
  'Adoptive Mother : Adopted Child',
  'Partner : Partner',
  'Ex Partner : Ex Partner',
  'Husband : Wife',
  'Sibling : Sibling',
  'Half-sibling : Half-sibling',
  'Grandmother : Grandchild',
  'Uncle : Niece',
  'Cousin : Cousin',
  'Step Father : Step-child',
  'Foster Carer : Foster Child',
  'Friend : Friend',
] as const;

/** Any people with any relationships between them: circles, five parents, a couple who are cousins, people related to nobody. */
const anyFamily = (most: number): fc.Arbitrary<FamilyTree> =>
  fc
    .record({
      people: fc.array(
        fc.record({
          age: fc.integer({ min: 0, max: 95 }),
          sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const),
          index: fc.boolean(),
          home: fc.integer({ min: 0, max: 3 }),
        }),
        { minLength: 1, maxLength: most, size: 'max' },
      ),
      links: fc.array(fc.tuple(fc.nat(most - 1), fc.constantFrom(...WORDS), fc.nat(most - 1)), {
        maxLength: Math.ceil(most * 1.5),
        size: 'max',
      }),
    })
    .map(({ people, links }) =>
      familyTree({
        people: people.map(({ home, ...person }, at) =>
          someone(`p${at}`, `Person ${at}`, person.sex, {
            age: person.age,
            index: person.index,
            ...(home > 0 && { household: { key: `h${home}`, label: `Home ${home}` } }),
          }),
        ),
        relationships: links.map(([one, words, other]) => related(`p${one}`, words, `p${other}`)),
        today,
      }),
    );

/** A family as families are: every child has one or two parents a generation up, and no one is recorded against another. */
const likelyFamily: fc.Arbitrary<FamilyTree> = fc
  .array(
    fc.array(fc.record({ partner: fc.boolean(), parent: fc.nat(20), sex: fc.constantFrom('female' as const, 'male' as const) }), {
      minLength: 1,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((generations) => {
    const people = generations.flatMap((generation, row) =>
      generation.flatMap(({ partner, sex }, at) => [
        someone(`g${row}n${at}`, `Child ${row} ${at}`, sex, { age: 90 - row * 25 - at }),
        ...(partner ? [someone(`g${row}n${at}s`, `Partner ${row} ${at}`, 'unknown', { age: 88 - row * 25 })] : []),
      ]),
    );
    const relationships = generations.flatMap((generation, row) =>
      generation.flatMap(({ partner, parent }, at) => {
        const above = generations[row - 1];
        const from = parent % (above?.length ?? 1);
        return [
          ...(partner ? [related(`g${row}n${at}`, 'Partner : Partner', `g${row}n${at}s`)] : []),
          ...(above === undefined ? [] : [related(`g${row - 1}n${from}`, 'Parent : Child', `g${row}n${at}`)]),
          ...(above?.[from]?.partner ? [related(`g${row - 1}n${from}s`, 'Parent : Child', `g${row}n${at}`)] : []),
        ];
      }),
    );
    return familyTree({ people, relationships, today });
  });

const seeded = { seed: 20261102, numRuns: 60 };

describe('any family at all', () => {
  test('has everyone once, apart, under their parents and joined to them, with no line through anyone else', () => {
    fc.assert(
      fc.property(anyFamily(9), (tree) => expect(faultsOf(tree, layoutOf(tree))).toEqual(faultless(tree))),
      seeded,
    );
  });

  test('is drawn whole where many people are related in ways that cannot be', () => {
    fc.assert(
      fc.property(anyFamily(24), (tree) => expect(faultsOf(tree, layoutOf(tree))).toEqual(faultless(tree))),
      { ...seeded, numRuns: 6 },
    );
  });

  test('of the likely kind has each couple side by side or joined below, and no faults', () => {
    fc.assert(
      fc.property(likelyFamily, (tree) => expect(faultsOf(tree, layoutOf(tree))).toEqual(faultless(tree))),
      { ...seeded, numRuns: 15 },
    );
  });

  test('is drawn the same way each time', () => {
    fc.assert(
      fc.property(anyFamily(7), (tree) => expect(layoutOf(tree)).toEqual(layoutOf(tree))),
      { ...seeded, numRuns: 15 },
    );
  });
});

describe('a record that goes round in a circle', () => {
  test.each([
    ['two people who are each other’s parent', ['a > b', 'b > a']],
    ['three people in a ring', ['a > b', 'b > c', 'c > a']],
    ['someone who is their own grandparent by way of a partner', ['a > b', 'b > c', 'c = a']],
  ])('%s: everyone is drawn, and every link', (_what, links) => {
    const people = ['a', 'b', 'c'].map((id) => someone(id, id.toUpperCase(), 'unknown'));
    const relationships = links.map((link) => {
      const [from = '', sign, to = ''] = link.split(' ');
      return related(from, sign === '>' ? 'Parent : Child' : 'Partner : Partner', to);
    });
    const tree = familyTree({ people, relationships, today });
    const layout = layoutOf(tree);
    expect(layout.boxes).toHaveLength(3);
    expect({ overlapping: overlapping(layout.boxes), unjoined: unjoined(tree, layout) }).toEqual({ overlapping: [], unjoined: [] });
  });
});

test('someone recorded as both mother and great-grandmother is joined to the child by both lines, whole over the rows between', () => {
  const people = [someone('a', 'A', 'female'), someone('b', 'B', 'female')];
  const relationships = [related('a', 'Great Grandmother : Great Grandchild', 'b'), related('a', 'Mother : Child', 'b')];
  const tree = familyTree({ people, relationships, today });
  const layout = layoutOf(tree);
  expect(layout.units.map((unit) => unit.kind)).toEqual(['parents', 'tie']);
  expect(layout.units.map((_unit, at) => joined(layout, at, 0, 1))).toEqual([true, true]);
});
