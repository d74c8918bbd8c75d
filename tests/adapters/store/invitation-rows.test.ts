import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import { invitationLetter } from '../../../plugin/invitations/invitation-letter';
import { anEpisode } from '../../builders/an-episode';
import { anAddressee, anInvitation, aRequest, someMeetingWords, somePersonalWords } from '../../builders/an-invitation';
import { anInvitation as aFamilysLetter } from '../../builders/letters';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
});
afterEach(() => world.end());

const store = () => world.stores.invitations;

const full = aRequest({
  bookVenue: true,
  venueBooked: { on: day('2026-11-23'), by: 'w-support' },
  meeting: someMeetingWords({ venue: 'Świetlica „Łąka”\n<Wharf> Road', children: [] }),
});
const bare = aRequest({
  id: 'request-2',
  revision: 2,
  status: 'draft',
  sendBy: day('2026-11-22'),
  released: undefined,
  meeting: someMeetingWords({
    on: undefined,
    startsAt: undefined,
    venue: undefined,
    venueKind: undefined,
    runBy: undefined,
    facilitatorId: undefined,
  }),
});

test('a request comes back as it was kept, with everything and with next to nothing', async () => {
  await store().addRequest(full);
  await store().addRequest(bare);
  expect(await store().findRequest('request-1')).toEqual(full);
  expect(await store().requestsOfMeeting('meeting-1')).toEqual([bare, full]);
  expect(await store().requestsOfEpisode('episode-1')).toEqual([bare, full]);
  expect(await store().releasedRequests()).toEqual([full]);
  expect(await store().findRequest('request-3')).toBeUndefined();
});

test('a meeting has each revision once', async () => {
  await store().addRequest(full);
  await expect(store().addRequest({ ...bare, revision: 1 })).rejects.toThrow(Conflict);
});

test('a request is saved over the version that was read, and over no other', async () => {
  await store().addRequest(full);
  expect(await store().saveRequest({ ...full, status: 'called-back' })).toBe(1);
  await expect(store().saveRequest(full)).rejects.toThrow(Conflict);
  expect(await store().releasedRequests()).toEqual([]);
});

test('released requests come in the order in which they are wanted', async () => {
  await store().addRequest({ ...full, id: 'later', revision: 3, sendBy: day('2026-12-01') });
  await store().addRequest(full);
  expect((await store().releasedRequests()).map(({ id }) => id)).toEqual(['request-1', 'later']);
});

const everything = anInvitation({
  personId: 'p-grace',
  words: somePersonalWords({
    greeting: 'Babciu Ż.',
    startsAt: '14:00',
    keepVenueOut: true,
    arranged: ['A taxi at 5pm'],
    information: { what: 'a note', by: day('2026-11-30') },
  }),
  state: 'answered',
  way: 'printed-here',
  addressee: anAddressee({ language: 'Polish', formats: ['large-print'], safetyInstruction: 'separate-envelope' }),
  secondCheck: { needed: true, by: 'w-senior', byName: 'Sen Ior', on: day('2026-11-21') },
  handingOverSince: new Date('2026-11-21T10:00:00.123Z'),
  sentOn: day('2026-11-22'),
  failure: { how: 'not-taken', detail: 'The mail server said 550' },
  answer: { reply: 'views-another-way', on: day('2026-11-25'), needs: ['transport'], note: 'Zażółć “gęślą”', recordedBy: 'w-support' },
});
const draft = anInvitation({ id: 'invitation-2', memberId: 'member-2', state: 'draft', releasedBy: undefined, addressee: undefined });

describe('letters besides invitations', () => {
  const occasion = { kind: 'offer', label: 'family meeting', replyBy: day('2026-12-05'), beforeProceedings: true } as const;

  it('come back with what they are written for, and stand apart from invitations to the same meeting', async () => {
    await store().addRequest(aRequest({ id: 'request-2', occasion }));
    await store().addRequest(aRequest({ id: 'request-3' }));
    await store().add(anInvitation({ id: 'invitation-5', requestId: 'request-2', occasion: 'offer' }));
    expect((await store().findRequest('request-2'))?.occasion).toEqual(occasion);
    expect((await store().find('invitation-5'))?.occasion).toBe('offer');
    expect((await store().requestsOfMeeting('meeting-1')).map(({ id }) => id)).not.toContain('request-2');
    expect((await store().requestsOfMeeting('meeting-1', 'offer')).map(({ id }) => id)).toEqual(['request-2']);
    expect((await store().ofMeeting('meeting-1')).map(({ id }) => id)).not.toContain('invitation-5');
    expect((await store().ofMeeting('meeting-1', 'offer')).map(({ id }) => id)).toEqual(['invitation-5']);
  });
});

describe('an invitation', () => {
  beforeEach(() => store().addRequest(full));

  test('comes back as it was kept, with everything and with next to nothing', async () => {
    await store().add(everything);
    await store().add(draft);
    expect(await store().find('invitation-1')).toEqual(everything);
    expect(await store().ofRequest('request-1')).toEqual([everything, draft]);
    expect(await store().ofMeeting('meeting-1')).toEqual([everything, draft]);
    expect([...(await store().ofRequests(['request-1', 'request-2']))]).toEqual([['request-1', [everything, draft]]]);
  });

  test('F14: is there once for a meeting, a person and a revision (F14)', async () => {
    await store().add(everything);
    await expect(store().add({ ...draft, memberId: 'member-1' })).rejects.toThrow(Conflict);
    await store().add({ ...draft, memberId: 'member-1', revision: 2 });
  });

  test('is saved over the version that was read, and over no other', async () => {
    await store().add(draft);
    expect(await store().save({ ...draft, state: 'released', addressee: anAddressee() })).toBe(1);
    await expect(store().save(draft)).rejects.toThrow(Conflict);
  });

  test('is taken away as long as it is a draft, and never afterwards', async () => {
    await store().add(everything);
    await store().add(draft);
    await store().removeDraft('invitation-1');
    await store().removeDraft('invitation-2');
    expect(await store().ofRequest('request-1')).toEqual([everything]);
  });

  test('keeps what goes out exactly as it was released', async () => {
    const pack = { letter: invitationLetter(aFamilysLetter()) };
    await store().add(everything);
    expect(await store().packOf('invitation-1')).toBeUndefined();
    await store().keepPack('invitation-1', pack);
    expect(await store().packOf('invitation-1')).toEqual(pack);
  });

  test('has a history, oldest first', async () => {
    await store().add(everything);
    const event = { invitationId: 'invitation-1', at: new Date('2026-11-21T10:00:00Z') };
    await store().addEvent({ id: 'e2', ...event, at: new Date('2026-11-22T10:00:00Z'), what: 'sent', detail: 'The mail server took it' });
    await store().addEvent({ id: 'e1', ...event, what: 'released', by: 'Nia Prŷs' });
    expect(await store().historyOf('invitation-1')).toEqual([
      { id: 'e1', ...event, what: 'released', by: 'Nia Prŷs', detail: undefined },
      {
        id: 'e2',
        invitationId: 'invitation-1',
        at: new Date('2026-11-22T10:00:00Z'),
        what: 'sent',
        by: undefined,
        detail: 'The mail server took it',
      },
    ]);
  });
});
