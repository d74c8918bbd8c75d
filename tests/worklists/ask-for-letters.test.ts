import { day } from '../../plugin/core/calendar-day';
import type { LetterPack } from '../../plugin/invitations/letter-pack';
import type { Invitation } from '../../plugin/invitations/invitation';
import type { OccasionKind } from '../../plugin/invitations/letter-occasion';
import { openRequestPage } from '../../plugin/invitations/open-request.page';
import { releaseLetters } from '../../plugin/invitations/release-letters.action';
import { askForLetters } from '../../plugin/worklists/ask-for-letters.action';
import { askForLettersPage } from '../../plugin/worklists/ask-for-letters.page';
import { aPlan, fullContent } from '../builders/a-plan';
import {
  HARTLEY_CONTACTS,
  HARTLEY_EPISODE,
  HARTLEY_MEETING,
  HARTLEY_NETWORK,
  HARTLEYS,
  theHartleyMeeting,
} from '../builders/hartley-family';
import { nia, seniorPractitioner } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const { jayden } = HARTLEYS;
const PLAN = 'plan-hartley';

/** What each kind of letter is about, and what the worker types for it. */
const SUBJECTS: Readonly<Record<OccasionKind, { readonly subjectId: string; readonly typed: object; readonly people: readonly string[] }>> =
  {
    offer: { subjectId: HARTLEY_EPISODE, typed: { replyBy: '2026-12-05', beforeProceedings: 'no' }, people: ['m-leanne', 'm-craig'] },
    'missed-meeting': { subjectId: HARTLEY_MEETING, typed: {}, people: ['m-craig'] },
    feedback: { subjectId: HARTLEY_MEETING, typed: {}, people: ['m-leanne', 'm-toni'] },
    'plan-answer': { subjectId: PLAN, typed: { wouldBeAcceptedIf: 'Somebody stays on Sunday nights.' }, people: ['m-leanne', 'm-toni'] },
    'review-invitation': { subjectId: PLAN, typed: { nextOn: '2026-12-30' }, people: ['m-leanne', 'm-craig', 'm-sam', 'm-pat', 'm-toni'] },
  };
const OCCASIONS = Object.keys(SUBJECTS) as OccasionKind[];

/** After the meeting: held, Craig did not come, and the plan was accepted in part. */
async function afterTheMeeting(): Promise<World> {
  const world = await theHartleyMeeting({ status: 'held', on: day('2026-11-18') });
  const came = (memberId: string, mode: 'in-person' | 'did-not-attend') =>
    world.stores.meetings.saveAttendance(HARTLEY_MEETING, { memberId, invited: true, mode });
  for (const memberId of ['m-leanne', 'm-toni']) await came(memberId, 'in-person');
  await came('m-craig', 'did-not-attend');
  await world.stores.plans.add(
    aPlan({
      id: PLAN,
      episodeId: HARTLEY_EPISODE,
      meetingId: HARTLEY_MEETING,
      childIds: [jayden],
      status: 'agreed',
      agreedOn: day('2026-11-18'),
      agreedBy: 'everyone who was there',
      content: fullContent({ voices: [], childVersions: [] }),
      decision: {
        decision: 'accepted-in-part',
        safe: false,
        resourced: true,
        reasons: 'Nobody is there on Sunday nights.',
        decidedBy: nia.workerId,
        on: day('2026-11-19'),
      },
    }),
  );
  return world;
}

async function ask(world: World, occasion: OccasionKind, raw: object = {}) {
  const { subjectId, typed, people } = SUBJECTS[occasion];
  const all = { episodeId: HARTLEY_EPISODE, occasion, subjectId, sendBy: '2026-11-25', people, ...typed, ...raw };
  return (await world.perform(askForLetters, all, nia, world.key())).result;
}

const lettersOf = (world: World, occasion: OccasionKind): Promise<readonly Invitation[]> =>
  world.stores.invitations.ofMeeting(occasion === 'offer' ? HARTLEY_EPISODE : HARTLEY_MEETING, occasion);

