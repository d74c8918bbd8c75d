import { generationsAbove, kinshipOf, roleOf } from '../../plugin/episodes/kinship';
import { related } from '../network/reference-families';

describe('the record’s words', () => {
  test.each([
    ['Mother', 'parent'],
    ['Father', 'parent'],
    ['Birth Parent', 'parent'],
    ['Adoptive Mother', 'adoptive-parent'],
    ['Adopted Child', 'adopted-child'],
    ['Step Father', 'step-parent'],
    ['Step-parent', 'step-parent'],
    ['Stepmother', 'step-parent'],
    ['Step Son', 'step-child'],
    ['Step-sibling', 'step-sibling'],
    ['Half-brother', 'half-sibling'],
    ['Child', 'child'],
    ['Unborn Child', 'child'],
    ['Unborn Sibling', 'sibling'],
    ['Grandmother', 'grandparent'],
    ['Great Grandfather', 'great-grandparent'],
    ['Granddaughter', 'grandchild'],
    ['Great Grandson', 'great-grandchild'],
    ['Mother-in-law', 'parent-in-law'],
    ['Great Aunt', 'great-aunt-or-uncle'],
    ['Uncle', 'aunt-or-uncle'],
    ['Nephew', 'niece-or-nephew'],
    ['Cousin', 'cousin'],
    ['Civil Partner', 'spouse'],
    ['Male Partner', 'partner'],
    ['Ex Partner', 'former-partner'],
    ['Ex Husband', 'former-partner'],
    ['Fiancé', 'partner'],
    ['Foster Carer', 'carer'],
    ['Private Foster Carer', 'carer'],
    ['Foster Mother', 'carer'],
    ['Foster Child', 'cared-for'],
    ['Special Guardian', 'carer'],
    ['Godmother', 'other'],
    ['Neighbour', 'other'],
    ['In contact with', 'other'],
    ['', 'other'],
  ])('"%s" is read as %s', (word, role) => expect(roleOf(word)).toBe(role));
});

describe('a relationship', () => {
  test.each([
    ['Mother : Child', 'a', 'b', 'parent'],
    ['Son : Mother', 'b', 'a', 'parent'],
    ['Grandchild : Grandmother', 'b', 'a', 'grandparent'],
    ['Niece : Aunt', 'b', 'a', 'aunt-or-uncle'],
    ['Foster Child : Foster Carer', 'b', 'a', 'carer'],
    ['Sister : Brother', 'a', 'b', 'sibling'],
    ['Something : Child', 'a', 'b', 'parent'],
    ['Father : ', 'a', 'b', 'parent'],
  ])('"%s" is told from the person above, or beside, whichever way round it is recorded', (words, fromId, toId, role) => {
    expect(kinshipOf(related('a', words, 'b'))).toMatchObject({ fromId, toId, role });
  });

  test('keeps the record’s own words, each with its person', () => {
    expect(kinshipOf(related('a', 'Son : Mother', 'b'))).toMatchObject({ word: 'Mother', inverseWord: 'Son' });
  });

  test('is given a word where the record has one only for the other person', () => {
    expect(kinshipOf(related('a', 'Other : Grandchild', 'b'))).toMatchObject({ word: 'grandparent', inverseWord: 'Grandchild' });
  });
});

test('generations are counted the same from both ends', () => {
  expect((['grandparent', 'grandchild', 'sibling', 'other'] as const).map(generationsAbove)).toEqual([2, -2, 0, 0]);
});
