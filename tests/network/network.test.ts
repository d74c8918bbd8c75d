import { day } from '../../plugin/core/calendar-day';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../../plugin/core/errors';
import { addMember } from '../../plugin/network/add-member.action';
import { addMemberPage } from '../../plugin/network/add-member.page';
import { changeMember } from '../../plugin/network/change-member.action';
import { changeMemberPage } from '../../plugin/network/change-member.page';
import { chooseContact } from '../../plugin/network/choose-contact.action';
import { chooseContactPage } from '../../plugin/network/choose-contact.page';
import { episodeNetworkPage } from '../../plugin/network/episode-network.page';
import type { NetworkMember } from '../../plugin/network/network-member';
import { removeMember } from '../../plugin/network/remove-member.action';
import { removeMemberPage } from '../../plugin/network/remove-member.page';
import { setSafety } from '../../plugin/network/set-safety.action';
import { setSafetyPage } from '../../plugin/network/set-safety.page';
import { anEpisode } from '../builders/an-episode';
import {
  auditor,
  businessSupport,
  coordinator,
  manager,
  nia,
  OKAFORS,
  seniorPractitioner,
  theirEpisode,
  theOkafors,
} from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const brid = {
  episodeId,
  kind: 'network',
  name: 'Bríd Ní Dhomhnaill',
  relationship: 'neighbour',
  namedBy: 'Zoë',
  adult: 'yes',
  status: 'found',
  disclosure: 'that-there-is-a-meeting',
  language: '',
  needs: 'childcare',
  familyWishBy: '',
  familyWishOn: { day: '', month: '', year: '' },
};
const emeka: NetworkMember = {
  id: 'member-emeka',
  episodeId,
  personId: OKAFORS.emeka,
  name: 'Emeka Okafor',
  relationship: 'uncle of Zoë',
  kind: 'network',
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'interested',
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

const add = (raw: object = {}, actor = nia) => world.perform(addMember, { ...brid, ...raw }, actor, world.key());
const kept = () => world.stores.network.ofEpisode(episodeId);
const list = (actor = nia) => printedPage(world, episodeNetworkPage, { params: { episodeId }, actor });
const chooseFamilyMeeting = () =>
  world.stores.episodes.save(theirEpisode({ choice: { type: 'FM', circumstances: [], chosenBy: 'w', on: day('2026-11-10') } }));

describe('a person whom the family names', () => {
  test('is put on the list, though the case system has never heard of them', async () => {
    await add();
    expect(await kept()).toMatchObject([
      {
        personId: undefined,
        name: 'Bríd Ní Dhomhnaill',
        relationship: 'neighbour',
        kind: 'network',
        namedBy: 'Zoë',
        adult: true,
        disclosure: 'that-there-is-a-meeting',
        needs: ['childcare'],
        language: undefined,
        familyWish: undefined,
        holdsParentalResponsibility: 'not recorded',
      },
    ]);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'add-member', outcome: 'done', subject: { episodeId } }]);
  });

  test.each([
    ['a name', { name: ' ' }, 'name'],
    ['what they are to the children', { relationship: '' }, 'relationship'],
    ['whether they are of age', { adult: undefined }, 'adult'],
    ['what they may be told', { disclosure: 'everything' }, 'disclosure'],
    ['how they come', { kind: 'child' }, 'kind'],
  ])('needs %s', async (_what, raw, field) => {
    await expect(add(raw)).rejects.toMatchObject({ problems: [{ field }] });
    expect(await kept()).toEqual([]);
  });

  test('is no professional at a family meeting unless the family wishes it', async () => {
    await chooseFamilyMeeting();
    const officer = { kind: 'professional', name: 'Sam Probation', relationship: 'probation officer' };
    await expect(add(officer)).rejects.toMatchObject({ problems: [{ field: 'familyWishBy' }, { field: 'familyWishOn' }] });
    await add({ ...officer, familyWishBy: 'Amara', familyWishOn: '2026-11-12' });
    expect(await kept()).toMatchObject([{ familyWish: { by: 'Amara', on: '2026-11-12' } }]);
  });

  test('cannot be given a safety note or a person of the case system by this form', async () => {
    await expect(add({ safetyInstruction: 'do-not-post' })).rejects.toThrow(InvalidInput);
    await expect(add({ personId: OKAFORS.emeka })).rejects.toThrow(InvalidInput);
  });

  test('is added by the coordinator and the Senior Practitioner too, and by nobody else', async () => {
    await add({}, coordinator);
    await add({ name: 'Joan Fairweather' }, seniorPractitioner);
    for (const actor of [manager, auditor]) await expect(add({}, actor)).rejects.toThrow(NotAllowed);
    await expect(add({}, businessSupport)).rejects.toThrow(NotFound);
    expect((await kept()).map((member) => member.name)).toEqual(['Bríd Ní Dhomhnaill', 'Joan Fairweather']);
  });

  test('is not added once the process has ended', async () => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(add()).rejects.toThrow(Conflict);
  });

  test('is told nothing until the family agrees it: that is ticked to begin with', async () => {
    const page = await printedPage(world, addMemberPage, { params: { episodeId }, actor: nia });
    expect(page.html).toMatch(/name="disclosure"[^>]*value="nothing-yet"[^>]*checked/);
    expect(page.words).not.toContain('Child the meeting is about');
  });
});

