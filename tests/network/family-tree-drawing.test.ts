import { day } from '../../plugin/core/calendar-day';
import { familyTree, type TreePerson } from '../../plugin/network/family-tree';
import { familyTreeDrawing } from '../../plugin/network/family-tree-drawing';
import { okaforLukaszewski, REFERENCE_FAMILIES, related, someone, threeFathersTwoBrothers, today } from './reference-families';

const drawing = (tree = okaforLukaszewski, drawingId = 'one') => familyTreeDrawing(tree, { drawingId });
const drawn = (people: readonly TreePerson[], ...links: readonly ReturnType<typeof related>[]) =>
  drawing(familyTree({ people, relationships: links, today }));

/** Text as a reader sees it, piece by piece. */
const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, inside = '']) =>
    inside.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );

/** Every tag closed in its turn, and nothing between tags that would open one. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/gu,
    (_tag, closing: string, name: string, _attributes, single: string) => {
      if (closing !== '') return open.pop() === name ? '' : '<';
      if (single === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>]/u.test(rest);
}

describe('the drawing', () => {
  test.each(Object.entries(REFERENCE_FAMILIES))(
    'of %s is one well-formed picture with a name and a description for people who hear it',
    (_name, tree) => {
      const svg = drawing(tree);
      expect(wellFormed(svg)).toBe(true);
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="family-tree-one-title family-tree-one-desc"/u);
      expect(svg).toContain('<title id="family-tree-one-title">Family tree');
      expect(svg).toContain(`<desc id="family-tree-one-desc">${tree.people.length} people in `);
    },
  );

  test('is named after the children it is about', () => {
    expect(drawing()).toContain('>Family tree of Zoë, Tomasz and Baby<');
  });

  test('comes out the same, byte by byte, for the same facts', () => {
    expect(drawing()).toBe(drawing());
  });

  test('has ids of its own, so that two may stand on one page', () => {
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    const [one, two] = [ids(drawing(okaforLukaszewski, 'one')), ids(drawing(okaforLukaszewski, 'two'))];
    expect(new Set([...one, ...two]).size).toBe(one.length + two.length);
  });

  test('needs no style sheet, script, font, picture or link from anywhere', () => {
    expect(drawing()).not.toMatch(/<(style|script|image|use|a|foreignObject)\b| style=| href=| on[a-z]+=|url\(/u);
  });
});

describe('names', () => {
  test('are text: everyone’s is there in full, in lines that fit', () => {
    for (const tree of Object.values(REFERENCE_FAMILIES)) {
      const all = textsIn(drawing(tree)).join(' ').replaceAll('- ', '-');
      for (const person of tree.people) expect(all).toContain(person.name);
    }
  });

  test('that are long are broken where a reader would break them', () => {
    const texts = textsIn(drawing());
    expect(texts.slice(texts.indexOf('Joan'), texts.indexOf('Joan') + 4)).toEqual(['Joan', 'Fairweather-', 'Montgomery-', 'Smythe']);
  });

  test.each([
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "'; DROP TABLE people; --",
    '</text><image href="x"/>',
    '&lt;b&gt;',
    ']]><!-- -->',
    'A\u0000\u0008\u001bB',
    'A\ud800B',
  ])('with markup in them are inert: %j', (name) => {
    const svg = drawn([
      someone('a', name, 'female', { index: true, firstName: name, connection: name, household: { key: name, label: name } }),
      someone('b', name, 'male', { connection: name, household: { key: name, label: name } }),
    ]);
    expect(wellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/<(script|image|b)\b|<svg [^>]*onload/u);
    // eslint-disable-next-line no-control-regex
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u);
  });

  test.each([
    ['of one letter', 'Q'],
    ['with an apostrophe', "Síle O'Neill"],
    ['in Arabic script', 'ليلى الحسن'],
    ['with an emoji', 'Sam 👩‍👧‍👦 Reed'],
    ['of 62 characters without a space', 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss'],
    ['that is missing', ''],
  ])('%s are drawn', (_what, name) => {
    const svg = drawn(
      [someone('a', name, 'female', { index: true }), someone('b', 'Other One', 'male')],
      related('b', 'Father : Child', 'a'),
    );
    expect(wellFormed(svg)).toBe(true);
    expect(textsIn(svg).join('').replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
  });

  test('of two people that are the same stand twice', () => {
    const texts = textsIn(
      drawn([someone('a', 'Jo Hall', 'female', { age: 5, index: true }), someone('b', 'Jo Hall', 'female', { age: 5, index: true })]),
    );
    expect(texts.filter((text) => text === 'Jo Hall')).toHaveLength(2);
  });
});

describe('signs', () => {
  const signs = (svg: string) => {
    const [family = ''] = svg.split('<g class="legend">');
    return family.slice(family.indexOf('<g class="person">'));
  };

  test('are a square for a male, a circle for a female, a diamond where it is not known', () => {
    expect(signs(drawn([someone('a', 'A', 'male')]))).toMatch(/<rect [^>]*stroke=/u);
    expect(signs(drawn([someone('a', 'A', 'female')]))).toMatch(/<circle /u);
    expect(signs(drawn([someone('a', 'A', 'unknown')]))).toMatch(/<path d="M\d+ \d+L\d+ \d+L\d+ \d+L\d+ \d+Z"/u);
  });

  test('are a triangle with the expected date for a child who is not born, also where that date stands as the date of birth', () => {
    for (const unborn of [
      someone('a', 'Baby', 'unknown', { expectedBirth: day('2027-01-11') }),
      someone('a', 'Baby', 'male', { dateOfBirth: day('2027-01-11') }),
    ]) {
      const svg = drawn([unborn]);
      expect(signs(svg)).toMatch(/<path d="M\d+ \d+L\d+ \d+L\d+ \d+Z"/u);
      expect(textsIn(svg).join(' ')).toContain('due 11 January 2027');
    }
  });

  test('are crossed through for someone who has died, with the day and no age', () => {
    const svg = drawn([someone('a', 'Ron Dean', 'male', { age: 66, dateOfDeath: day('2021-05-04') })]);
    expect(svg).toContain('class="died"');
    expect(textsIn(svg)).toContain('died 4 May 2021');
    expect(textsIn(svg)).not.toContain('66');
  });

  test('have a double outline for a child it is about, and for nobody else', () => {
    const outlines = (index: boolean) => (signs(drawn([someone('a', 'A', 'female', { index })])).match(/<circle /gu) ?? []).length;
    expect([outlines(true), outlines(false)]).toEqual([2, 1]);
  });

  test('hold the age in years', () => {
    expect(textsIn(drawn([someone('a', 'A', 'female', { dateOfBirth: day('2014-11-02') })]))).toContain('12');
    expect(textsIn(drawn([someone('a', 'A', 'female', { dateOfBirth: day('2014-11-03') })]))).toContain('11');
  });

  test('say who was invited, who came and who did not', () => {
    expect(textsIn(drawing())).toEqual(expect.arrayContaining(['invited', 'came', 'did not come']));
  });
});

describe('lines', () => {
  const couple = (words: string) => {
    const [family = ''] = drawn([someone('a', 'A', 'female'), someone('b', 'B', 'male')], related('a', words, 'b')).split(
      '<g class="legend">',
    );
    return family.slice(family.indexOf('<g class="parents"'), family.indexOf('<g class="person">'));
  };

  test('are whole for a married couple, dashed for partners, and cut where they are no longer together', () => {
    expect(couple('Wife : Husband')).not.toContain('stroke-dasharray');
    expect(couple('Partner : Partner')).toContain('stroke-dasharray="8 5"');
    expect(couple('Partner : Partner')).not.toContain('class="former"');
    expect(couple('Ex Partner : Ex Partner')).toContain('class="former"');
    expect(couple('Ex Wife : Ex Husband')).toContain('class="former"');
  });

  test('are dotted between parents who are not recorded as a couple', () => {
    expect(drawing()).toContain('stroke-dasharray="1.5 4.5"');
  });

  test('say what the tie is where the people in between are not recorded', () => {
    const svg = drawn([someone('a', 'A', 'female', { index: true }), someone('b', 'B', 'male')], related('b', 'Uncle : Niece', 'a'));
    expect(textsIn(svg)).toContain('uncle');
  });
});

describe('parental responsibility', () => {
  test('stands by whoever holds it for every child born, and otherwise with whom for', () => {
    const texts = textsIn(drawing());
    // Once under Amara's name and once in the legend: nobody holds it for a child who is not born.
    expect(texts.filter((text) => text.startsWith('PR'))).toEqual(['PR', 'PR: Tomasz', 'PR']);
  });

  test('leaves what is not recorded, or is no, to the list', () => {
    const texts = textsIn(drawing(threeFathersTwoBrothers)).filter((text) => text.startsWith('PR:'));
    expect(texts).toEqual(['PR: Ben', 'PR: Cai, Dee']);
  });
});

describe('the legend', () => {
  test('explains the signs that are used, and no others', () => {
    const explained = textsIn(drawing(REFERENCE_FAMILIES.oneParentOneChild));
    expect(explained).toEqual(expect.arrayContaining(['female', 'a child this is about', 'holds parental responsibility']));
    expect(explained).not.toContain('male');
    expect(explained).not.toContain('has died');
  });
});
