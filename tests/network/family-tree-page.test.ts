import { day } from '../../plugin/core/calendar-day';
import { NotAllowed } from '../../plugin/core/errors';
import { familyTreePage } from '../../plugin/network/family-tree.page';
import type { NetworkMember } from '../../plugin/network/network-member';
import { aMeeting } from '../builders/a-meeting';
import { auditor, coordinator, manager, nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const brid: NetworkMember = {
  id: 'member-brid',
  episodeId,
  name: 'Bríd Ní Dhomhnaill',
  relationship: 'neighbour',
  kind: 'network',
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'found',
  disclosure: 'nothing-yet',
  needs: [],
  version: 0,
};

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

const page = (actor = nia) => printedPage(world, familyTreePage, { params: { episodeId }, actor });

describe('the family tree', () => {
  test('holds the children, the people on their records and those whom the family names, drawn and in words', async () => {
    await world.stores.network.add(brid);
    const { html, words } = await page();
    expect(html).toContain('<svg');
    for (const name of ['Zoë Okafor', 'Baby Łukaszewski', 'Amara Okafor', 'Grace Okafor', 'Kasia Łukaszewska', 'Bríd Ní Dhomhnaill']) {
      expect(words).toContain(name);
    }
    expect(words).toContain('Connection to the family: neighbour.');
    expect(words).toContain('not recorded');
  });

  test('shows nobody twice who is on the record and on the list', async () => {
    await world.stores.network.add({
      ...brid,
      id: 'member-grace',
      personId: OKAFORS.grace,
      name: 'Grace Okafor',
      relationship: 'grandmother',
    });
    expect((await page()).words).not.toContain('Connection to the family: grandmother');
  });

  test('leaves out another family’s child, an adult whose record is restricted, and somebody taken off the list', async () => {
    world.caseRecords.addPerson({ id: 'p-cousin', fullName: 'Cousin Hidden', dateOfBirth: day('2015-01-01') });
    world.caseRecords.addRelationship({ personId: 'p-cousin', personIs: 'Cousin', otherPersonId: OKAFORS.zoe, otherIs: 'Cousin' });
    world.caseRecords.addPerson({ id: OKAFORS.daniel, fullName: 'Daniel O’Neill', restricted: true });
    await world.stores.network.add({ ...brid, removedOn: day('2026-11-10') });
    const { html } = await page();
    expect(html).not.toContain('Cousin Hidden');
    expect(html).not.toContain('Daniel');
    expect(html).not.toContain('Bríd');
    world.caseRecords.allocate('p-cousin', nia.workerId);
    expect((await page()).html).toContain('Cousin Hidden');
  });

  test('leaves out somebody on the list whose record was merged into a restricted one', async () => {
    await world.stores.network.add({ ...brid, personId: 'p-brid' });
    world.caseRecords.addPerson({ id: 'p-brid', fullName: brid.name });
    expect((await page()).html).toContain('Bríd');
    world.caseRecords.addPerson({ id: 'p-survivor', fullName: brid.name, restricted: true });
    world.caseRecords.merge('p-brid', 'p-survivor');
    expect((await page()).html).not.toContain('Bríd');
  });

  test('says who lives together under a name, and never where', async () => {
    const shared = { addressId: 'home-1', text: '4 Foundry Row, Sampleton', postcode: 'ZZ4 7AB', isContact: true };
    for (const personId of [OKAFORS.amara, OKAFORS.tomasz]) world.caseRecords.addAddress({ personId, ...shared });
    const { html, words } = await page();
    expect(words).toContain('Amara’s home');
    expect(html).not.toContain('Foundry');
    expect(html).not.toContain('ZZ4');
  });

  test('says who was invited and who came, at the last meeting that was not called off', async () => {
    await world.stores.network.add(brid);
    await world.stores.network.add({ ...brid, id: 'member-grace', personId: OKAFORS.grace, name: 'Grace Okafor' });
    await world.stores.network.add({ ...brid, id: 'member-emeka', personId: OKAFORS.emeka, name: 'Emeka Okafor' });
    await world.stores.meetings.add(aMeeting({ episodeId, subjectIds: [OKAFORS.zoe], status: 'held' }));
    await world.stores.meetings.saveAttendance('meeting-1', { memberId: 'member-grace', invited: true, mode: 'in-person' });
    await world.stores.meetings.saveAttendance('meeting-1', { memberId: 'member-emeka', invited: true, mode: 'did-not-attend' });
    await world.stores.meetings.saveAttendance('meeting-1', { memberId: 'member-brid', invited: true });
    const { words, html } = await page();
    expect(words).toContain('Grace Okafor was invited and came.');
    expect(words).toContain('Emeka Okafor was invited and did not come.');
    expect(words).toContain('Bríd Ní Dhomhnaill is invited.');
    expect(html).toMatch(/<text[^>]*>did not come</);
  });

  test('prints a name as text, whatever it is', async () => {
    await world.stores.network.add({ ...brid, name: '<script>alert(1)</script>', relationship: '"><b>' });
    const { html } = await page();
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>');
  });

  test('is read by everyone who reads the network, and withheld where one child may not be opened', async () => {
    for (const actor of [manager, coordinator, auditor]) expect((await page(actor)).words).toContain('Zoë Okafor');
    world.caseRecords.endAllocations(OKAFORS.baby, day('2026-11-01'));
    await expect(page()).rejects.toThrow(NotAllowed);
  });
});