describe('what is known of a person on the list', () => {
  const change = (raw: object = {}, actor = nia) => {
    const { episodeId: _episode, kind: _kind, ...fields } = brid;
    return world.perform(changeMember, { episodeId, memberId: emeka.id, version: '0', ...fields, ...raw }, actor, world.key());
  };
  beforeEach(() => world.stores.network.add(emeka));

  test('is changed, and stays the same person', async () => {
    await change({ name: 'Emeka Okafor', status: 'can-attend', needs: ['transport', 'interpreter'], language: 'Igbo' });
    expect(await kept()).toMatchObject([
      { personId: OKAFORS.emeka, kind: 'network', status: 'can-attend', needs: ['transport', 'interpreter'], language: 'Igbo', version: 1 },
    ]);
  });

  test('is not saved over another’s change, and both texts are given back', async () => {
    await change({ status: 'contacted' });
    await expect(change({ status: 'declined' })).rejects.toMatchObject({
      detail: { kind: 'stale', current: { status: 'contacted', name: 'Bríd Ní Dhomhnaill' } },
    });
    expect(await kept()).toMatchObject([{ status: 'contacted' }]);
  });

  test('needs the family’s wish again for a professional at a family meeting', async () => {
    await world.stores.network.save({ ...emeka, kind: 'professional' });
    await chooseFamilyMeeting();
    await expect(change({ version: '1' })).rejects.toMatchObject({ problems: [{ field: 'familyWishBy' }, { field: 'familyWishOn' }] });
  });

  test('is not found under another family’s address', async () => {
    await world.stores.episodes.add(anEpisode({ id: 'episode-other', leadChildId: OKAFORS.zoe }));
    await expect(change({ episodeId: 'episode-other' })).rejects.toThrow(NotFound);
  });

  test('is on a form that has everything that is known', async () => {
    const page = await printedPage(world, changeMemberPage, { params: { episodeId, memberId: emeka.id }, actor: nia });
    expect(page.html).toContain('value="uncle of Zoë"');
    expect(page.words).toContain('Family, friend or somebody close');
    expect(page.html).not.toContain('name="familyWishBy"');
  });
});

