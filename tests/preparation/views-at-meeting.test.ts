import { day } from '../../plugin/core/calendar-day';
import { agendaNotePage } from '../../plugin/meetings/agenda-note.page';
import { aMeeting } from '../builders/a-meeting';
import { aMember } from '../builders/a-member';
import { nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const episodeId = 'episode-okafor';
let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
  await world.stores.network.add(aMember({ id: 'grace', episodeId, name: 'Grace Okafor' }));
  await world.stores.network.add(aMember({ id: 'piotr', episodeId, name: 'Piotr Łukaszewski', relationship: 'father' }));
  await world.stores.meetings.add(aMeeting({ episodeId, subjectIds: [OKAFORS.zoe] }));
});
afterEach(() => world.end());

const views = (memberId: string, text: string, mayBeReadOut: boolean) =>
  world.stores.preparations.saveParticipant({
    memberId,
    episodeId,
    absentViews: { text, method: 'phone', on: day('2026-11-05'), mayBeReadOut },
    version: 0,
  });
const item = async (name: string) =>
  (await printedPage(world, agendaNotePage, { params: { meetingId: 'meeting-1', item: name }, actor: nia })).words;

test('what somebody who cannot come wants said stands at their own part of the agenda, with their yes', async () => {
  await views('grace', 'They can stay with me', true);
  await views('piotr', 'I am sorry', true);
  expect(await item('network-view')).toContain('Grace Okafor cannot come and wants to say: They can stay with me');
  expect(await item('network-view')).not.toContain('I am sorry');
  expect(await item('parents-view')).toContain('I am sorry');
  expect(await item('support-offers')).not.toContain('They can stay with me');
});

test('without their yes it stands nowhere', async () => {
  await views('grace', 'They can stay with me', false);
  expect(await item('network-view')).not.toContain('They can stay with me');
});
