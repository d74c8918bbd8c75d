import { day } from '../../plugin/core/calendar-day';
import type { Relationship } from '../../plugin/core/case-system';
import { siblingIdsOf } from '../../plugin/episodes/siblings';

const today = day('2026-11-21');
const related = (personId: string, personIs: string, otherPersonId: string, otherIs: string, to?: string): Relationship => ({
  personId,
  personIs,
  otherPersonId,
  otherIs,
  parentalResponsibility: 'not recorded',
  informalCarer: false,
  ...(to === undefined ? {} : { to: day(to) }),
});
const siblingsOf = (ofChild: readonly Relationship[], ofParents: readonly Relationship[] = []) =>
  siblingIdsOf('zoe', { ofChild, ofParents }, today);

describe('the sibling group of a child', () => {
  test.each([
    ['a brother', related('zoe', 'Sister', 'other', 'Brother')],
    ['a half-brother, recorded from his side', related('other', 'Half-brother', 'zoe', 'Half-sister')],
    ['an unborn sibling', related('zoe', 'Sibling', 'other', 'Unborn Sibling')],
    ['a twin', related('other', 'Twin', 'zoe', 'Twin')],
  ])('holds %s', (_who, relationship) => {
    expect(siblingsOf([relationship])).toEqual(['other']);
  });

  test.each([
    ['a step-brother, who is another family’s child', related('other', 'Step-brother', 'zoe', 'Step-sister')],
    ['a cousin', related('other', 'Cousin', 'zoe', 'Cousin')],
    ['an uncle by marriage', related('other', 'Brother in law', 'zoe', 'Sister in law')],
    ['a brother whose relationship was ended', related('other', 'Brother', 'zoe', 'Sister', '2026-11-21')],
  ])('does not hold %s', (_who, relationship) => {
    expect(siblingsOf([relationship])).toEqual([]);
  });

  const mother = related('amara', 'Mother', 'zoe', 'Child');

  test('holds the mother’s other children, born and unborn, though no row joins the children', () => {
    const ofMother = [mother, related('amara', 'Mother', 'tomasz', 'Child'), related('baby', 'Unborn Child', 'amara', 'Mother')];
    expect(siblingsOf([mother], ofMother)).toEqual(['tomasz', 'baby']);
  });

  test('holds nobody twice and never the child', () => {
    const brother = related('zoe', 'Half-sister', 'tomasz', 'Half-brother');
    expect(siblingsOf([mother, brother, brother], [mother, related('amara', 'Mother', 'tomasz', 'Child')])).toEqual(['tomasz']);
  });

  test('does not hold the children of someone who is no parent of the child', () => {
    const grandmother = related('grace', 'Grandmother', 'zoe', 'Granddaughter');
    expect(siblingsOf([grandmother], [grandmother, related('grace', 'Mother', 'emeka', 'Child')])).toEqual([]);
  });
});
