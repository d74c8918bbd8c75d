import { addDays, day } from '../../plugin/core/calendar-day';
import type { Person, Relationship, Sex } from '../../plugin/core/case-system';
import { suggestedMembers, type CaseRecord } from '../../plugin/network/suggested-members';
import { related, today } from './reference-families';

function person(id: string, fullName: string, sex: Sex = 'unknown', more: Partial<Person> = {}): Person {
  const [firstName = '', ...rest] = fullName.split(' ');
  return {
    id,
    fullName,
    firstName,
    lastName: rest.join(' '),
    sex,
    restricted: false,
    isChildRecord: false,
    interpreterRequired: false,
    caseReference: id,
    ...more,
  };
}

const aged = (years: number) => ({ dateOfBirth: addDays(today, -Math.round(years * 365.25) - 40) });
const child = (id: string, name: string, years: number, more: Partial<Person> = {}) =>
  person(id, name, 'unknown', { isChildRecord: true, ...aged(years), ...more });

const suggest = (
  children: readonly Person[],
  people: readonly Person[],
  relationships: readonly Relationship[],
  more: Partial<CaseRecord> = {},
) => suggestedMembers({ children, people, relationships, listed: [], mayOpen: new Set(), today, ...more });

const zoe = child('zoe', 'Zoë Okafor', 12);
const tomasz = child('tomasz', 'Tomasz Łukaszewski', 7);
const baby = person('baby', 'Baby Łukaszewski', 'unknown', { expectedBirth: addDays(today, 70), isChildRecord: true });
const amara = person('amara', 'Amara Okafor', 'female', aged(36));
const piotr = person('piotr', 'Piotr Łukaszewski', 'male', aged(38));
const daniel = person('daniel', "Daniel O'Neill", 'male', aged(37));
const grace = person('grace', 'Grace Okafor', 'female', aged(72));
const emeka = person('emeka', 'Emeka Okafor', 'male', aged(41));
const kasia = person('kasia', 'Kasia Łukaszewska', 'female', aged(33));
const joan = person('joan', 'Joan Fairweather-Montgomery-Smythe', 'female', aged(67));

describe('the reference family', () => {
  const { suggested, leftOut } = suggest(
    [zoe, tomasz, baby],
    [amara, piotr, daniel, grace, emeka, kasia, joan],
    [
      related('amara', 'Mother : Child', 'zoe', { pr: 'yes' }),
      related('amara', 'Mother : Child', 'tomasz', { pr: 'yes' }),
      related('amara', 'Mother : Unborn Child', 'baby'),
      related('tomasz', 'Son : Father', 'piotr', { pr: 'yes' }),
      related('daniel', 'Father : Daughter', 'zoe'),
      related('grace', 'Mother : Daughter', 'amara'),
      related('grace', 'Grandmother : Granddaughter', 'zoe'),
      related('emeka', 'Brother : Sister', 'amara'),
      related('kasia', 'Sister : Brother', 'piotr'),
      related('joan', 'Foster Carer : Foster Child', 'zoe', { to: day('2024-03-01') }),
    ],
  );
  const of = (id: string) => suggested.find((one) => one.personId === id);

  test('is suggested each once, the children first and then the nearest', () => {
    expect(suggested.map((one) => one.personId)).toEqual(['zoe', 'tomasz', 'amara', 'piotr', 'daniel', 'joan', 'grace', 'emeka', 'kasia']);
  });

  test('is told in the record’s words, or through the relative whom the record knows', () => {
    expect(suggested.map((one) => one.relationship)).toEqual([
      'child',
      'child',
      'mother',
      'father',
      'father',
      'former foster carer',
      'grandmother',
      "Amara's brother",
      "Piotr's sister",
    ]);
    expect(of('emeka')?.viaId).toBe('amara');
    expect(of('grace')).not.toHaveProperty('viaId');
  });

  test('has parental responsibility as the record has it, for whom it has it', () => {
    expect(of('amara')).toMatchObject({ holdsParentalResponsibility: 'yes', responsibleFor: ['zoe', 'tomasz'] });
    expect(of('piotr')).toMatchObject({ holdsParentalResponsibility: 'yes', responsibleFor: ['tomasz'] });
    expect(of('daniel')).toMatchObject({ holdsParentalResponsibility: 'not recorded', responsibleFor: [] });
  });

  test('knows which side of the family each is of, and leaves open what the record does not tell', () => {
    const sides = Object.fromEntries(suggested.map((one) => [one.personId, one.paternal]));
    expect(sides).toMatchObject({ piotr: true, daniel: true, kasia: true, amara: false, grace: false, emeka: false });
    expect(sides['joan']).toBeUndefined();
  });

  test('has children as children and grown-ups as adults', () => {
    expect(of('zoe')).toMatchObject({ kind: 'child', adult: false });
    expect(of('grace')).toMatchObject({ kind: 'network', adult: true });
  });

  test('leaves out the child who is not born, and says so', () => {
    expect(leftOut).toEqual([
      { personId: 'baby', name: 'Baby Łukaszewski', reason: 'not-born', sentence: 'Baby Łukaszewski is not born yet.' },
    ]);
  });
});

