import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import type { AllStores } from '../../adapters/store/stores';
import type { Actor } from '../../plugin/core/actor';
import type { AnyPage } from '../../plugin/core/page';
import { raiseConcern } from '../../plugin/preparation/raise-concern.action';
import { concernsPage, raiseConcernPage, takeConcernPage } from '../../plugin/preparation/concerns.page';
import { episodePreparationPage } from '../../plugin/preparation/episode-preparation.page';
import { privateNotesPage, shareNotePage } from '../../plugin/preparation/private-notes.page';
import { dispatchAlerts } from '../../plugin/jobs/dispatch-alert';
import { rememberedDelivery } from '../builders/remembered-delivery';
import { shareNote } from '../../plugin/preparation/share-note.action';
import { takeConcern } from '../../plugin/preparation/take-concern.action';
import { writePrivateNote } from '../../plugin/preparation/write-private-note.action';
import {
  anotherWorker,
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
import { anActor, aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
const SERVICE = 'team-conferences';
const serviceManager = anActor('w-service', ['team-manager'], [SERVICE]);
const managerOfAnotherService = anActor('w-other-service', ['team-manager'], ['team-elsewhere']);
const anotherCoordinator = anActor('w-coordinator-2', ['coordinator'], [SERVICE]);

let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  world.caseRecords.addWorker({ id: coordinator.workerId, name: 'Siân Rhŷs' }, { id: SERVICE, role: 'FGC' });
  await world.stores.episodes.add(theirEpisode());
});
afterEach(() => world.end());

/** Who is told by e-mail, and all that the message holds. */
const told = async () =>
  (await world.stores.outbox.claim('claim', world.clock.now(), 60_000, 20)).map(({ kind, payload }) => ({ kind, ...payload }));

const write = (actor: Actor, raw: object = {}) =>
  world.perform(writePrivateNote, { episodeId, kind: 'note', text: 'She is tired of him', ...raw }, actor, world.key());
const raise = (actor: Actor, what = 'He came back last night') => world.perform(raiseConcern, { episodeId, what }, actor, world.key());
const page = (actor: Actor, of: AnyPage<AllStores> = privateNotesPage, params: Record<string, string> = {}) =>
  printedPage(world, of, { params: { episodeId, ...params }, actor });

/** What becomes of a try: done, refused though seen, or not even found. */
async function outcome(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
    return 'yes';
  } catch (error) {
    if (error instanceof NotAllowed) return 'no';
    if (error instanceof NotFound) return 'not found';
    throw error;
  }
}

describe('private notes and safeguarding, by who asks (roles.md)', () => {
  test.each<[string, Actor, string]>([
    ['the episode’s coordinator', coordinator, 'read yes, write yes, raise yes, receive yes, take no'],
    ['the manager of the coordinator’s service', serviceManager, 'read yes, write yes, raise yes, receive yes, take not found'],
    ['the child’s own worker', nia, 'read no, write no, raise yes, receive yes, take yes'],
    ['the manager of the child’s team', manager, 'read no, write no, raise yes, receive yes, take yes'],
    ['a Senior Practitioner of the team', seniorPractitioner, 'read no, write no, raise yes, receive no, take no'],
    ['the auditor', auditor, 'read yes, write no, raise no, receive yes, take no'],
    ['another worker', anotherWorker, 'read not found, write not found, raise not found, receive not found, take not found'],
    [
      'another coordinator of the service',
      anotherCoordinator,
      'read not found, write not found, raise not found, receive not found, take not found',
    ],
    [
      'the manager of another service',
      managerOfAnotherService,
      'read not found, write not found, raise not found, receive not found, take not found',
    ],
    ['business support', businessSupport, 'read not found, write not found, raise not found, receive not found, take not found'],
  ])('%s', async (_who, actor, expected) => {
    await raise(coordinator);
    const concernId = (await world.stores.safeguarding.ofEpisode(episodeId))[0]?.id ?? '';
    const rights = {
      read: await outcome(() => page(actor)),
      write: await outcome(() => write(actor)),
      raise: await outcome(() => raise(actor)),
      receive: await outcome(() => page(actor, concernsPage)),
      take: await outcome(() => world.perform(takeConcern, { episodeId, concernId, action: 'Strategy discussion' }, actor, world.key())),
    };
    expect(
      Object.entries(rights)
        .map(([right, answer]) => `${right} ${answer}`)
        .join(', '),
    ).toBe(expected);
  });

  test('a manager whose team does both, the case and the conferences, is no service manager', async () => {
    world.caseRecords.allocate(OKAFORS.zoe, 'w-second', { teamId: SERVICE, kind: 'family-support' });
    expect(await outcome(() => page(serviceManager))).toBe('no');
  });

  test('a restricted record is hidden from the manager of the service who is not named on it', async () => {
    world.caseRecords.addPerson({ id: OKAFORS.zoe, fullName: 'Zoë Okafor', restricted: true });
    expect(await outcome(() => page(serviceManager))).toBe('not found');
  });
});

