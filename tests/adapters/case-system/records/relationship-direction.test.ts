import { assert, property, shuffledSubarray } from 'fast-check';
import { day } from '../../../../plugin/core/calendar-day';
import { directionOf, kindOf, wordsOf } from '../../../../adapters/case-system/records/relationship-direction';
import { mergeRelationships, type RelationshipRow } from '../../../../adapters/case-system/records/relationship-merge';

const AMARA = '1';
const ZOE = '2';

const row = (rest: Partial<RelationshipRow> & Pick<RelationshipRow, 'pair'>): RelationshipRow => ({
  key: '1',
  personId: AMARA,
  otherPersonId: ZOE,
  informalCarer: false,
  ...rest,
});
const inverse = (rest: Partial<RelationshipRow> & Pick<RelationshipRow, 'pair'>): RelationshipRow =>
  row({ personId: ZOE, otherPersonId: AMARA, ...rest });

describe('Which way round a relationship is', () => {
  test('the person of the row is the left-hand word: in "Mother : Child" she is the mother', () => {
    const { left, right } = directionOf(row({ pair: 'Mother : Child' }));
    expect([left.personId, left.is]).toEqual([AMARA, 'Mother']);
    expect([right.personId, right.is]).toEqual([ZOE, 'Child']);
  });

  test('a mother born after her child by a generation was entered backwards', () => {
    const backwards = inverse({ pair: 'Mother : Child', birth: day('2014-01-01'), otherBirth: day('1988-01-01') });
    expect(directionOf(backwards).left.personId).toBe(AMARA);
    const child = inverse({ pair: 'Child : Mother', birth: day('1988-01-01'), otherBirth: day('2014-01-01') });
    expect(directionOf(child).left.personId).toBe(AMARA);
  });

  test.each([
    ['a mother and child eleven years apart the wrong way: a birth date may be wrong', '2014-01-01', '2003-01-01', 'Mother : Child'],
    ['an uncle younger than his niece', '2014-01-01', '1990-01-01', 'Uncle : Niece'],
    ['a younger husband', '1999-01-01', '1970-01-01', 'Husband : Wife'],
  ])('%s is read as it stands', (_title, birth, otherBirth, pair) => {
    expect(directionOf(row({ pair, birth: day(birth), otherBirth: day(otherBirth) })).left.personId).toBe(AMARA);
  });

  test.each([
    ['Grandmother', 'grandparent'],
    ['Great Grandmother', 'great grandparent'],
    ['Step-parent', 'step parent'],
    ['Step Son', 'step child'],
    ['Half-sister', 'half sibling'],
    ['Unborn Child', 'child'],
    ['Ex Partner', 'ex partner'],
    ['Neighbour', 'neighbour'],
  ])('%s is a %s', (word, kind) => {
    expect(kindOf(word)).toBe(kind);
  });

  test('a description of one word says the same of both', () => {
    expect(wordsOf('Neighbour')).toEqual(['Neighbour', 'Neighbour']);
    expect(wordsOf('Unborn Child, Mother : Unborn Child')).toEqual(['Unborn Child, Mother', 'Unborn Child']);
  });
});

describe('A relationship, however it is recorded', () => {
  const once = [row({ pair: 'Mother : Daughter', parentalResponsibility: 'Y' })];
  const twice = [...once, inverse({ pair: 'Daughter : Mother' })];
  const onlyBackwards = [inverse({ pair: 'Daughter : Mother', parentalResponsibility: 'Y' })];
  const inOtherWords = [...twice, row({ pair: 'Parent : Child' })];
  const wrongWayToo = [
    ...twice.map((each) => ({
      ...each,
      birth: each.personId === AMARA ? day('1988-01-01') : day('2014-01-01'),
      otherBirth: each.personId === AMARA ? day('2014-01-01') : day('1988-01-01'),
    })),
    inverse({ pair: 'Mother : Daughter', birth: day('2014-01-01'), otherBirth: day('1988-01-01') }),
  ];

  test.each([
    ['once', once],
    ['twice', twice],
    ['only the other way round', onlyBackwards],
    ['in other words as well', inOtherWords],
    ['the wrong way round as well', wrongWayToo],
  ])('recorded %s it is one: Zoë is the daughter of Amara, who holds parental responsibility', (_how, rows) => {
    expect(mergeRelationships(rows, ZOE)).toEqual([
      {
        personId: ZOE,
        personIs: 'Daughter',
        otherPersonId: AMARA,
        otherIs: 'Mother',
        from: undefined,
        to: undefined,
        parentalResponsibility: 'yes',
        informalCarer: false,
      },
    ]);
  });

  test('two kinds between the same two people stay two', () => {
    const rows = [row({ pair: 'Grandmother : Grandchild' }), row({ pair: 'Special Guardian : Child' })];
    expect(mergeRelationships(rows, ZOE).map((each) => each.otherIs)).toEqual(['Grandmother', 'Special Guardian']);
  });

  test('an end that only one of the two rows has still ends it', () => {
    const rows = [
      row({ pair: 'Partner : Partner', from: day('2012-01-01'), to: day('2016-01-01') }),
      inverse({ pair: 'Partner : Partner', from: day('2012-01-01') }),
    ];
    expect(mergeRelationships(rows, ZOE)[0]).toMatchObject({ from: '2012-01-01', to: '2016-01-01' });
  });

  test('a couple that came together again is together', () => {
    const rows = [
      row({ pair: 'Partner : Partner', from: day('2012-01-01'), to: day('2016-01-01') }),
      row({ pair: 'Partner : Partner', from: day('2019-01-01') }),
    ];
    expect(mergeRelationships(rows, ZOE)[0]).toMatchObject({ from: '2012-01-01', to: undefined });
  });

  test('the order of the rows makes no difference', () => {
    assert(
      property(shuffledSubarray([...wrongWayToo, ...inOtherWords], { minLength: 6 }), (rows) => {
        expect(mergeRelationships(rows, ZOE)).toEqual(mergeRelationships([...wrongWayToo, ...inOtherWords], ZOE));
      }),
      { seed: 903, numRuns: 50 },
    );
  });
});

describe('Parental responsibility', () => {
  const of = (...rows: readonly RelationshipRow[]) => mergeRelationships(rows, ZOE)[0]?.parentalResponsibility;

  test.each([
    ['marked on the mother’s row', 'yes', [row({ pair: 'Mother : Child', parentalResponsibility: 'Y' })]],
    [
      'marked on the wrong row of the pair',
      'yes',
      [row({ pair: 'Mother : Child' }), inverse({ pair: 'Child : Mother', parentalResponsibility: 'Y' })],
    ],
    [
      'denied on the adult’s row and marked on the child’s',
      'yes',
      [row({ pair: 'Mother : Child', parentalResponsibility: 'N' }), inverse({ pair: 'Child : Mother', parentalResponsibility: 'Y' })],
    ],
    ['denied on the adult’s own row', 'no', [row({ pair: 'Father : Child', parentalResponsibility: 'N' })]],
    [
      'left at N on the child’s row, which says nothing',
      'not recorded',
      [inverse({ pair: 'Child : Father', parentalResponsibility: 'N' })],
    ],
    ['blank everywhere', 'not recorded', [row({ pair: 'Father : Child' }), inverse({ pair: 'Child : Father' })]],
    ['of a neighbour, where nothing is asked', 'not recorded', [row({ pair: 'Neighbour', parentalResponsibility: 'N' })]],
  ] as const)('%s is "%s"', (_title, expected, rows) => {
    expect(of(...rows)).toBe(expected);
  });
});
