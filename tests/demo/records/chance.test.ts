import { chanceFrom } from '../../../demo/records/chance';

const draws = (...seed: readonly (string | number)[]): readonly number[] => {
  const chance = chanceFrom(...seed);
  return Array.from({ length: 6 }, () => chance.int(0, 999));
};

describe('Chance that can be had again', () => {
  test('the same seed gives the same, on any machine and in any year', () => {
    expect(draws('ashcombe', 'family', 17)).toEqual(draws('ashcombe', 'family', 17));
    expect(draws('golden')).toMatchInlineSnapshot(`
     [
       523,
       19,
       524,
       524,
       754,
       873,
     ]
    `);
  });

  test('another seed, and another family, gives other things', () => {
    expect(draws('ashcombe', 'family', 17)).not.toEqual(draws('ashcombe', 'family', 18));
    expect(draws('ashcombe', 'family', 17)).not.toEqual(draws('wexbury', 'family', 17));
  });

  test('comes out as often as it says', () => {
    const chance = chanceFrom('how often');
    const counted = { rare: 0, thirds: 0, heavy: 0 };
    for (let draw = 0; draw < 30_000; draw += 1) {
      if (chance.is(0.01)) counted.rare += 1;
      if (chance.int(1, 3) === 2) counted.thirds += 1;
      if (chance.weighed([[1, 'light'] as const, [9, 'heavy'] as const]) === 'heavy') counted.heavy += 1;
    }
    expect(counted.rare).toBeGreaterThan(240);
    expect(counted.rare).toBeLessThan(360);
    expect(counted.thirds / 30_000).toBeCloseTo(1 / 3, 1);
    expect(counted.heavy / 30_000).toBeCloseTo(0.9, 1);
  });

  test('a day is between the two, both included', () => {
    const chance = chanceFrom('days');
    const days = new Set(Array.from({ length: 200 }, () => chance.day('2026-02-27', '2026-03-01')));
    expect([...days].toSorted()).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });
});
