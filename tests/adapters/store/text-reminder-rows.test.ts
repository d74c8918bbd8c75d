import { day } from '../../../plugin/core/calendar-day';
import { Conflict } from '../../../plugin/core/errors';
import type { TextReminder } from '../../../plugin/invitations/text-reminder';
import { anEpisode } from '../../builders/an-episode';
import { anInvitation, aRequest } from '../../builders/an-invitation';
import { aWorld, type World } from '../../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.stores.episodes.add(anEpisode());
  await world.stores.invitations.addRequest(aRequest());
  await world.stores.invitations.add(anInvitation());
});
afterEach(() => world.end());

const whole: TextReminder = {
  id: 'text-1',
  invitationId: 'invitation-1',
  meetingId: 'meeting-1',
  memberId: 'member-1',
  revision: 1,
  mobile: '07700900123',
  state: 'unknown',
  chosenBy: 'w-support',
  handingOverSince: new Date('2026-12-02T10:00:00.123Z'),
  sentOn: day('2026-12-02'),
  detail: 'The answer was lost',
  version: 0,
};

test('a text message comes back as it was kept, with and without what it may lack', async () => {
  const { textReminders } = world.stores;
  await textReminders.add(whole);
  expect(await textReminders.find('text-1')).toEqual(whole);
  const bare = {
    ...whole,
    mobile: undefined,
    state: 'not-wanted',
    handingOverSince: undefined,
    sentOn: undefined,
    detail: undefined,
  } as const;
  expect(await textReminders.save(bare)).toBe(1);
  expect(await textReminders.ofMember('member-1')).toEqual([{ ...bare, version: 1 }]);
  expect(await textReminders.ofMember('member-2')).toEqual([]);
});

test('there is one a meeting, person and revision, and a stale save is refused', async () => {
  const { textReminders } = world.stores;
  await textReminders.add(whole);
  await expect(textReminders.add({ ...whole, id: 'text-2' })).rejects.toThrow(Conflict);
  await textReminders.add({ ...whole, id: 'text-2', revision: 2 });
  await textReminders.save(whole);
  await expect(textReminders.save(whole)).rejects.toThrow(Conflict);
});
