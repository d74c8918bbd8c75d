import { day } from '../../plugin/core/calendar-day';
import { familyTree, type TreePerson } from '../../plugin/network/family-tree';
import { familyTreeFacts } from '../../plugin/network/family-tree-facts';
import { okaforLukaszewski, REFERENCE_FAMILIES, related, someone, today } from './reference-families';

const factsOf = (people: readonly TreePerson[], ...relationships: readonly ReturnType<typeof related>[]) =>
  new Map(familyTreeFacts(familyTree({ people, relationships, today })).map((facts) => [facts.personId, facts]));
const sentencesOf = (id: string, ...given: Parameters<typeof factsOf>) => factsOf(...given).get(id)?.sentences ?? [];

const zoe = someone('zoe', 'Zoë Okafor', 'female', { age: 12, index: true });
const amara = someone('amara', 'Amara Okafor', 'female', { age: 36 });

describe('the reference family in words', () => {
  const facts = new Map(familyTreeFacts(okaforLukaszewski).map((person) => [person.personId, person]));

  test('has everyone once, the children it is about first', () => {
    const ids = familyTreeFacts(okaforLukaszewski).map((person) => person.personId);
    expect(ids.slice(0, 3)).toEqual(['zoe', 'tomasz', 'baby']);
    expect(ids.toSorted()).toEqual(okaforLukaszewski.people.map((person) => person.id).toSorted());
  });

  test('says who is whose parent and holds parental responsibility, and what is not recorded', () => {
    expect(facts.get('amara')?.sentences).toEqual([
      'Amara Okafor is 36.',
      "Amara Okafor is Zoë's mother and holds parental responsibility.",
      "Amara Okafor is Tomasz's mother and holds parental responsibility.",
      "Amara Okafor is Baby's mother.",
      'Amara Okafor and Piotr are partners.',
      "Amara Okafor lives in Amara's home, with Zoë and Tomasz.",
      'Amara Okafor was invited and came.',
    ]);
    expect(facts.get('daniel')?.sentences).toContain("Daniel O'Neill is Zoë's father; parental responsibility is not recorded.");
    expect(facts.get('daniel')?.badges).toEqual(['PR not recorded for Zoë']);
    expect(facts.get('piotr')?.badges).toEqual(['PR for Tomasz']);
  });

  test('speaks of no parental responsibility for a child who is not born, nor for a grown-up', () => {
    expect(facts.get('amara')?.badges).toEqual(['PR for Zoë', 'PR for Tomasz']);
    expect(facts.get('grace')?.badges).toEqual([]);
    expect(facts.get('grace')?.sentences).toContain("Grace Okafor is Amara's mother.");
  });

  test('says what the drawing shows by sign, place and outline', () => {
    expect(facts.get('baby')?.sentences[0]).toBe('Baby Łukaszewski is expected on 11 January 2027, and is a child this is about.');
    expect(facts.get('zoe')?.sentences[0]).toBe('Zoë Okafor is 12, and is a child this is about.');
    expect(facts.get('brid')?.sentences).toContain('Connection to the family: neighbour.');
    expect(facts.get('brid')?.sentences).toContain('Bríd Ní Dhomhnaill was invited and did not come.');
    expect(facts.get('joan')?.sentences).toContain("Joan Fairweather-Montgomery-Smythe was Zoë's foster carer until 1 March 2024.");
  });

  test('says who cares for whom informally', () => {
    expect(facts.get('grace')?.sentences).toContain('Grace Okafor cares for Zoë informally.');
  });
});

