import * as fc from 'fast-check';
import { hideSmallCounts } from '../../../reports/disclosure/hide-small-counts';
import { workedOut } from '../support/residual-solver';
import { published, twoWayTable } from '../support/two-way-table';

describe('What is hidden of a table with totals', () => {
  it('the worked example: 3, its row partner, their column partners, and no more', () => {
    expect(
      published([
        [3, 17],
        [8, 12],
        [0, 14],
      ]),
    ).toEqual({ cells: ['c,c', 'c,c', '0,14'], rowTotals: '20,20,14', columnTotals: '11,43', grandTotal: '54' });
  });

  it('one line: 1 and 2 add up to a small number, so 9 goes too; a zero is shown', () => {
    expect(published([[1, 2, 9, 0]])).toMatchObject({ cells: ['c,c,c,0'], rowTotals: '12' });
  });

  it('a partner that stands alone in its row is passed over', () => {
    expect(
      published([
        [12, 2],
        [30, 9],
        [25, 0],
      ]).cells,
    ).toEqual(['c,c', 'c,c', '25,0']);
  });

  it('a partner whose crossing line already has a hidden count is preferred', () => {
    expect(
      published([
        [3, 17],
        [8, 30],
        [9, 14],
      ]).cells,
    ).toEqual(['c,c', 'c,c', '9,14']);
  });

  it('six ones with a total of six do not pass: the total goes, since each would have to be one', () => {
    const line = { counts: [1, 1, 1, 1, 1, 1, 6], lines: [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }] };
    expect(hideSmallCounts(line, { max: 5 }).hidden).toEqual([true, true, true, true, true, true, true]);
  });

  it('six ones in a table go with every total they could be worked out from', () => {
    expect(published([[1, 1, 1, 1, 1, 1]])).toEqual({
      cells: ['c,c,c,c,c,c'],
      rowTotals: 'c',
      columnTotals: 'c,c,c,c,c,c',
      grandTotal: 'c',
    });
  });

  it('a table without small counts is published whole, and so is one of zeros', () => {
    expect(
      published([
        [6, 17],
        [8, 0],
      ]),
    ).toEqual({ cells: ['6,17', '8,0'], rowTotals: '23,8', columnTotals: '14,17', grandTotal: '31' });
    expect(published([[0, 0]])).toMatchObject({ cells: ['0,0'], grandTotal: '0' });
  });

  it('a council may hide more than 1 to 5', () => {
    const line = { counts: [8, 20, 28], lines: [{ total: 2, parts: [0, 1] }] };
    expect(hideSmallCounts(line, { max: 5 }).hidden).toEqual([false, false, false]);
    expect(hideSmallCounts(line, { max: 9 }).hidden).toEqual([true, true, false]);
  });

  it('a count hidden for a reason of its own is protected from being worked out only where it is small', () => {
    const line = { counts: [8, 20, 28], lines: [{ total: 2, parts: [0, 1] }] };
    expect(hideSmallCounts(line, { max: 5, also: [1] }).hidden).toEqual([true, true, false]);
  });
});

describe('Thousands of random tables', () => {
  const counts = {
    'very sparse': fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 5, max: 30 }) },
    ),
    ones: fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 9 }) },
    ),
    sparse: fc.integer({ min: 0, max: 12 }),
    usual: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 6, max: 60 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }) }),
  } as const;

  const tables = (cell: fc.Arbitrary<number>) =>
    fc
      .record({ height: fc.integer({ min: 1, max: 6 }), width: fc.integer({ min: 2, max: 6 }) })
      .chain(({ height, width }) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );

  /** Share of inner counts above nought that may stay hidden; hiding everything fails. */
  const LIMITS = { 'very sparse': 0.98, ones: 0.995, sparse: 0.75, usual: 0.45 } as const;

  it.each(Object.keys(counts) as (keyof typeof counts)[])('%s: no hidden count of 1 to 5 can be worked out', (kind) => {
    let inner = 0;
    let gone = 0;
    let withheld = 0;
    fc.assert(
      fc.property(tables(counts[kind]), (rows) => {
        const table = twoWayTable(rows);
        const hiding = hideSmallCounts(table, { max: 5 });
        const known = workedOut(table, hiding.hidden);
        const givenAway = table.counts.filter((count, at) => hiding.hidden[at] && count <= 5 && known.has(at));
        expect(givenAway).toEqual(hiding.withheld ? givenAway : []);
        expect(table.counts.filter((count, at) => count >= 1 && count <= 5 && !hiding.hidden[at])).toEqual([]);
        expect(table.counts.filter((count, at) => count === 0 && hiding.hidden[at] && !hiding.withheld)).toEqual([]);
        inner += rows.flat().filter((count) => count > 0).length;
        gone += table.counts.slice(0, table.height * table.width).filter((count, at) => count > 0 && hiding.hidden[at]).length;
        withheld += hiding.withheld ? 1 : 0;
      }),
      { seed: 20261121, numRuns: 2500 },
    );
    const share = gone / inner;
    console.info(`${kind}: ${(100 * share).toFixed(0)}% of counts hidden, ${withheld} of 2500 tables withheld`);
    expect(share).toBeLessThan(LIMITS[kind]);
    expect(withheld).toBeLessThan(250);
  });

  it('the solver that checks them works out what is known of the six ones, and of a single hidden count', () => {
    const ones = twoWayTable([[1, 1, 1, 1, 1, 1]]);
    const innerOnly = ones.counts.map((_, at) => at < 6);
    expect(workedOut(ones, innerOnly).size).toBe(6);
    const table = twoWayTable([
      [3, 17],
      [8, 12],
    ]);
    expect([
      ...workedOut(
        table,
        table.counts.map((_, at) => at === 0),
      ),
    ]).toEqual([0]);
    expect(
      workedOut(
        table,
        table.counts.map((_, at) => at < 4),
      ).size,
    ).toBe(0);
  });
});
