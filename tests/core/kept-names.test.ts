import fc from 'fast-check';
import { keptNameProblems, namesToKeep, type Named } from '../../plugin/core/kept-names';

const named = (fullName: string): Named => ({ firstName: fullName.split(' ')[0] ?? '', fullName });
const MIA = named('Mia Hartley');
const JAYDEN = named('Jayden Hartley');
const found = (text: string, kept: readonly Named[], open: readonly Named[] = [JAYDEN]) =>
  keptNameProblems([{ field: 'aim', place: 'the family’s aim', text }], namesToKeep(kept, open)).length > 0;

describe('the name of a child whom a paper must not name (roles.md rule 2)', () => {
  it.each(['Mia comes on Sundays', 'with MIA.', 'Mia’s bed', "mia's bed", '(Mia)', 'Jayden and Mia Hartley', 'Dad\nMia', 'Mia, Jayden'])(
    'is found however it is written: %j',
    (text) => expect(found(text, [MIA])).toBe(true),
  );

  it.each(['Jayden Hartley sleeps at home', 'Mialin comes', 'in Miami', 'the family Hartley', ''])('is not seen in %j', (text) =>
    expect(found(text, [MIA])).toBe(false),
  );

  it('is found with its accents', () => expect(found('Zoe\u0308 comes', [named('Zoë Okafor')])).toBe(true));

  it('keeps nothing back as an everyday word, and is found with the family name', () => {
    expect(found('We meet again in May, and will look at it', [named('May Hartley'), named('Will Hartley')])).toBe(false);
    expect(found('May Hartley comes', [named('May Hartley')])).toBe(true);
    expect(found('The baby sleeps here', [named('Baby Hartley')])).toBe(false);
  });

  it('keeps nothing back where somebody on the paper has the same name', () => {
    const other = named('Mia Dunne');
    expect(found('Mia fetches Jayden', [MIA], [JAYDEN, other])).toBe(false);
    expect(found('Mia Hartley fetches Jayden', [MIA], [JAYDEN, other])).toBe(true);
    expect(found('Mia Hartley fetches Jayden', [MIA], [JAYDEN, MIA])).toBe(false);
  });

  it('is told by its place alone, without the name and without why', () => {
    const [problem] = keptNameProblems([{ field: 'aim', place: 'the family’s aim', text: 'Mia' }], namesToKeep([MIA], []));
    expect(problem?.message).toContain('stands in the family’s aim');
    expect(problem?.message).not.toMatch(/Mia|restricted/);
  });

  it('whatever stands round it, in any case: found; and what is free of it passes', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bcdfgkpvwz'), minLength: 3, maxLength: 8 });
    const gap = fc.constantFrom(' ', '\n', ', ', '. ', ' (', ') ', ' – ', '; ');
    const text = fc.record({ name: letters, before: fc.array(letters, { maxLength: 4 }), after: fc.array(letters, { maxLength: 4 }), gap });
    fc.assert(
      fc.property(text, ({ name, before, after, gap: between }) => {
        const kept = [named(`${name} Hartley`)];
        const round = [...before, ...after].filter((word) => word !== name);
        const upper = name.toUpperCase();
        return (
          !found(round.join(between), kept) &&
          [name, upper, `${name}’s`].every((written) => found([...before, written, ...after].join(between), kept))
        );
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
