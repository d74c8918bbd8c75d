import { day } from '../../plugin/core/calendar-day';
import { Conflict, InvalidInput, NotAllowed } from '../../plugin/core/errors';
import { addFromCaseRecord } from '../../plugin/network/add-from-case-record.action';
import { addFromCaseRecordPage } from '../../plugin/network/add-from-case-record.page';
import { familyTreePage } from '../../plugin/network/family-tree.page';
import { aMember } from '../builders/a-member';
import { auditor, coordinator, manager, nia, OKAFORS, seniorPractitioner, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const { zoe, tomasz, amara, piotr, daniel, grace, emeka, baby } = OKAFORS;
const episodeId = 'episode-okafor';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

const add = (raw: object, actor = nia) => world.perform(addFromCaseRecord, { episodeId, ...raw }, actor, world.key());
const byId = (one?: string, other?: string): number => (one ?? '').localeCompare(other ?? '');
const kept = () => world.stores.network.ofEpisode(episodeId);
const page = (actor = nia) => printedPage(world, addFromCaseRecordPage, { params: { episodeId }, actor });

describe('people of the case record', () => {
  test('come on the list as the record has them, and are told nothing yet', async () => {
    await add({ people: [piotr, grace, zoe] });
    const list = await kept();
    expect(list.find((member) => member.personId === piotr)).toMatchObject({
      name: 'Piotr Łukaszewski',
      relationship: 'father',
      kind: 'network',
      adult: true,
      paternal: true,
      holdsParentalResponsibility: 'yes',
      status: 'found',
      disclosure: 'nothing-yet',
      language: 'Polish',
      needs: ['interpreter'],
      contact: undefined,
    });
    expect(list.find((member) => member.personId === zoe)).toMatchObject({ kind: 'child', adult: false });
    expect(list.find((member) => member.personId === grace)).toMatchObject({ relationship: 'grandmother', needs: [] });
  });

  test('and the child’s own worker, who knows everything', async () => {
    await add({ workers: nia.workerId });
    expect(await kept()).toMatchObject([
      { name: 'Nia Prŷs', kind: 'worker', relationship: 'social worker', disclosure: 'full-meeting', status: 'can-attend' },
    ]);
    expect((await page()).words).not.toContain('Workers to whom');
  });

  test.each([
    ['nobody', {}],
    ['somebody whom the record does not name', { people: ['p-stranger'] }],
    ['a worker to whom no child is allocated', { workers: 'w-other' }],
    ['somebody on the list already', { people: ['on the list'] }],
  ])('are refused: %s', async (_what, raw) => {
    await expect(add(raw)).rejects.toThrow(InvalidInput);
    expect(await kept()).toEqual([]);
  });

  test('come on the list once, though two people add them', async () => {
    await add({ people: amara });
    await expect(add({ people: [amara, grace] })).rejects.toMatchObject({ problems: [{ field: 'people' }] });
    expect(await kept()).toHaveLength(1);
  });

  test('come on the list once, though two people add them at the same moment', async () => {
    await Promise.all([add({ people: amara }), add({ people: [amara, grace] }, seniorPractitioner)]);
    expect((await kept()).map((member) => member.personId).toSorted(byId)).toEqual([amara, grace].toSorted(byId));
  });

  test('who were taken off can be put back, and the page says when that was', async () => {
    await world.stores.network.add(aMember({ episodeId, personId: grace, removedOn: day('2026-11-10') }));
    expect((await page()).words).toContain('Grace Okafor Grandmother. Was taken off the list on 10 November 2026.');
    await add({ people: grace });
    expect((await kept()).filter((member) => member.removedOn === undefined)).toMatchObject([{ personId: grace }]);
  });

  test('are added by those who change the list, and not once the process has ended', async () => {
    for (const actor of [manager, auditor]) {
      await expect(add({ people: grace }, actor)).rejects.toThrow(NotAllowed);
      await expect(page(actor)).rejects.toThrow(NotAllowed);
    }
    await add({ people: grace }, coordinator);
    await add({ people: emeka }, seniorPractitioner);
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(add({ people: amara })).rejects.toThrow(Conflict);
    expect((await kept()).map((member) => member.personId)).toEqual([grace, emeka]);
  });
});

describe('the page that offers them', () => {
  test('has everyone whom the children’s records name, with what they are and what is left out', async () => {
    await world.stores.network.add(aMember({ episodeId, personId: emeka, name: 'Emeka Okafor' }));
    const { words } = await page();
    expect(words).toContain('Amara Okafor Mother. Parental responsibility.');
    expect(words).toContain('Daniel O’Neill Father.');
    expect(words).toContain('Emeka Okafor is on the list already.');
    expect(words).toContain('Baby Łukaszewski is not born yet.');
  });

  test('has the parents’ own relatives too, and not those of a foster carer', async () => {
    world.caseRecords.addPerson({ id: 'p-ada', fullName: 'Ada Obi', dateOfBirth: day('1992-01-01') });
    world.caseRecords.addRelationship({ personId: 'p-ada', personIs: 'Sister', otherPersonId: amara, otherIs: 'Sister' });
    world.caseRecords.addPerson({ id: 'p-joan', fullName: 'Joan Fairweather', dateOfBirth: day('1960-01-01') });
    world.caseRecords.addRelationship({ personId: 'p-joan', personIs: 'Foster Carer', otherPersonId: zoe, otherIs: 'Foster Child' });
    world.caseRecords.addPerson({ id: 'p-other', fullName: 'Unrelated Grown Child', dateOfBirth: day('1990-01-01') });
    world.caseRecords.addRelationship({ personId: 'p-joan', personIs: 'Mother', otherPersonId: 'p-other', otherIs: 'Son' });
    const { words } = await page();
    expect(words).toContain('Ada Obi Amara’s sister.');
    expect(words).toContain('Joan Fairweather Foster carer.');
    expect(words).not.toContain('Unrelated');
    expect((await printedPage(world, familyTreePage, { params: { episodeId }, actor: nia })).words).toContain('Ada Obi');
  });

  test('leaves out whoever’s record the actor may not open: another child, a restricted adult, and whom only they lead to', async () => {
    world.caseRecords.addPerson({ id: 'p-cousin', fullName: 'Cousin Hidden', dateOfBirth: day('2015-01-01') });
    world.caseRecords.addRelationship({ personId: 'p-cousin', personIs: 'Cousin', otherPersonId: zoe, otherIs: 'Cousin' });
    world.caseRecords.addPerson({ id: daniel, fullName: 'Daniel O’Neill', restricted: true });
    world.caseRecords.addPerson({ id: 'p-oneill', fullName: 'Granny O’Neill', dateOfBirth: day('1950-01-01') });
    world.caseRecords.addRelationship({ personId: 'p-oneill', personIs: 'Mother', otherPersonId: daniel, otherIs: 'Son' });
    const { html } = await page();
    for (const name of ['Hidden', 'Daniel', 'Granny']) expect(html).not.toContain(name);
    await expect(add({ people: daniel })).rejects.toThrow(InvalidInput);
    world.caseRecords.nameOnRestricted(nia.workerId, daniel);
    const opened = await page();
    expect(opened.words).toContain('Daniel O’Neill Father.');
    expect(opened.words).toContain('Granny O’Neill');
  });

  test('is withheld where one of the children may not be opened', async () => {
    world.caseRecords.endAllocations(tomasz, day('2026-11-01'));
    await expect(page()).rejects.toThrow(NotAllowed);
  });

  test('says so when there is nobody left to add', async () => {
    const everyone = [zoe, tomasz, baby, ...Object.values(OKAFORS)];
    for (const [index, personId] of [...new Set(everyone)].entries()) {
      await world.stores.network.add(aMember({ id: `m${index}`, episodeId, personId }));
    }
    await world.stores.network.add(aMember({ id: 'm-nia', episodeId, kind: 'worker', name: nia.name }));
    expect((await page()).words).toContain('The case record names nobody who is not on the list.');
  });
});