describe('how letters reach a person', () => {
  const choose = (raw: object, actor = nia) =>
    world.perform(chooseContact, { episodeId, memberId: emeka.id, version: '0', ...raw }, actor, world.key());
  const page = (actor = nia, memberId = emeka.id) => printedPage(world, chooseContactPage, { params: { episodeId, memberId }, actor });
  beforeEach(() => world.stores.network.add(emeka));

  test('is chosen by the worker and kept with nothing else', async () => {
    await choose({ channel: 'letter', address: '1 Example Street\nSampleton', email: 'emeka@example.org' });
    expect((await kept())[0]?.contact).toEqual({ channel: 'letter', addressLines: ['1 Example Street', 'Sampleton'] });
    await choose({ channel: 'e-mail', address: '1 Example Street', email: 'emeka@example.org', version: '1' });
    expect((await kept())[0]?.contact).toEqual({ channel: 'e-mail', addressLines: undefined, email: 'emeka@example.org' });
  });

  test.each([
    ['nothing chosen', {}, 'channel'],
    ['a letter to nowhere', { channel: 'letter', address: '' }, 'address'],
    ['an e-mail to two people', { channel: 'e-mail', email: 'a@example.org, b@example.org' }, 'email'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(choose(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('starts from where the case record has them today', async () => {
    await world.stores.network.add({ ...emeka, id: 'member-grace', personId: OKAFORS.grace, name: 'Grace Okafor' });
    const { html, words } = await page(nia, 'member-grace');
    expect(html).toContain('12 Chapel Hill\nSampleton\nZZ4 9QQ');
    expect(words).toContain('where the case record has them today');
  });

  test('shows an ex-directory number to the child’s own worker and to nobody else', async () => {
    expect((await page()).words).toContain('Home: 01632 960123 (ex-directory: it is on nobody else’s screen) Mobile: 07700 900456');
    for (const actor of [seniorPractitioner, coordinator]) {
      const { html, words } = await page(actor);
      expect(html).not.toContain('960123');
      expect(words).toContain('Home: ex-directory. Ask the child’s worker to ring. Mobile: 07700 900456');
    }
  });

  test('is not found for somebody whose record is restricted', async () => {
    world.caseRecords.addPerson({ id: OKAFORS.emeka, fullName: 'Emeka Okafor', restricted: true });
    await expect(page()).rejects.toThrow(NotFound);
    await expect(choose({ channel: 'by-hand' })).rejects.toThrow(NotFound);
    world.caseRecords.nameOnRestricted(nia.workerId, OKAFORS.emeka);
    expect((await page()).words).toContain('Emeka Okafor');
  });

  test('is not the manager’s to see', async () => {
    await expect(page(manager)).rejects.toThrow(NotAllowed);
  });
});

describe('the safety of letters', () => {
  const set = (safetyInstruction: string, actor = nia, version = '0') =>
    world.perform(setSafety, { episodeId, memberId: emeka.id, version, safetyInstruction }, actor, world.key());
  beforeEach(() => world.stores.network.add(emeka));

  test('is set and taken back by the worker or the manager', async () => {
    await set('separate-envelope', manager);
    expect((await kept())[0]?.safetyInstruction).toBe('separate-envelope');
    await set('none', nia, '1');
    expect((await kept())[0]?.safetyInstruction).toBeUndefined();
  });

  test('is not set by a Senior Practitioner or the coordinator', async () => {
    for (const actor of [seniorPractitioner, coordinator]) await expect(set('do-not-post', actor)).rejects.toThrow(NotAllowed);
  });

  test('is set on a page that has what stands', async () => {
    const { html } = await printedPage(world, setSafetyPage, { params: { episodeId, memberId: emeka.id }, actor: manager });
    expect(html).toMatch(/value="none"[^>]*checked/);
  });
});

describe('taking a person off the list', () => {
  const remove = (version = '0', actor = nia) =>
    world.perform(removeMember, { episodeId, memberId: emeka.id, version }, actor, world.key());
  beforeEach(() => world.stores.network.add({ ...emeka, contact: { channel: 'by-hand' } }));

  test('keeps who they were and what was chosen', async () => {
    await remove();
    expect(await kept()).toMatchObject([{ name: 'Emeka Okafor', contact: { channel: 'by-hand' }, removedOn: '2026-11-21' }]);
    expect((await list()).words).toContain('Taken off the list Emeka Okafor (uncle of Zoë), taken off on 21 November 2026');
  });

  test('twice, or over another’s change, is a conflict', async () => {
    await remove();
    await expect(remove('1')).rejects.toThrow(Conflict);
    await world.stores.network.save({ ...emeka, version: 1 });
    await expect(remove('1')).rejects.toThrow(Conflict);
  });

  test('asks first', async () => {
    const open = () => printedPage(world, removeMemberPage, { params: { episodeId, memberId: emeka.id }, actor: nia });
    expect((await open()).words).toContain('Take Emeka Okafor off the list?');
    await remove();
    expect((await open()).html).not.toContain('<form');
  });
});

describe('a person on the list is not changed in any way', () => {
  const params = { episodeId, memberId: emeka.id };
  const { episodeId: _episode, kind: _kind, ...fields } = brid;
  const ways = {
    'what is known': (version: string, actor = nia) => world.perform(changeMember, { ...params, version, ...fields }, actor, world.key()),
    'how letters reach them': (version: string, actor = nia) =>
      world.perform(chooseContact, { ...params, version, channel: 'by-hand' }, actor, world.key()),
    'the safety of letters': (version: string, actor = nia) =>
      world.perform(setSafety, { ...params, version, safetyInstruction: 'call-worker' }, actor, world.key()),
    'taking them off': (version: string, actor = nia) => world.perform(removeMember, { ...params, version }, actor, world.key()),
  };
  const everyWay = Object.entries(ways);
  beforeEach(() => world.stores.network.add(emeka));

  test.each(everyWay)('once the process has ended: %s', async (_way, change) => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(change('0')).rejects.toThrow(Conflict);
    expect(await kept()).toEqual([emeka]);
  });

  test.each(everyWay)('once they were taken off: %s', async (_way, change) => {
    await world.stores.network.save({ ...emeka, removedOn: day('2026-11-10') });
    await expect(change('1')).rejects.toThrow(Conflict);
    expect(await kept()).toMatchObject([{ removedOn: '2026-11-10', version: 1 }]);
  });

  test.each(everyWay)('over another’s change, and what stands now is given back: %s', async (_way, change) => {
    await world.stores.network.save({ ...emeka, status: 'can-attend' });
    await expect(change('0')).rejects.toMatchObject({ detail: { kind: 'stale', current: { status: 'can-attend' } } });
    expect(await kept()).toMatchObject([{ status: 'can-attend', version: 1 }]);
  });

  test.each(everyWay)('by somebody who only reads: %s', async (_way, change) => {
    await expect(change('0', auditor)).rejects.toThrow(NotAllowed);
  });

  test.each([
    ['the form of a new person', addMemberPage],
    ['what is known', changeMemberPage],
    ['how letters reach them', chooseContactPage],
    ['the safety of letters', setSafetyPage],
    ['taking them off', removeMemberPage],
  ])('nor shown a form for it, by somebody who only reads: %s', async (_what, form) => {
    const asked = form === addMemberPage ? { episodeId } : params;
    await expect(printedPage(world, form, { params: asked, actor: auditor })).rejects.toThrow(NotAllowed);
  });
});

describe('the page of the network', () => {
  test('has a card for each person, with what they may be told and what they need', async () => {
    await world.stores.network.add({
      ...emeka,
      needs: ['transport'],
      language: 'Igbo',
      contact: { channel: 'letter', addressLines: ['1 A St', 'B'] },
    });
    const { words } = await list();
    expect(words).toContain('May be told Nothing yet Needs Transport, Language: Igbo How letters reach them By letter 1 A St B');
    expect(words).toContain('1 person from family and friends, 0 professionals.');
  });

  test('shows a chosen address only to those who choose it', async () => {
    await world.stores.network.add({ ...emeka, contact: { channel: 'letter', addressLines: ['1 Secret Street', 'Sampleton'] } });
    for (const actor of [manager, auditor]) {
      const { html, words } = await list(actor);
      expect(html).not.toContain('Secret');
      expect(words).toContain('By letter');
    }
  });

  test('warns where professionals are as many as family and friends, and where one is not wished', async () => {
    await chooseFamilyMeeting();
    await world.stores.network.add(emeka);
    await world.stores.network.add({ ...emeka, id: 'm2', personId: undefined, kind: 'professional', name: 'Sam Probation' });
    const { words } = await list();
    expect(words).toContain('Family and friends should be more than the professionals.');
    expect(words).toContain(
      'At a family meeting a professional comes only if the family wishes it. Record who wished it, and when, for Sam Probation.',
    );
  });

  test('leaves out somebody whose record is restricted', async () => {
    await world.stores.network.add(emeka);
    world.caseRecords.addPerson({ id: OKAFORS.emeka, fullName: 'Emeka Okafor', restricted: true });
    const { html, words } = await list();
    expect(html).not.toContain('Emeka');
    expect(words).toContain('Nobody is on the list yet.');
  });

  test('has the links of each role and no others', async () => {
    await world.stores.network.add(emeka);
    const links = async (actor: typeof nia) =>
      [...(await list(actor)).html.matchAll(/href="\/episodes\/[^"]*\/network\/(?:[^"/]*\/)?([a-z-]+)"/g)].map((match) => match[1]);
    expect(await links(nia)).toEqual(['search', 'new', 'from-case-record', 'change', 'contact', 'safety', 'staff', 'remove']);
    expect(await links(coordinator)).toEqual(['search', 'new', 'from-case-record', 'change', 'contact', 'staff', 'remove']);
    expect(await links(manager)).toEqual(['search', 'safety']);
    expect(await links(auditor)).toEqual(['search']);
  });

  test('prints what was typed as text, whatever it is', async () => {
    await add({ name: '<img src=x onerror=alert(1)>', relationship: '"><script>' });
    const { html } = await list();
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;img src=x');
  });

  test('is withheld from a worker who may open one of the children only', async () => {
    world.caseRecords.endAllocations(OKAFORS.baby, day('2026-11-01'));
    await expect(list()).rejects.toThrow(NotAllowed);
  });
});
