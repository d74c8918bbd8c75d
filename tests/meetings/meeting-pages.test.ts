import { NotAllowed, NotFound } from '../../plugin/core/errors';
import { agendaNotePage } from '../../plugin/meetings/agenda-note.page';
import { arrangeMeetingPage } from '../../plugin/meetings/arrange-meeting.page';
import { attendancePage } from '../../plugin/meetings/attendance.page';
import { changeMeetingPage } from '../../plugin/meetings/change-meeting.page';
import { episodeMeetingsPage } from '../../plugin/meetings/episode-meetings.page';
import { groundRulesPage } from '../../plugin/meetings/ground-rules.page';
import { AGENDA } from '../../plugin/meetings/meeting';
import { meetingNotesPage } from '../../plugin/meetings/meeting-notes.page';
import { meetingOverviewPage } from '../../plugin/meetings/meeting-overview.page';
import { addCareOfferPage, addSupportOfferPage, removeCareOfferPage, removeSupportOfferPage } from '../../plugin/meetings/offers.page';
import { privateTimePage } from '../../plugin/meetings/private-time.page';
import { anotherWorker, manager, nia, OKAFORS } from '../builders/okafor-family';
import { theirMeeting, theOkaforMeeting, writtenConsent } from '../builders/okafor-meeting';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforMeeting();
});
afterEach(() => world.end());

const meetingId = 'meeting-okafor';
const episodeId = 'episode-okafor';
const offersMade = async () => {
  const { meetings } = world.stores;
  await meetings.addSupportOffer({ id: 'support-1', meetingId, memberId: 'm-grace', what: 'Cook on <Fridays>', forWhom: 'Amara' });
  await meetings.addCareOffer({
    id: 'care-1',
    meetingId,
    memberId: 'm-grace',
    childIds: [OKAFORS.zoe, OKAFORS.tomasz],
    willing: true,
    duration: 'temporary',
    conditions: 'A second bed',
  });
  await meetings.addCareOffer({ id: 'care-2', meetingId, memberId: 'm-emeka', childIds: [OKAFORS.zoe], willing: false });
};

test('the list of meetings says what became of each, and offers another one when there is consent', async () => {
  const page = await printedPage(world, episodeMeetingsPage, { params: { episodeId }, actor: nia });
  expect(page.words).toContain('Family meeting Wednesday 18 November 2026 at 6:30pm Planned');
  expect(page.words).toContain('Plan a meeting');
  expect(page.words).not.toContain('Nothing is arranged');
});

test('without consent the list says so, and offers no meeting', async () => {
  await world.stores.consents.save(writtenConsent({ form: 'spoken' }));
  const page = await printedPage(world, episodeMeetingsPage, { params: { episodeId }, actor: nia });
  expect(page.words).toContain('Nothing is arranged until a person with parental responsibility has consented in writing');
  expect(page.words).not.toContain('Plan a meeting');
});

