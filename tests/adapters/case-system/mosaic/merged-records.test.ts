import { duplicateLink } from '../../../../adapters/case-system/mosaic/merged-records';
import { samePersonAs, survivorOf } from '../../../../adapters/case-system/records/same-person';
import { mosaicHarness } from './known-records-in-mosaic';

describe('The record that survives', () => {
  test('is at the end of the chain', () => {
    const links = [
      { from: '1', to: '2' },
      { from: '2', to: '3' },
    ];
    expect(survivorOf('1', links)).toBe('3');
    expect(survivorOf('3', links)).toBe('3');
    expect(samePersonAs('2', links)).toEqual({ survivor: '3', ids: ['3', '1', '2'] });
  });

  test('is the lowest number of a circle, which no merge makes', () => {
    const links = [
      { from: '10', to: '9' },
      { from: '9', to: '10' },
    ];
    expect(survivorOf('10', links)).toBe('9');
    expect(survivorOf('9', links)).toBe('9');
  });

  test.each([
    ['Duplicate : Original', [{ from: '1', to: '2' }]],
    ['Original : Duplicate', [{ from: '2', to: '1' }]],
    ['Duplicate', []],
    ['Duplicate : Duplicate', []],
    ['Mother : Child', []],
  ])('of "%s" is the one that is not the duplicate', (pair, expected) => {
    expect(duplicateLink(pair, '1', '2', 'Duplicate')).toEqual(expected);
  });
});

describe('Two records that are marked as duplicates', () => {
  const records = {
    persons: [
      { id: '1', firstName: 'Grace', lastName: 'Okafor', restricted: true },
      { id: '2', firstName: 'Grace', lastName: 'Okafor-Smith' },
      { id: '3', firstName: 'Zoë', lastName: 'Okafor', record: 'child' as const },
    ],
    relationships: [
      { personId: '1', pair: 'Duplicate : Original', otherPersonId: '2' },
      { personId: '2', pair: 'Original : Duplicate', otherPersonId: '1' },
      { personId: '1', pair: 'Grandmother : Grandchild', otherPersonId: '3' },
      { personId: '2', pair: 'Grandmother : Grandchild', otherPersonId: '3' },
    ],
    addresses: [
      { personId: '1', addressId: '5', text: '1 First Road' },
      { personId: '2', addressId: '6', text: '2 Second Road' },
    ],
    restrictedAccess: [
      { personId: '1', workerId: '8' },
      { personId: '2', workerId: '9' },
    ],
  };

  test('are one person in the family, with what both records know', async () => {
    const harness = await mosaicHarness(records);
    const { system } = harness;
    expect((await system.person('1'))?.id).toBe('2');
    expect((await system.relationshipsOf('3')).map((each) => each.otherPersonId)).toEqual(['2']);
    expect((await system.addressesOf('2')).map((address) => address.text)).toEqual(['1 First Road', '2 Second Road']);
    await harness.end();
  });

  test('are restricted if either is, and open only to those named on the restricted one', async () => {
    const harness = await mosaicHarness(records);
    const { system } = harness;
    expect((await system.person('2'))?.restricted).toBe(true);
    expect(await system.mayOpenRestricted('8', '2')).toBe(true);
    expect(await system.mayOpenRestricted('9', '2')).toBe(false);
    await harness.end();
  });
});
