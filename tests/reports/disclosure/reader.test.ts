import { readerOf, type Reader } from '../../../reports/disclosure/reader';
import type { CountSystem } from '../../../reports/disclosure/count-system';
import { chances } from '../support/random-world';
import { twoWayTable } from '../support/two-way-table';
import { toldCounts } from '../support/what-is-told';

const LINE: CountSystem = { counts: [2, 4, 9, 15], lines: [{ total: 3, parts: [0, 1, 2] }] };

const ofAll = (reader: Reader): readonly number[] =>
  [...new Set([...reader.knows()].flatMap((known) => [...known]))].toSorted((one, other) => one - other);

describe('What a reader of a table knows of its hidden counts', () => {
  it('one hidden count is its total less the rest; two are open', () => {
    const reader = readerOf(LINE);
    reader.hide(0);
    expect(ofAll(reader)).toEqual([0]);
    expect(reader.from(0)).toEqual([1, 2, 3]);
    reader.hide(1);
    expect(ofAll(reader)).toEqual([]);
  });

  it('three that add up to three are one each, because a nought would be shown', () => {
    const reader = readerOf({
      counts: [1, 1, 1, 3, 7, 10],
      lines: [
        { total: 3, parts: [0, 1, 2] },
        { total: 5, parts: [3, 4] },
      ],
    });
    for (const at of [0, 1, 2]) reader.hide(at);
    expect(ofAll(reader)).toEqual([0, 1, 2]);
    expect(reader.from(1)).toEqual([3]);
    reader.hide(3);
    expect(ofAll(reader)).toEqual([0, 1, 2, 3]);
    expect(reader.from(1)).toEqual([4, 5]);
    reader.hide(4);
    expect(ofAll(reader)).toEqual([]);
  });

  it('of random tables, as count after count is hidden, is what another solver finds in the table anew', () => {
    const chance = chances(3);
    let [asked, told] = [0, 0];
    for (let round = 0; round < 60; round += 1) {
      const rows = Array.from({ length: 2 + Math.floor(chance() * 3) }, () =>
        Array.from({ length: 4 }, () => (chance() < 0.4 ? 1 : 1 + Math.floor(chance() * 8))),
      );
      const table = twoWayTable(rows);
      const reader = readerOf(table);
      const hidden = table.counts.map(() => false);
      for (const at of table.counts.keys()) {
        if (chance() < 0.35) continue;
        hidden[at] = true;
        reader.hide(at);
        const own = hidden.flatMap((isHidden, each) => (isHidden ? [each] : []));
        const known = toldCounts(table, hidden, own);
        expect(ofAll(reader)).toEqual(known);
        asked += own.length;
        told += known.length;
      }
    }
    expect(told).toBeGreaterThan(500);
    expect(asked - told).toBeGreaterThan(500);
  });

  it('what one is worked out from is enough to work it out, with everything else hidden', () => {
    const chance = chances(4);
    let [known, unused] = [0, 0];
    for (let round = 0; round < 60; round += 1) {
      const table = twoWayTable(Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => 1 + Math.floor(chance() * 9))));
      const readerOfAllBut = (shown: (at: number) => boolean): Reader => {
        const reader = readerOf(table);
        for (const at of table.counts.keys()) if (!shown(at)) reader.hide(at);
        return reader;
      };
      const isShown = table.counts.map(() => chance() < 0.6);
      const reader = readerOfAllBut((at) => isShown[at] === true);
      const [byTheLines] = reader.knows();
      for (const at of byTheLines ?? []) {
        const from = reader.from(at);
        expect(ofAll(readerOfAllBut((other) => from.includes(other)))).toContain(at);
        expect(from.filter((other) => isShown[other] !== true)).toEqual([]);
        known += 1;
        unused += isShown.filter((each, other) => each && !from.includes(other)).length;
      }
    }
    expect(known).toBeGreaterThan(100);
    expect(unused).toBeGreaterThan(known);
  });
});