describe('a private note', () => {
  test('is read by the coordinator, and every reading is in the audit', async () => {
    await write(coordinator);
    expect((await page(coordinator)).words).toContain('She is tired of him');
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'view-private-notes', outcome: 'viewed' }]);
    await expect(page(nia)).rejects.toThrow(NotAllowed);
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'view-private-notes', outcome: 'refused' }]);
  });

  test('is on nobody’s page of preparation until the family shares it', async () => {
    await write(coordinator, { kind: 'draft-idea', text: 'Grace has them at weekends' });
    expect((await page(nia, episodePreparationPage)).words).not.toContain('weekends');
    const noteId = (await world.stores.privateNotes.ofEpisode(episodeId))[0]?.id ?? '';
    expect((await page(coordinator, shareNotePage, { noteId })).words).toContain('Grace has them at weekends');
    const share = (agreedBy: string) => world.perform(shareNote, { episodeId, noteId, agreedBy }, coordinator, world.key());
    await expect(share('')).rejects.toMatchObject({ problems: [{ field: 'agreedBy' }] });
    await share('Grace');
    expect((await page(nia, episodePreparationPage)).words).toContain('Grace has them at weekends');
    expect(await world.stores.privateNotes.ofEpisode(episodeId)).toMatchObject([{ shared: { on: '2026-11-21', agreedBy: 'Grace' } }]);
    await expect(share('Emeka')).rejects.toThrow(Conflict);
  });

  test('is not written once the process has ended', async () => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    await expect(write(coordinator)).rejects.toThrow(Conflict);
  });
});

describe('a safeguarding concern', () => {
  test('goes from the coordinator to the worker and the manager, and stands first on the page of preparation', async () => {
    await raise(coordinator);
    for (const actor of [nia, manager]) expect((await page(actor, concernsPage)).words).toContain('He came back last night');
    expect((await page(nia, episodePreparationPage)).words).toContain('A safeguarding concern waits to be taken up.');
    expect((await page(seniorPractitioner, episodePreparationPage)).words).not.toContain('safeguarding concern waits');
    expect(await world.stores.audit.list({ limit: 20 })).toContainEqual(
      expect.objectContaining({ event: 'raise-safeguarding-concern', outcome: 'done', actorId: coordinator.workerId }),
    );
  });

  test('is raised though the process has ended, and though a child of the family is hidden from the coordinator', async () => {
    await world.stores.episodes.save(theirEpisode({ closed: { on: day('2026-11-11'), reason: 'declined' } }));
    world.caseRecords.addPerson({ id: OKAFORS.baby, fullName: 'Baby Łukaszewski', restricted: true });
    await raise(coordinator);
    expect(await world.stores.safeguarding.ofEpisode(episodeId)).toHaveLength(1);
  });

  test('says what is meant, and is taken up once, with what is done', async () => {
    await expect(raise(coordinator, ' ')).rejects.toMatchObject({ problems: [{ field: 'what' }] });
    await raise(coordinator);
    const concernId = (await world.stores.safeguarding.ofEpisode(episodeId))[0]?.id ?? '';
    const take = (actor: Actor) => world.perform(takeConcern, { episodeId, concernId, action: 'Strategy discussion' }, actor, world.key());
    expect((await page(nia, takeConcernPage, { concernId })).words).toContain('He came back last night');
    await take(nia);
    await expect(take(manager)).rejects.toThrow(Conflict);
    expect((await page(coordinator, concernsPage)).words).toContain('21 November 2026 by Nia Prŷs Strategy discussion');
  });

  test('has a form that says to ring 999 first', async () => {
    expect((await page(coordinator, raiseConcernPage)).words).toContain('If somebody is in danger now, ring 999 first');
  });
});

describe('who is told of a concern at once', () => {
  test('the children’s worker and the managers of their team who may take it up, and not who raised it', async () => {
    world = await aWorld({ policy: { roles: { SW: ['worker'], TM: ['team-manager'] } } });
    theOkafors(world.caseRecords);
    await world.stores.episodes.add(
      theirEpisode({ connectedWorkers: [{ workerId: 'w-aunt', since: day('2026-11-10'), recordedBy: nia.workerId }] }),
    );
    const team = { id: 'team-north', role: 'TM' };
    for (const id of [manager.workerId, 'w-aunt']) world.caseRecords.addWorker({ id, name: id }, team);
    world.caseRecords.addWorker({ id: anotherWorker.workerId, name: 'Oonagh' }, { id: 'team-north', role: 'SW' });
    await raise(coordinator);
    const to = (workerId: string) => ({ kind: 'tell-safeguarding-concern', episodeId, workerId });
    expect(await told()).toEqual([to(nia.workerId), to(manager.workerId)]);
    await raise(manager);
    expect(await told()).toEqual([to(nia.workerId)]);
  });

  test('by an e-mail with a reference and where to look, and no word of the family', async () => {
    world.caseRecords.addWorker({ id: 'w-mail', name: 'Nia Prŷs', email: 'nia@example.org' });
    const delivery = rememberedDelivery();
    const ground = { ...world, caseSystem: world.caseRecords };
    const tellers = dispatchAlerts({ delivery, ground, serviceName: 'Family meetings', mails: true });
    const message = {
      id: 'm1',
      key: 'k1',
      kind: 'tell-safeguarding-concern',
      attempts: 1,
      claim: 'c',
      payload: { episodeId, workerId: 'w-mail' },
    };
    const teller = tellers.find(({ kind }) => kind === message.kind);
    expect(await teller?.dispatch(message, world.stores, world.clock.now())).toEqual({ outcome: 'done' });
    const [sent] = delivery.taken;
    expect(sent).toMatchObject({ recipient: { email: 'nia@example.org' }, subject: 'Family meetings: a safeguarding concern was raised' });
    expect(sent?.text).toContain(theirEpisode().reference);
    expect(JSON.stringify(sent)).not.toMatch(/Okafor|Zoë|last night/);
    delivery.answer({ outcome: 'unknown', retryable: false, detail: 'lost' });
    expect(await teller?.dispatch(message, world.stores, world.clock.now())).toEqual({ outcome: 'again', reason: 'lost' });
    delivery.answer({ outcome: 'failed', retryable: false, detail: '550' });
    expect(await teller?.dispatch(message, world.stores, world.clock.now())).toEqual({ outcome: 'park', reason: '550' });
  });
});