describe('a list of facts', () => {
  test('names both parents of every drawn child, in every reference family', () => {
    for (const tree of Object.values(REFERENCE_FAMILIES)) {
      const facts = new Map(familyTreeFacts(tree).map((person) => [person.personId, person.sentences.join(' ')]));
      for (const link of tree.parentLinks) {
        const child = tree.people.find((person) => person.id === link.childId)?.name.split(' ')[0];
        expect(facts.get(link.parentId)).toContain(`is ${child}'s `);
      }
    }
  });

  test('tells two people of one first name apart by their whole names', () => {
    const [one, two] = [someone('a', 'Jo Hall', 'female', { age: 5, index: true }), someone('b', 'Jo Reed', 'female', { age: 30 })];
    expect(sentencesOf('b', [one, two], related('b', 'Mother : Child', 'a', { pr: 'yes' }))).toContain(
      "Jo Reed is Jo Hall's mother and holds parental responsibility.",
    );
  });

  test('says that a parent does not hold parental responsibility where the record says so', () => {
    expect(sentencesOf('amara', [zoe, amara], related('amara', 'Mother : Child', 'zoe', { pr: 'no' }))).toContain(
      "Amara Okafor is Zoë's mother and does not hold parental responsibility.",
    );
  });

  test('tells of a special guardian who holds it', () => {
    const facts = factsOf([zoe, amara], related('amara', 'Special Guardian : Child', 'zoe', { pr: 'yes' })).get('amara');
    expect(facts?.badges).toEqual(['PR for Zoë']);
    expect(facts?.sentences).toContain("Amara Okafor is Zoë's special guardian and holds parental responsibility.");
  });

  test('says until when, where the record has ended a relationship, and speaks of its parental responsibility no more', () => {
    const facts = factsOf([zoe, amara], related('amara', 'Mother : Child', 'zoe', { pr: 'yes', to: day('2025-06-01') })).get('amara');
    expect(facts?.sentences).toContain("Amara Okafor was recorded as Zoë's mother until 1 June 2025.");
    expect(facts?.badges).toEqual([]);
  });

  test('says that a couple are no longer together', () => {
    const piotr = someone('piotr', 'Piotr Nowak', 'male', { age: 40 });
    expect(sentencesOf('piotr', [amara, piotr], related('amara', 'Ex Wife : Ex Husband', 'piotr'))).toContain(
      'Piotr Nowak and Amara were married or civil partners and are no longer together.',
    );
  });

  test.each([
    ['a date of birth that is missing', {}, 'Sam Reed is a child this is about; the date of birth is not recorded.'],
    ['a baby', { dateOfBirth: day('2026-09-01') }, 'Sam Reed is under 1, and is a child this is about.'],
    ['someone who died', { dateOfDeath: day('2021-05-04') }, 'Sam Reed died on 4 May 2021.'],
  ])('speaks of %s', (_what, details, sentence) => {
    expect(sentencesOf('sam', [someone('sam', 'Sam Reed', 'male', { ...details, index: true })])[0]).toBe(sentence);
  });

  test('keeps the record’s own words for a relationship that it cannot read', () => {
    expect(sentencesOf('amara', [zoe, amara], related('amara', 'In contact with : Acquaintance', 'zoe'))).toContain(
      'The record says of Amara Okafor and Zoë: In contact with : Acquaintance.',
    );
  });

  test('warns of what cannot be so: a circle, and a parent no older than the child', () => {
    const circle = [related('amara', 'Mother : Child', 'zoe'), related('zoe', 'Mother : Child', 'amara')];
    expect(sentencesOf('amara', [zoe, amara], ...circle)).toContain(
      'Check the record: it makes Amara Okafor both parent and descendant of Zoë.',
    );
    expect(sentencesOf('zoe', [zoe, amara], related('zoe', 'Mother : Child', 'amara'))).toContain(
      'Check the record: it makes Zoë Okafor no older than Amara.',
    );
  });
});

describe('twins in words', () => {
  const [ivy, ida, kit] = [
    someone('ivy', 'Ivy Nolan', 'female', { age: 5 }),
    someone('ida', 'Ida Nolan', 'female', { age: 5 }),
    someone('kit', 'Kit Nolan', 'male', { age: 5 }),
  ];
  const child = (id: string) => related('amara', 'Mother : Child', id);

  test('are told of both, and not of somebody of another mother', () => {
    expect(sentencesOf('ivy', [amara, ivy, ida, kit], child('ivy'), child('ida'))).toContain('Ivy Nolan and Ida are twins.');
    expect(sentencesOf('kit', [amara, ivy, ida, kit], child('ivy'), child('ida')).join(' ')).not.toContain('twins');
  });

  test('are triplets where they are three', () => {
    expect(sentencesOf('ivy', [amara, ivy, ida, kit], child('ivy'), child('ida'), child('kit'))).toContain(
      'Ivy Nolan and Ida and Kit are triplets.',
    );
  });
});

describe('what the record says more than once', () => {
  const tree = (...relationships: readonly ReturnType<typeof related>[]) => familyTree({ people: [zoe, amara], relationships, today });

  test.each([
    ['twice', [related('amara', 'Mother : Child', 'zoe', { pr: 'yes' }), related('amara', 'Mother : Child', 'zoe')]],
    ['from both ends', [related('amara', 'Mother : Child', 'zoe'), related('zoe', 'Child : Mother', 'amara', { pr: 'yes' })]],
    [
      'as ended and as holding',
      [related('amara', 'Mother : Child', 'zoe', { to: day('2020-01-01') }), related('amara', 'Mother : Child', 'zoe', { pr: 'yes' })],
    ],
  ])('counts once: %s, with the parental responsibility that any row in force tells', (_what, relationships) => {
    expect(tree(...relationships).parentLinks).toEqual([
      { parentId: 'amara', childId: 'zoe', adoptive: false, word: 'Mother', parentalResponsibility: 'yes' },
    ]);
  });

  test('of someone who was not handed in, or of oneself, is left out', () => {
    const { parentLinks, couples, ties } = tree(
      related('amara', 'Mother : Child', 'hidden'),
      related('hidden', 'Partner : Partner', 'amara'),
      related('zoe', 'Sibling : Sibling', 'hidden'),
      related('zoe', 'Mother : Child', 'zoe'),
    );
    expect({ parentLinks, couples, ties }).toEqual({ parentLinks: [], couples: [], ties: [] });
  });

  test('of a couple tells them together where any row in force says so', () => {
    const { couples } = tree(related('amara', 'Ex Partner : Ex Partner', 'zoe'), related('zoe', 'Partner : Partner', 'amara'));
    expect(couples).toEqual([{ aId: 'amara', bId: 'zoe', married: false, former: false }]);
  });

  test('of a person keeps the first', () => {
    const { people } = familyTree({ people: [zoe, { ...zoe, name: 'Someone Else' }], relationships: [], today });
    expect(people.map((person) => person.name)).toEqual(['Zoë Okafor']);
  });
});
