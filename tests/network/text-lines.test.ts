import fc from 'fast-check';
import { linesOf, textWidth } from '../../plugin/network/text-lines';

describe('a name that is longer than its line', () => {
  test.each([
    ['Zoë Okafor', ['Zoë Okafor']],
    ['Joan Fairweather-Montgomery-Smythe', ['Joan', 'Fairweather-', 'Montgomery-', 'Smythe']],
    ['  Bríd   Ní Dhomhnaill ', ['Bríd Ní', 'Dhomhnaill']],
    ['', []],
  ])('%j is broken at spaces, then after hyphens', (name, lines) => expect(linesOf(name, 14, 124)).toEqual(lines));

  test('is broken between letters, never inside one, where there is nowhere else', () => {
    const family = '👩‍👧‍👦'.repeat(8);
    expect(linesOf(family, 14, 60).every((line) => line.length % '👩‍👧‍👦'.length === 0)).toBe(true);
  });

  test('loses nothing and never exceeds its line but by a single letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const lines = linesOf(name, 14, 124);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(name.replaceAll(/\s/gu, ''));
        for (const line of lines)
          expect(textWidth(line, 14) <= 124 || [...new Intl.Segmenter('en-GB').segment(line)].length === 1).toBe(true);
      }),
      { seed: 20261102 },
    );
  });
});