describe('the hard family', () => {
  const jayden = child('jayden', 'Jayden Dunne', 9);
  const mia = child('mia', 'Mia Hartley', 15, { restricted: true });
  const leanne = person('leanne', 'Leanne Hartley', 'female', aged(34));
  const craig = person('craig', 'Craig Dunne', 'male', aged(37));
  const pat = person('pat', 'Pat Dunne', 'female', aged(63));
  const ken = person('ken', 'Ken Hartley', 'male', { ...aged(66), dateOfDeath: day('2026-05-02') });
  const friend = person('friend', 'Tia Frost', 'female', aged(15));
  const relationships = [
    related('leanne', 'Mother : Child', 'jayden', { pr: 'yes' }),
    related('leanne', 'Mother : Child', 'mia', { pr: 'yes' }),
    related('craig', 'Father : Child', 'jayden', { pr: 'yes' }),
    related('mia', 'Sister : Brother', 'jayden'),
    related('craig', 'Son : Mother', 'pat'),
    related('ken', 'Father : Daughter', 'leanne'),
    related('friend', 'Friend : Friend', 'mia'),
  ];
  const people = [mia, leanne, craig, pat, ken, friend];

  test('keeps who has died off the list, with the reason', () => {
    const { suggested, leftOut } = suggest([jayden], people, relationships);
    expect(suggested.map((one) => one.personId)).not.toContain('ken');
    expect(leftOut).toEqual([{ personId: 'ken', name: 'Ken Hartley', reason: 'died', sentence: 'Ken Hartley died on 2 May 2026.' }]);
  });

  test('shows nothing at all of a restricted person, nor of anyone known only through them, to a worker who may not open the record', () => {
    const answer = suggest([jayden], people, relationships);
    expect(JSON.stringify(answer)).not.toMatch(/mia|friend|Tia/iu);
    expect(answer.suggested.map((one) => one.personId)).toEqual(['jayden', 'leanne', 'craig', 'pat']);
  });

  test('shows them to the worker who may', () => {
    const { suggested } = suggest([jayden], people, relationships, { mayOpen: new Set(['mia']) });
    expect(suggested.map((one) => [one.personId, one.relationship])).toEqual([
      ['jayden', 'child'],
      ['leanne', 'mother'],
      ['craig', 'father'],
      ['mia', 'sister'],
      ['pat', "Craig's mother"],
      ['friend', "Mia's friend"],
    ]);
  });

  test('keeps a restricted child of the episode away too from who may not open the record', () => {
    const answer = suggest([jayden, mia], people, relationships);
    expect(JSON.stringify(answer)).not.toMatch(/mia/iu);
  });
});

