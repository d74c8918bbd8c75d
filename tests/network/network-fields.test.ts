import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { mayOpenAtTheDesk } from '../../plugin/invitations/invitation-access';
import { addMember } from '../../plugin/network/add-member.action';
import { bringWithoutWish } from '../../plugin/network/bring-without-wish.action';
import { bringWithoutWishPage } from '../../plugin/network/bring-without-wish.page';
import { changeMember } from '../../plugin/network/change-member.action';
import { changeMemberPage } from '../../plugin/network/change-member.page';
import { episodeNetworkPage } from '../../plugin/network/episode-network.page';
import { connectWorker } from '../../plugin/episodes/connect-worker.action';
import { episodeCoordinatorPage } from '../../plugin/episodes/episode-coordinator.page';
import { correctConnection } from '../../plugin/network/correct-connection.action';
import { correctConnectionPage } from '../../plugin/network/correct-connection.page';
import { removeMember } from '../../plugin/network/remove-member.action';
import { linkStaff } from '../../plugin/network/link-staff.action';
import { linkStaffPage } from '../../plugin/network/link-staff.page';
import { problemWithInterpreter } from '../../plugin/network/network-rules';
import { networkSearchPage } from '../../plugin/network/network-search.page';
import { networkSize } from '../../plugin/network/network-size';
import { recordSearch } from '../../plugin/network/record-search.action';
import { isFamily, relationshipKindFrom } from '../../plugin/network/relationship-kind';
import { turnoutOf } from '../../plugin/network/turnout';
import { isServiceManager } from '../../plugin/preparation/preparation-access';
import { aMember } from '../builders/a-member';
import { auditor, coordinator, manager, nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

describe('the kind of relationship, read from the words (S0-02, S1-20, S4-02)', () => {
  test.each([
    ['grandmother', 'grandparent'],
    ['Nan', 'grandparent'],
    ['stepfather', 'step-parent'],
    ['step-sister', 'step-family'],
    ['half-brother of Zoë', 'sibling'],
    ['great-aunt', 'aunt-or-uncle'],
    ['former foster carer', 'former-foster-carer'],
    ['foster carer', 'foster-carer'],
    ['neighbour', 'neighbour'],
    ['Amara’s friend', 'friend'],
    ['friend of the mother', 'friend'],
    ['godmother', 'godparent'],
    ['from church', 'faith-community'],
    ['imam of the mosque', 'faith-community'],
    ['football coach', 'community-group'],
    ['health visitor', 'professional'],
    ['mother', 'parent'],
    ['mother-in-law', 'other-relative'],
    ['cousin', 'cousin'],
    ['somebody we met', undefined],
  ])('%s: %s', (words, kind) => {
    expect(relationshipKindFrom(words)).toBe(kind);
  });

  test('step-family and godparents are family; a friend and a foster carer are not', () => {
    expect([isFamily('step-family'), isFamily('godparent'), isFamily('friend'), isFamily('foster-carer'), isFamily(undefined)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('an interpreter (S3-17)', () => {
  const grace = aMember();
  test.each([
    ['is nobody of the family, by what they are', { name: 'Kasia', relationshipKind: 'aunt-or-uncle' }, true],
    ['is nobody who is on the list as family already', { name: ' grace okafor', relationshipKind: undefined }, true],
    ['may be anybody else', { name: 'Ola Nowak', relationshipKind: 'professional' }, false],
  ] as const)('%s', (_rule, who, refused) => {
    expect(problemWithInterpreter({ ...who, kind: 'interpreter' }, [grace]) !== undefined).toBe(refused);
  });

  test('of the same name as somebody taken off the list may come', () => {
    const gone = { ...grace, removedOn: day('2026-11-01') };
    expect(problemWithInterpreter({ kind: 'interpreter', name: grace.name, relationshipKind: undefined }, [gone])).toBeUndefined();
    expect(problemWithInterpreter({ kind: 'network', name: grace.name, relationshipKind: 'parent' }, [grace])).toBeUndefined();
  });
});

describe('the size of the network (S4-14)', () => {
  const [grace, emeka] = [aMember({ id: 'grace' }), aMember({ id: 'emeka' })];

  test('counts the family’s own people: found, invited, come', () => {
    const officer = aMember({ id: 'officer', kind: 'professional' });
    const turnout = [
      { memberId: 'grace', invited: true, came: true },
      { memberId: 'emeka', invited: true, came: false },
      { memberId: 'officer', invited: true, came: true },
    ];
    expect(networkSize([grace, emeka, officer], turnout)).toEqual({ found: 2, invited: 2, came: 1 });
  });

  test('takes who was invited from letters that went out, and who came from the meeting that was not called off', async () => {
    const source = {
      meetings: {
        ofEpisode: async () => [
          { id: 'm1', status: 'held', attendance: [{ memberId: 'grace', invited: false, mode: 'video' }] },
          { id: 'm2', status: 'cancelled', attendance: [] },
        ],
      },
      invitations: { ofMeeting: async () => [{ memberId: 'emeka', sentOn: '2026-11-10' }, { memberId: 'draft' }] },
    };
    expect(await turnoutOf('e', source)).toEqual([
      { memberId: 'emeka', invited: true, came: undefined },
      { memberId: 'grace', invited: false, came: true },
    ]);
  });

  test('counts views in writing as no presence', async () => {
    const source = {
      meetings: {
        ofEpisode: async () => [{ id: 'm1', status: 'held', attendance: [{ memberId: 'g', invited: true, mode: 'written-views' }] }],
      },
      invitations: { ofMeeting: async () => [] },
    };
    expect(await turnoutOf('e', source)).toEqual([{ memberId: 'g', invited: true, came: false }]);
  });
});

const episodeId = 'episode-okafor';
let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

const brid = {
  episodeId,
  kind: 'network',
  name: 'Bríd',
  relationship: 'neighbour',
  adult: 'yes',
  status: 'found',
  disclosure: 'nothing-yet',
};
const add = (raw: object = {}) => world.perform(addMember, { ...brid, ...raw }, nia, world.key());
const kept = () => world.stores.network.ofEpisode(episodeId);
const list = (actor = nia) => printedPage(world, episodeNetworkPage, { params: { episodeId }, actor });
const family = () =>
  world.stores.episodes.save(theirEpisode({ choice: { type: 'FM', circumstances: [], chosenBy: 'w', on: day('2026-11-10') } }));

describe('what is known of somebody on the list', () => {
  const all = {
    foundWith: 'child',
    lostTouch: 'yes',
    availability: 'After 6pm',
    interpreterPreference: 'A woman',
    language: 'Polish',
    relationshipKind: 'faith-community',
  };

  test('is kept and shown', async () => {
    await add(all);
    expect(await kept()).toMatchObject([
      { foundWith: 'child', lostTouch: true, availability: 'After 6pm', relationshipKind: 'faith-community' },
    ]);
    const { words } = await list();
    for (const said of ['Found with The child', 'lost touch', 'After 6pm', 'Interpreter: A woman', 'another faith community']) {
      expect(words).toContain(said);
    }
  });

  test('has its kind of relationship from the words where none was chosen', async () => {
    await add();
    expect(await kept()).toMatchObject([{ relationshipKind: 'neighbour', lostTouch: undefined }]);
  });

  test('needs the reason why somebody is not suitable', async () => {
    await expect(add({ status: 'not-suitable' })).rejects.toMatchObject({ problems: [{ field: 'notSuitableReason' }] });
    await add({ status: 'not-suitable', notSuitableReason: 'Told the neighbours' });
    expect((await list()).words).toContain('Told the neighbours');
  });

  test('takes nobody of the family as interpreter, added or changed', async () => {
    await add({ name: 'Grace Okafor', relationship: 'grandmother' });
    const interpreter = { kind: 'interpreter', name: 'Grace Okafor', relationship: 'interpreter' };
    await expect(add(interpreter)).rejects.toMatchObject({ problems: [{ field: 'name' }] });
    await add({ ...interpreter, name: 'Ola Nowak' });
    const memberId = (await kept())[1]?.id;
    const { kind: _, ...fields } = { ...brid, ...interpreter };
    const change = world.perform(changeMember, { ...fields, memberId, version: '0' }, nia, world.key());
    await expect(change).rejects.toMatchObject({ problems: [{ field: 'name' }] });
  });

  test('is on the form to change it', async () => {
    await add(all);
    const memberId = (await kept())[0]?.id ?? '';
    const { html } = await printedPage(world, changeMemberPage, { params: { episodeId, memberId }, actor: nia });
    expect(html).toContain('value="After 6pm"');
    expect(html).toMatch(/name="lostTouch"[^>]*checked/);
    expect(html).toMatch(/value="faith-community"[^>]*selected/);
  });
});

describe('a professional whom the family did not ask for (S2-28)', () => {
  const bring = (raw: object, actor = manager) =>
    world.perform(bringWithoutWish, { episodeId, reason: 'The court asked', ...raw }, actor, world.key());
  beforeEach(family);

  test('comes by a manager’s decision with its reason, and by nobody else’s', async () => {
    await bring({ name: 'Sam', relationship: 'guardian' });
    expect(await kept()).toMatchObject([
      {
        kind: 'professional',
        name: 'Sam',
        familyWish: undefined,
        wishOverride: { reason: 'The court asked', by: manager.workerId, on: '2026-11-21' },
      },
    ]);
    const { words } = await list(manager);
    expect(words).toContain('21 November 2026: The court asked');
    expect(words).not.toContain('Record who wished it');
    for (const actor of [nia, coordinator, auditor])
      await expect(bring({ name: 'A', relationship: 'b' }, actor)).rejects.toThrow(NotAllowed);
  });

  test('may be somebody on the list for whom the wish is missing, and stays changeable', async () => {
    await world.stores.network.add(aMember({ id: 'officer', episodeId, kind: 'professional', name: 'Sam' }));
    expect((await printedPage(world, bringWithoutWishPage, { params: { episodeId }, actor: manager })).words).toContain(
      'Sam (grandmother)',
    );
    await bring({ memberId: 'officer' });
    expect((await kept())[0]).toMatchObject({ wishOverride: { reason: 'The court asked' }, version: 1 });
    const { kind: _, ...fields } = { ...brid, name: 'Sam', relationship: 'guardian' };
    await world.perform(changeMember, { ...fields, memberId: 'officer', version: '1' }, nia, world.key());
    await world.stores.network.add(aMember({ id: 'grace', episodeId }));
    await expect(bring({ memberId: 'grace' })).rejects.toThrow(NotFound);
  });

  test.each([
    ['a reason', { name: 'Sam', relationship: 'guardian', reason: '' }, 'reason'],
    ['a name', { relationship: 'guardian' }, 'name'],
    ['what they are', { name: 'Sam' }, 'relationship'],
  ])('needs %s', async (_what, raw, field) => {
    await expect(bring(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });
});

describe('a member of the family who works for the council (rule 3)', () => {
  const link = (raw: object, actor = nia) =>
    world.perform(linkStaff, { episodeId, memberId: 'emeka', version: '0', ...raw }, actor, world.key());
  const connected = async () => (await world.stores.episodes.find(episodeId))?.connectedWorkers?.map((each) => each.workerId);
  beforeEach(async () => {
    world.caseRecords.addWorker({ id: 'w-emeka', loginId: 'eokafor', name: 'Emeka Okafor' });
    await world.stores.network.add(aMember({ id: 'emeka', episodeId, personId: OKAFORS.emeka, name: 'Emeka Okafor' }));
  });

  test('is linked by the name they come in with, and flagged on the list', async () => {
    await link({ loginId: 'eokafor' });
    expect(await kept()).toMatchObject([{ staffWorkerId: 'w-emeka' }]);
    expect(await connected()).toEqual(['w-emeka']);
    expect((await list()).words).toContain('Works for the council Opens nothing of this family');
  });

  test('sees nothing of the family any more: not as its worker, nor as manager of the service, nor at the desk', async () => {
    const mayOpen = () => list(nia);
    expect((await mayOpen()).words).toContain('Emeka Okafor');
    const connectedWorkers = [{ workerId: nia.workerId, since: day('2026-11-21'), recordedBy: 'w-manager' }];
    const episode = theirEpisode({ connectedWorkers });
    await world.stores.episodes.save(episode);
    await expect(mayOpen()).rejects.toThrow(NotFound);
    const clerk = { ...nia, roles: ['business-support'] as const };
    expect(mayOpenAtTheDesk(clerk, { episode, access: [] })).not.toBe('ok');
    expect(mayOpenAtTheDesk(clerk, { episode: theirEpisode(), access: [] })).toBe('ok');
    const head = { ...nia, roles: ['team-manager'] as const, teamIds: ['team-conferences'] };
    const view = { access: [], coordinatorsTeams: ['team-conferences'] };
    expect(isServiceManager(head, { ...view, episode })).toBe(false);
    expect(isServiceManager(head, { ...view, episode: theirEpisode() })).toBe(true);
  });

  test('stays connected whatever is changed on the list: another is linked, the person is taken off it, or was named before', async () => {
    world.caseRecords.addWorker({ id: 'w-kasia', loginId: 'kasia', name: 'Kasia' });
    await world.perform(connectWorker, { episodeId, version: '0', login: 'eokafor' }, nia, world.key());
    await link({ loginId: 'eokafor' });
    expect((await printedPage(world, linkStaffPage, { params: { episodeId, memberId: 'emeka' }, actor: manager })).words).toContain(
      'linked already',
    );
    await link({ loginId: 'kasia', version: '1' });
    expect(await connected()).toEqual(['w-emeka', 'w-kasia']);
    await world.perform(removeMember, { episodeId, memberId: 'emeka', version: '2' }, nia, world.key());
    expect(await connected()).toEqual(['w-emeka', 'w-kasia']);
    await expect(link({ loginId: '', version: '3' })).rejects.toMatchObject({ problems: [{ field: 'loginId' }] });
  });

  test('has an emergency access to this family ended at once, and is not its coordinator', async () => {
    const at = world.clock.now();
    const access = { id: 'emergency-1', workerId: 'w-emeka', workerName: 'Emeka', personId: OKAFORS.zoe, teamIds: [], reason: 'None' };
    await world.stores.emergencyAccess.add({ ...access, from: at, until: new Date(at.getTime() + 60_000) });
    await link({ loginId: 'eokafor' });
    expect(await world.stores.emergencyAccess.openOf('w-emeka', at)).toEqual([]);
    world.caseRecords.addWorker({ id: coordinator.workerId, loginId: 'coordinator', name: 'Siân Rhŷs' });
    await expect(link({ loginId: 'coordinator', version: '1' })).rejects.toThrow('the coordinator');
  });

  describe('named by mistake', () => {
    const putRight = (raw: object = {}, actor = manager) =>
      world.perform(
        correctConnection,
        { episodeId, workerId: 'w-emeka', version: '1', reason: 'Only the same name', ...raw },
        actor,
        world.key(),
      );
    beforeEach(() => link({ loginId: 'eokafor' }));

    test('is put right by a manager, with a reason that is kept, on the list and in what they may open', async () => {
      expect((await printedPage(world, episodeCoordinatorPage, { params: { episodeId }, actor: manager })).words).toContain(
        'Emeka Okafor was named by mistake',
      );
      const page = await printedPage(world, correctConnectionPage, { params: { episodeId, workerId: 'w-emeka' }, actor: manager });
      expect(page.html).toContain('name="_version" value="1"');
      await putRight();
      expect(await kept()).toMatchObject([{ staffWorkerId: undefined }]);
      expect(await connected()).toEqual([]);
      const [event] = await world.stores.audit.list({ limit: 1 });
      expect(event).toMatchObject({ event: 'correct-connected-worker', reason: 'Only the same name', actorId: manager.workerId });
    });

    test('is no worker’s to put right, nor without a reason, nor over what somebody else saved', async () => {
      await expect(putRight({}, nia)).rejects.toThrow(NotAllowed);
      await expect(putRight({ reason: ' ' })).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
      await expect(putRight({ version: '0' })).rejects.toThrow(Conflict);
      await expect(putRight({ workerId: 'w-other' })).rejects.toThrow(NotFound);
      expect(await connected()).toEqual(['w-emeka']);
    });
  });

  test('is not linked to a name that nobody has', async () => {
    await expect(link({ loginId: 'nobody' })).rejects.toMatchObject({ problems: [{ field: 'loginId' }] });
  });
});

describe('the search for the family’s people (S4-11, S4-13, S4-15)', () => {
  const search = (raw: object, actor = nia) => world.perform(recordSearch, { episodeId, version: '0', ...raw }, actor, world.key());
  const page = (actor = nia) => printedPage(world, networkSearchPage, { params: { episodeId }, actor });

  test('keeps what was asked and used, and is read by those who do not change it', async () => {
    await search({ tools: ['genogram', 'mobility-mapping'], promptsAsked: 'birthdays', notes: 'Try the old street' });
    const { words } = await page(manager);
    expect(words).toContain('Mobility mapping');
    expect(words).toContain('Who comes to birthdays, or sends a card?');
    expect(words).toContain('Try the old street');
    expect((await page()).html).toMatch(/value="birthdays"[^>]*checked/);
  });

  test('is not the manager’s to change', async () => {
    await expect(search({}, manager)).rejects.toThrow(NotAllowed);
  });
});
