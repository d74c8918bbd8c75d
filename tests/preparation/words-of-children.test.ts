import { day } from '../../plugin/core/calendar-day';
import { paperOfCopy } from '../../plugin/follow-up/desk.query';
import { settleCopy } from '../../plugin/follow-up/settle-copy.action';
import { familyPlanPage } from '../../plugin/plans/family-plan.page';
import { printedPlanPage } from '../../plugin/plans/printed-plan.page';
import { viewPlanToAgree } from '../../plugin/filing/plan-to-agree';
import { agendaNotePage } from '../../plugin/meetings/agenda-note.page';
import type { ChildWishes } from '../../plugin/preparation/child-wishes';
import { mayHaveWordsOf, topicsFor } from '../../plugin/preparation/words-of-children';
import { HARTLEY_EPISODE, HARTLEYS, theHartleyMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport, nia, OKAFORS } from '../builders/okafor-family';
import { THEIR_CONTENT, theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const { zoe } = OKAFORS;
const SAID = 'I do not want to do all the cooking';
const planId = 'plan-okafor';

const wishesOf = (rest: Partial<ChildWishes> = {}): ChildWishes => ({
  episodeId: 'episode-okafor',
  childId: zoe,
  choice: 'part',
  askedBy: 'Ola',
  askedOn: day('2026-11-10'),
  topics: 'Who is at home at night',
  agreesToSharing: true,
  doNotShareWith: ['m-grace'],
  waysToTakePart: ['comes-for-part'],
  recordedBy: 'w-coordinator',
  version: 0,
  ...rest,
});

describe('What a child keeps from somebody (rule 9)', () => {
  test.each([
    ['nothing is kept where the child was not asked', [], 'm-grace', true],
    ['is kept from whom the child named', [wishesOf()], 'm-grace', false],
    ['is given to the others', [wishesOf()], 'm-emeka', true],
    ['is kept from everybody until the child agrees', [wishesOf({ agreesToSharing: false, doNotShareWith: [] })], 'm-emeka', false],
    ['stands on no paper for everybody where one of them is not to know', [wishesOf()], undefined, false],
    ['stands on a paper for everybody where it is kept from nobody', [wishesOf({ doNotShareWith: [] })], undefined, true],
  ])('%s', (_rule, wishes, reader, may) => {
    expect(mayHaveWordsOf(wishes, reader)(zoe)).toBe(may);
  });

  test('topics go to those alone who may be given them', () => {
    const all = [wishesOf(), wishesOf({ childId: 'p-tomasz', topics: undefined, doNotShareWith: [] })];
    expect(topicsFor(all, 'm-grace')).toEqual([]);
    expect(topicsFor(all, 'm-emeka')).toEqual([{ childId: zoe, topics: 'Who is at home at night' }]);
    expect(topicsFor([wishesOf({ agreesToSharing: false })], 'm-emeka')).toEqual([]);
  });
});

describe('On the papers of an agreed plan', () => {
  let world: World;
  beforeEach(async () => {
    const quotes = [
      { id: 'quote-1', words: 'Nobody listens on Sundays', by: 'Zoë' },
      { id: 'quote-2', words: 'We stick together', by: 'Emeka' },
    ];
    world = await theOkaforPlan({ content: { ...THEIR_CONTENT, quotes } });
    const plan = await world.stores.plans.find(planId);
    await world.stores.plans.save({ ...plan!, status: 'agreed', agreedOn: day('2026-11-18'), agreedBy: 'everyone who was there' });
  });
  afterEach(() => world.end());

  async function copyFor(recipient: string): Promise<string> {
    await world.perform(settleCopy, { planId, recipient, step: 'release' }, nia, world.key());
    const copies = await world.stores.followUp.copiesOf(planId);
    const { id: copyId } = copies.find((each) => each.recipient === recipient)!;
    return JSON.stringify((await world.ask(paperOfCopy, { copyId }, businessSupport)).document);
  }

  test('the copy of whom the child does not want told has neither the words nor that there are any', async () => {
    await world.stores.childWishes.save(wishesOf());
    const theirs = await copyFor('m-grace');
    expect(theirs).not.toContain(SAID);
    expect(theirs).not.toContain('Nobody listens');
    expect(theirs).toContain('I like it when Grandma picks me up');
    const others = await copyFor('m-emeka');
    expect(others).toContain(SAID);
    expect(others).toContain('Nobody listens');
    expect(theirs).toContain('We stick together');
  });

  test('where every child keeps their words, the part is not there', async () => {
    for (const childId of Object.values(OKAFORS)) await world.stores.childWishes.save(wishesOf({ childId }));
    const theirs = await copyFor('m-grace');
    expect(theirs).not.toMatch(/What the children say|picks me up/);
    expect(theirs).toContain('The children live at home');
  });

  test('the print for everybody has no words that are kept from one of them; the case record has them all', async () => {
    const print = async () => (await printedPage(world, printedPlanPage, { params: { planId }, actor: nia })).words;
    expect(await print()).toContain(SAID);
    await world.stores.childWishes.save(wishesOf());
    expect(await print()).not.toContain(SAID);
    const asked = { ...world, caseSystem: world.caseRecords, actor: nia, today: day('2026-11-21') };
    const { paper } = await viewPlanToAgree(planId, undefined, world.stores, asked);
    expect(JSON.stringify(paper)).toContain(SAID);
  });

  test('the device in the family’s hands and the notes of the meeting have none of a child’s words or topics', async () => {
    await world.stores.childWishes.save(wishesOf({ doNotShareWith: [] }));
    const family = { ...nia, roles: [], teamIds: [], writesPlan: planId };
    const device = await printedPage(world, familyPlanPage, { params: {}, actor: family });
    expect(device.words).toContain('The children live at home');
    expect(device.words).not.toContain(SAID);
    const params = { meetingId: 'meeting-okafor', item: 'introductions' };
    expect((await printedPage(world, agendaNotePage, { params, actor: nia })).words).not.toContain('Who is at home at night');
  });
});

test('the agenda has what the child wants to talk about for those who may be given it, and not for the others', async () => {
  const world = await theHartleyMeeting();
  const childId = HARTLEYS.jayden;
  await world.stores.childWishes.save(wishesOf({ episodeId: HARTLEY_EPISODE, childId, doNotShareWith: ['m-craig'] }));
  await releasedLetters(world);
  const agenda = async (memberId: string) => {
    const pack = await world.stores.invitations.packOf((await letterTo(world, memberId)).id);
    return JSON.stringify(pack?.agenda);
  };
  expect(await agenda('m-leanne')).toContain('Who is at home at night');
  expect(await agenda('m-leanne')).toContain('wants to talk about');
  expect(await agenda('m-craig')).not.toMatch(/Who is at home at night|wants to talk about/);
  await world.end();
});