async function released(world: World, occasion: OccasionKind): Promise<ReadonlyMap<string, LetterPack>> {
  const { requestId } = await ask(world, occasion);
  const request = await world.stores.invitations.findRequest(requestId);
  const letters = await lettersOf(world, occasion);
  const people = letters.map(({ id }) => id);
  await world.perform(
    releaseLetters,
    { episodeId: HARTLEY_EPISODE, requestId, version: String(request?.version), people },
    seniorPractitioner,
    world.key(),
  );
  const packs = new Map<string, LetterPack>();
  for (const { id, memberId } of letters) packs.set(memberId, (await world.stores.invitations.packOf(id))!);
  return packs;
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();

describe('letters besides invitations', () => {
  let world: World;
  const packs = new Map<OccasionKind, ReadonlyMap<string, LetterPack>>();
  beforeAll(async () => {
    world = await afterTheMeeting();
    for (const occasion of OCCASIONS) packs.set(occasion, await released(world, occasion));
  });
  afterAll(() => world.end());

  const said = (occasion: OccasionKind, memberId: string): string => JSON.stringify(packs.get(occasion)?.get(memberId)?.letter.blocks);
  const papers = (occasion: OccasionKind, memberId: string): readonly string[] =>
    Object.keys(packs.get(occasion)?.get(memberId)?.enclosed ?? {});

  it('offer a meeting to each parent apart, with the form to consent on (L1, L2)', () => {
    expect([...packs.get('offer')!.keys()].toSorted()).toEqual(['m-craig', 'm-leanne']);
    expect(said('offer', 'm-leanne')).toContain('Saturday 5 December 2026');
    expect(said('offer', 'm-leanne')).not.toContain('Craig');
    expect(papers('offer', 'm-leanne').toSorted()).toEqual(['complaints-leaflet', 'consent-form', 'privacy-notice', 'what-to-expect']);
    expect(JSON.stringify(packs.get('offer')?.get('m-leanne')?.enclosed?.['consent-form'])).toContain('Leanne Hartley');
  });

  it('tell somebody who did not come that they can still have their say, and blame nobody (L13)', () => {
    expect(said('missed-meeting', 'm-craig')).toContain('life gets in the way');
    expect(said('missed-meeting', 'm-craig')).toContain('Wednesday 18 November 2026');
  });

  it('bring the page to say how it was, which names nobody and no family (L15)', () => {
    const form = JSON.stringify(packs.get('feedback')?.get('m-leanne')?.enclosed?.['feedback-form']);
    expect(form).toContain('I was heard.');
    expect(form).not.toMatch(/Leanne|Hartley|Jayden|FM-7K3Q9/);
  });

  it('say what could not be accepted, which test failed and what would help, to those who may know the plan (L11)', () => {
    for (const words of ['Nobody is there on Sunday nights.', 'safe enough', 'Somebody stays on Sunday nights.', 'We accepted a part'])
      expect(said('plan-answer', 'm-leanne').toLowerCase()).toContain(words.toLowerCase());
    expect(said('plan-answer', 'm-leanne')).not.toContain('Some of the help in it cannot be given');
  });

  it('ask what has worked, by a day that the worker gives (L12)', () => {
    expect(said('review-invitation', 'm-sam')).toContain('Wednesday 30 December 2026');
    expect(packs.get('review-invitation')?.get('m-sam')?.email?.subject).toBe('A letter from Family meetings');
    expect(packs.get('review-invitation')?.get('m-pat')?.letter.size).toBe('large');
  });

  it('never hold how anybody else can be reached, nor a child who may not be named', () => {
    for (const [occasion, ofOccasion] of packs)
      for (const [memberId, pack] of ofOccasion) {
        const own = HARTLEY_NETWORK.find(({ id }) => id === memberId)?.personId;
        const ownContacts: readonly string[] = own === undefined ? [] : (HARTLEY_CONTACTS[own as keyof typeof HARTLEY_CONTACTS] ?? []);
        const others = Object.values(HARTLEY_CONTACTS)
          .flat()
          .filter((contact) => !ownContacts.includes(contact));
        const paper = squeezed(JSON.stringify(pack));
        for (const contact of others)
          expect([occasion, memberId, contact, paper.includes(squeezed(contact))]).toEqual([occasion, memberId, contact, false]);
        expect(paper).not.toContain('mia');
      }
  });

  it('wait for a second person where a safety note says so, as invitations do', async () => {
    const letters = await lettersOf(world, 'offer');
    expect(letters.map(({ secondCheck }) => secondCheck.needed)).toEqual([true, true]);
  });

  it('are no invitations: whoever was written to was not invited by it', async () => {
    expect(await world.stores.invitations.ofMeeting(HARTLEY_MEETING)).toEqual([]);
    expect(await world.stores.invitations.requestsOfMeeting(HARTLEY_MEETING)).toEqual([]);
  });

  it('are told on the page of the request by what they are', async () => {
    const [letter] = await lettersOf(world, 'plan-answer');
    const params = { episodeId: HARTLEY_EPISODE, requestId: letter!.requestId };
    const page = await printedPage(world, openRequestPage, { params, actor: nia });
    expect(page.words).toContain('Letters on a plan that was not accepted');
    expect(page.words).toContain('Accepted in part, 19 November 2026');
    expect(page.words).not.toContain('Booking of the venue');
  });

  it('are not written to the same person about the same thing twice', async () => {
    const { requestId } = await ask(world, 'missed-meeting');
    const page = await printedPage(world, openRequestPage, { params: { episodeId: HARTLEY_EPISODE, requestId }, actor: nia });
    expect(page.words).toContain('Has been sent this letter already');
  });
});

describe('what stands in the way of such letters', () => {
  let world: World;
  beforeEach(async () => {
    world = await afterTheMeeting();
  });
  afterEach(() => world.end());

  const shown = (occasion: OccasionKind) =>
    printedPage(world, askForLettersPage, {
      params: { episodeId: HARTLEY_EPISODE, occasion, subjectId: SUBJECTS[occasion].subjectId },
      actor: nia,
    });

  it('the reasons of a decision go to nobody who may not know the plan (S4-12)', async () => {
    const { requestId } = await ask(world, 'plan-answer', { people: ['m-sam'] });
    const page = await printedPage(world, openRequestPage, { params: { episodeId: HARTLEY_EPISODE, requestId }, actor: nia });
    expect(page.words).toContain('The reasons are for people who may be told everything that is in the plan');
  });

  it('an offer goes to parents alone, each of whom has to be on the family’s list', async () => {
    const page = await shown('offer');
    expect(page.words).toContain('Leanne Hartley');
    expect(page.words).not.toContain('Toni Weir');
    await expect(ask(world, 'offer', { people: ['m-toni'] })).rejects.toThrow('Input refused: people');
  });

  it('somebody who has died is not written to', async () => {
    expect((await shown('review-invitation')).words).toContain('Ken Hartley: the case record says that this person has died');
    await expect(ask(world, 'review-invitation', { people: ['m-ken'] })).rejects.toThrow('Input refused: people');
  });

  it('an offer needs a day to reply by, and nothing is written about a plan that was accepted', async () => {
    await expect(ask(world, 'offer', { replyBy: '' })).rejects.toMatchObject({ problems: [{ field: 'replyBy' }] });
    const plan = (await world.stores.plans.find(PLAN))!;
    await world.stores.plans.save({ ...plan, decision: { ...plan.decision!, decision: 'accepted' } });
    await expect(ask(world, 'plan-answer')).rejects.toThrow('There is nothing to write');
  });

  it('an invitation to look at the plan again needs consent to invite; an offer needs none', async () => {
    const [consent] = await world.stores.consents.ofEpisode(HARTLEY_EPISODE);
    await world.stores.consents.save({ ...consent!, withdrawn: { on: day('2026-11-20'), toldTo: 'Nia' } });
    const { requestId } = await ask(world, 'review-invitation');
    const page = await printedPage(world, openRequestPage, { params: { episodeId: HARTLEY_EPISODE, requestId }, actor: nia });
    expect(page.words).toContain('Record written consent to sending invitations');
    expect((await released(world, 'offer')).size).toBe(2);
  });
});
