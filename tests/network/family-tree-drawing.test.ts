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

describe('twins', () => {
  const mother = someone('mother', 'Tess Nolan', 'female', { age: 29 });
  const ivy = someone('ivy', 'Ivy Nolan', 'female', { age: 5, index: true });
  const ida = someone('ida', 'Ida Nolan', 'female', { age: 5, index: true });
  const kit = someone('kit', 'Kit Nolan', 'male', { age: 9 });
  const children = ['ivy', 'ida', 'kit'].map((child) => related('mother', 'Mother : Child', child));
  const slanted = (svg: string) =>
    [...svg.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/gu)].filter(([, x1, y1, x2, y2]) => x1 !== x2 && y1 !== y2);
  const linesOfParents = (svg: string): string => (svg.match(/<g class="parents".*?<\/g>/gu) ?? []).join('');
  const parting = (svg: string) => new Set(slanted(linesOfParents(svg)).map(([, x, y]) => `${x} ${y}`));

  test('hang from one point, and a brother of another day does not', () => {
    const svg = drawn([mother, ivy, ida, kit], ...children);
    expect(parting(svg).size).toBe(1);
    expect(slanted(linesOfParents(svg))).toHaveLength(2);
    expect(textsIn(svg)).toContain('twins, or more at one birth');
  });

  test('are no twins who only share a day, or were born on different days', () => {
    const other = someone('other', 'Sam Webb', 'male', { age: 5 });
    for (const svg of [drawn([mother, ivy, kit], ...children), drawn([mother, ivy, other], ...children)]) {
      expect(parting(svg).size).toBe(0);
      expect(textsIn(svg)).not.toContain('twins, or more at one birth');
    }
  });

  test('that are expected hang from one point too', () => {
    const due = { expectedBirth: day('2027-01-30') };
    const [one, two] = [someone('one', 'Baby One', 'unknown', due), someone('two', 'Baby Two', 'unknown', due)];
    const svg = drawn([mother, one, two], ...['one', 'two'].map((child) => related('mother', 'Mother : Unborn Child', child)));
    expect(parting(svg).size).toBe(1);
  });
});

describe('an adopted child', () => {
  const child = someone('child', 'Poppy Lane', 'female', { age: 4, index: true });
  const mum = someone('mum', 'Claire Lane', 'female', { age: 41 });

  test('has brackets round the sign, and they are told in words', () => {
    const svg = drawn([child, mum], related('mum', 'Adoptive Mother : Adopted Child', 'child'));
    expect(svg.match(/class="adopted"/gu)).toHaveLength(1);
    expect(textsIn(svg)).toContain('adopted');
  });

  test('has none once the record has ended it, and a child born to her has none', () => {
    expect(drawn([child, mum], related('mum', 'Adoptive Mother : Adopted Child', 'child', { to: day('2026-01-01') }))).not.toContain(
      'class="adopted"',
    );
    expect(drawn([child, mum], related('mum', 'Mother : Child', 'child'))).not.toContain('class="adopted"');
  });
});

test('a couple who were married and are not any more have a whole line that is cut', () => {
  const [hugh, jill] = [someone('hugh', 'Hugh Nolan', 'male', { age: 58 }), someone('jill', 'Jill Barker', 'female', { age: 57 })];
  const svg = drawn([hugh, jill], related('hugh', 'Ex Husband : Ex Wife', 'jill'));
  expect(svg).toContain('class="former"');
  expect(textsIn(svg)).toContain('married or civil partners');
  expect(textsIn(svg)).not.toContain('partners');
});