describe('awkward records', () => {
  const ola = child('ola', 'Ola Reeve', 3);
  const sian = person('sian', 'Sian Reeve', 'female', aged(24));

  test.each([
    ['once', [related('sian', 'Mother : Child', 'ola', { pr: 'yes' })]],
    ['twice', [related('sian', 'Mother : Child', 'ola'), related('sian', 'Mother : Child', 'ola', { pr: 'yes' })]],
    ['backwards', [related('ola', 'Child : Mother', 'sian', { pr: 'yes' })]],
    ['from both ends', [related('sian', 'Mother : Child', 'ola', { pr: 'yes' }), related('ola', 'Child : Mother', 'sian')]],
    [
      'as ended and as holding',
      [related('sian', 'Mother : Child', 'ola', { to: day('2025-01-01') }), related('sian', 'Mother : Child', 'ola', { pr: 'yes' })],
    ],
  ])('a relationship recorded %s gives one suggestion, with its parental responsibility', (_what, relationships) => {
    const { suggested } = suggest([ola], [sian, sian], relationships);
    expect(suggested.map((one) => [one.personId, one.relationship, one.holdsParentalResponsibility])).toEqual([
      ['ola', 'child', 'not recorded'],
      ['sian', 'mother', 'yes'],
    ]);
  });

  test('a mother whose relationship the record has ended is still the mother, but no longer told to hold parental responsibility', () => {
    const { suggested } = suggest([ola], [sian], [related('sian', 'Mother : Child', 'ola', { pr: 'yes', to: today })]);
    expect(suggested[1]).toMatchObject({ relationship: 'mother', holdsParentalResponsibility: 'not recorded', responsibleFor: [] });
  });

  test('parental responsibility that the record denies is "no", and one "yes" among several children is "yes"', () => {
    const twin = child('twin', 'Una Reeve', 3);
    const no = suggest([ola], [sian], [related('sian', 'Mother : Child', 'ola', { pr: 'no' })]);
    expect(no.suggested[1]?.holdsParentalResponsibility).toBe('no');
    const mixed = suggest(
      [ola, twin],
      [sian],
      [related('sian', 'Mother : Child', 'ola', { pr: 'no' }), related('sian', 'Mother : Child', 'twin', { pr: 'yes' })],
    );
    expect(mixed.suggested[2]).toMatchObject({ holdsParentalResponsibility: 'yes', responsibleFor: ['twin'] });
  });

  test('two records of one name and birthday are both suggested, each pointing to the other', () => {
    const again = person('sian2', 'SIAN  REEVE', 'female', aged(24));
    const { suggested } = suggest(
      [ola],
      [sian, again],
      [related('sian', 'Mother : Child', 'ola'), related('sian2', 'Mother : Child', 'ola')],
    );
    expect(suggested.map((one) => [one.personId, one.alikeId])).toEqual([
      ['ola', undefined],
      ['sian', 'sian2'],
      ['sian2', 'sian'],
    ]);
  });

  test('who is on the list is not suggested again, nor who was taken off it', () => {
    const gran = person('gran', 'May Reeve', 'female', aged(60));
    const { suggested, leftOut } = suggest(
      [ola],
      [sian, gran],
      [related('sian', 'Mother : Child', 'ola'), related('gran', 'Grandmother : Grandchild', 'ola')],
      { listed: [{ personId: 'sian' }, { personId: 'gran', removedOn: day('2026-10-01') }, {}] },
    );
    expect(suggested.map((one) => one.personId)).toEqual(['ola']);
    expect(leftOut.map((out) => [out.personId, out.reason, out.sentence])).toEqual([
      ['sian', 'on-the-list', 'Sian Reeve is on the list already.'],
      ['gran', 'taken-off-the-list', 'May Reeve was taken off the list on 1 October 2026.'],
    ]);
  });

  test('people of whom the record says nothing to this family are not suggested: a shared address makes nobody family', () => {
    expect(suggest([ola], [sian, person('lodger', 'Someone Else')], [related('sian', 'Mother : Child', 'ola')]).suggested).toHaveLength(2);
  });

  test('a child with nobody is suggested alone', () => {
    expect(suggest([ola], [], []).suggested.map((one) => one.personId)).toEqual(['ola']);
  });

  test('a circle in the record ends', () => {
    const relationships = [
      related('sian', 'Mother : Child', 'ola'),
      related('ola', 'Mother : Child', 'sian'),
      related('sian', 'Mother : Child', 'sian'),
    ];
    expect(suggest([ola], [sian], relationships).suggested.map((one) => one.personId)).toEqual(['ola', 'sian']);
  });
});