test('the form of a new meeting is prefilled with the children, the worker and the family’s list', async () => {
  const page = await printedPage(world, arrangeMeetingPage, { params: { episodeId }, actor: nia });
  expect(page.words).toContain('These 5 people on the family’s list are invited');
  expect(page.words).toContain('Grace Okafor (grandmother)');
  expect(page.words).toContain('Nia Prŷs (you)');
  expect(page.html).toMatch(/name="facilitator" type="radio" value="w-nia" checked/);
  expect(page.html.match(/name="subjects" type="checkbox" value="[^"]+" checked/g)).toHaveLength(3);
});

test('the form of a meeting that is changed holds what it was', async () => {
  const page = await printedPage(world, changeMeetingPage, { params: { meetingId }, actor: nia });
  expect(page.html).toContain('value="6:30pm"');
  expect(page.html).toMatch(/name="on-day"[^>]*value="18"/);
  expect(page.html).toContain('name="_version" value="0"');
});

test('the meeting’s own page shows what is done and what comes next', async () => {
  await world.stores.meetings.saveNote(meetingId, { item: 'parents-view', text: 'Both spoke', notApplicable: false, version: 0 });
  const page = await printedPage(world, meetingOverviewPage, { params: { meetingId }, actor: nia });
  expect(page.words).toContain('1 of 8 parts written');
  expect(page.words).toContain('Who came 0 of 5 people recorded');
});

test('it warns where professionals are not outnumbered, where a child’s part is open, and where a conference had no private time', async () => {
  await world.stores.meetings.save(theirMeeting({ type: 'FGC', privateTimeHeld: false }));
  await world.stores.meetings.saveAttendance(meetingId, { memberId: 'm-nia', invited: true, mode: 'in-person' });
  await world.stores.meetings.saveAttendance(meetingId, { memberId: 'm-grace', invited: true, mode: 'in-person' });
  const page = await printedPage(world, meetingOverviewPage, { params: { meetingId }, actor: nia });
  expect(page.words).toContain('1 of the family’s side and 1 professional: family and friends should outnumber the professionals');
  expect(page.words).toContain('Not recorded how Zoë Okafor took part');
  expect(page.words).toContain('gives the family time on its own');
});

test('it warns where an independent coordinator works in the team that holds the children (S1-17)', async () => {
  world.caseRecords.addWorker({ id: 'w-near', name: 'Near By' }, { id: 'team-north', role: 'IC' });
  await world.stores.meetings.save(theirMeeting({ type: 'FGC', facilitatorId: 'w-near' }));
  const page = await printedPage(world, meetingOverviewPage, { params: { meetingId }, actor: nia });
  expect(page.words).toContain('The coordinator works in the team that holds the children');
});

test('the notes are a list of eight tasks, and everything written is read below it', async () => {
  await offersMade();
  const { meetings } = world.stores;
  const details = { worries: 'School\nThe bus', workingWell: 'Grandma', needsToHappen: 'A lift' };
  await meetings.saveNote(meetingId, { item: 'why-we-are-here', details, text: 'a <b> & c', notApplicable: false, version: 0 });
  await meetings.saveNote(meetingId, {
    item: 'what-happens-next',
    details: { informationGiven: 'leaflet,orders' },
    notApplicable: false,
    version: 0,
  });
  await meetings.saveNote(meetingId, { item: 'parents-view', said: { 'm-amara': 'I am tired' }, notApplicable: false, version: 0 });
  const page = await printedPage(world, meetingNotesPage, { params: { meetingId }, actor: nia });
  for (const words of [
    '1. Introductions and the family tree Not started',
    '6. Who could look after the children Completed',
    'Grace Okafor (grandmother) could look after Zoë, Tomasz, for a while. A second bed',
    'Emeka Okafor (uncle) cannot look after Zoë',
    'Grace Okafor, for Amara: Cook on <Fridays>',
    'The leaflet for kinship carers',
    'Amara Okafor I am tired',
    'a <b> & c',
  ]) {
    expect(page.words).toContain(words);
  }
  expect(page.html).toContain('School<br>The bus');
});

test('a manager reads the notes without links to write them', async () => {
  const page = await printedPage(world, meetingNotesPage, { params: { meetingId }, actor: manager });
  expect(page.html).not.toContain('/notes/introductions');
  await expect(printedPage(world, agendaNotePage, { params: { meetingId, item: 'introductions' }, actor: manager })).rejects.toThrow(
    NotAllowed,
  );
  await expect(printedPage(world, meetingNotesPage, { params: { meetingId }, actor: anotherWorker })).rejects.toThrow(NotFound);
});

test.each(AGENDA)('the page of the item %s prints, with what was written', async (item) => {
  await offersMade();
  await world.stores.meetings.saveNote(meetingId, { item, text: 'Kept text', notApplicable: false, version: 0 });
  const page = await printedPage(world, agendaNotePage, { params: { meetingId, item }, actor: nia });
  expect(page.words).toContain('Kept text');
  expect(page.html).toContain('name="_version" value="1"');
});

test('after a conflict the page shows what was typed, and beside it what somebody else saved', async () => {
  await world.stores.meetings.saveNote(meetingId, {
    item: 'why-we-are-here',
    details: { worries: 'Theirs' },
    notApplicable: false,
    version: 0,
  });
  const form = {
    typed: { 'details.worries': 'Mine', text: '' },
    problems: [{ field: '', message: 'Somebody else wrote on this part' }],
    savedMeanwhile: { 'details.worries': 'Theirs' },
  };
  const page = await printedPage(world, agendaNotePage, { params: { meetingId, item: 'why-we-are-here' }, actor: nia, form });
  expect(page.words).toContain('Saved by somebody else meanwhile: Theirs');
  expect(page.html).toMatch(/<textarea[^>]*name="details.worries"[^>]*>\nMine<\/textarea>/);
  expect(page.html).toContain('name="_version" value="1"');
});

test('everybody is on the page of who came; only a child is asked for their own part', async () => {
  await world.stores.meetings.saveAttendance(meetingId, {
    memberId: 'm-grace',
    invited: true,
    mode: 'did-not-attend',
    absence: 'own-choice',
  });
  const page = await printedPage(world, attendancePage, { params: { meetingId }, actor: nia });
  expect(page.words).toContain('Zoë Okafor’s own part');
  expect(page.words).not.toContain('Grace Okafor’s own part');
  expect(page.html).toMatch(/name="person.m-grace.mode" type="radio" value="did-not-attend" checked/);
  expect(page.html).toMatch(/value="own-choice" selected/);
  expect(page.html).toContain('name="person.m-grace.version" value="1"');
  expect(page.words.toLowerCase()).not.toContain('refused');
});

test.each([
  ['ground rules', groundRulesPage, 'One person speaks at a time'],
  ['private time', privateTimePage, 'not written down anywhere'],
  ['an offer of help', addSupportOfferPage, 'What can they do?'],
  ['an offer of care', addCareOfferPage, 'Are they willing and able?'],
])('the page of %s prints', async (_what, page, words) => {
  expect((await printedPage(world, page, { params: { meetingId }, actor: nia })).words).toContain(words);
});

test.each([
  ['support-1', removeSupportOfferPage, 'Cook on <Fridays>'],
  ['care-1', removeCareOfferPage, 'could look after Zoë, Tomasz'],
  ['gone', removeCareOfferPage, 'It is no longer on the list'],
])('before an offer is taken off the list the page asks once more: %s', async (offerId, page, words) => {
  await offersMade();
  expect((await printedPage(world, page, { params: { meetingId, offerId }, actor: nia })).words).toContain(words);
});
