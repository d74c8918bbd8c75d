import { day } from '../../plugin/core/calendar-day';
import type { EmailWords } from '../../plugin/core/document-as-email';
import type { PrintedDocument } from '../../plugin/core/documents-port';
import { agreePlan } from '../../plugin/filing/agree-plan.action';
import { downloadedChairNotice } from '../../plugin/follow-up/chair-notice.query';
import { sendChairNotice } from '../../plugin/follow-up/send-chair-notice.action';
import { paperOfOneCopy } from '../../plugin/follow-up/distribution.query';
import { downloadedOutcomeNotice } from '../../plugin/follow-up/professionals.query';
import { settleCopy } from '../../plugin/follow-up/settle-copy.action';
import type { OccasionKind } from '../../plugin/invitations/letter-occasion';
import { paperOf, papersIn, type LetterPack, type Paper } from '../../plugin/invitations/letter-pack';
import { lettersInOneFile } from '../../plugin/invitations/letters-to-print.query';
import { lettersFile } from '../../plugin/invitations/letters-to-print.present';
import { releaseLetters } from '../../plugin/invitations/release-letters.action';
import { requestOnPaper } from '../../plugin/invitations/request-at-desk.query';
import { requestFile } from '../../plugin/invitations/request-at-desk.present';
import { tellNews } from '../../plugin/invitations/tell-news.action';
import type { FileContent, Presenting } from '../../plugin/core/page';
import type { PlanContent } from '../../plugin/plans/plan';
import { askForLetters } from '../../plugin/worklists/ask-for-letters.action';
import { anAction, aPlan } from './a-plan';
import { HARTLEY_EPISODE as episodeId, HARTLEY_MEETING as meetingId, HARTLEYS, theHartleyMeeting } from './hartley-family';
import { releasedLetters } from './letters-of-hartleys';
import { businessSupport, nia, seniorPractitioner } from './okafor-family';
import type { World } from './world';

/** One paper to one reader: its number in the list of documents, and whose of the family it is. */
export interface HartleyPaper {
  readonly number: string;
  /** A member's id; "chair", "desk" or "record" of who is none. */
  readonly to: string;
  readonly paper: PrintedDocument | { readonly text: string };
  readonly email?: EmailWords;
}

const { jayden, bump } = HARTLEYS;
const PLAN = 'plan-hartley';
const presenting = (world: World) => ({ policy: world.policy, today: '2026-11-21' }) as unknown as Presenting;

const NUMBERS: Readonly<Record<Exclude<Paper, 'letter'>, string>> = {
  agenda: 'L6',
  'complaints-leaflet': 'L14',
  'privacy-notice': 'privacy',
  'what-to-expect': 'expect',
  'consent-form': 'L2',
  'feedback-form': 'L15',
};
const INVITATIONS = { family: 'L3', professional: 'L4', child: 'L5' } as const;

const papersOf = (pack: LetterPack, number: string, to: string): readonly HartleyPaper[] =>
  papersIn(pack).map((paper) => ({
    number: paper === 'letter' ? number : NUMBERS[paper],
    to,
    paper: paperOf(pack, paper) as PrintedDocument,
    ...(paper === 'letter' && pack.email !== undefined ? { email: pack.email } : {}),
  }));

const printedOf = (file: FileContent): PrintedDocument => {
  if (!('printed' in file)) throw new Error('No paper');
  return file.printed;
};

/** Invitations and what goes with them, the request at the desk; then the meeting is moved, and cancelled. */
export async function papersBeforeTheMeeting(world: World): Promise<readonly HartleyPaper[]> {
  const papers: HartleyPaper[] = [];
  const letters = await releasedLetters(world);
  const { requestId } = letters[0]!;
  for (const { id, memberId, kind } of letters)
    papers.push(...papersOf((await world.stores.invitations.packOf(id))!, INVITATIONS[kind], memberId));
  const request = await world.ask(requestOnPaper, { requestId }, businessSupport);
  papers.push({ number: 'L17', to: 'desk', paper: printedOf(requestFile(request, presenting(world))) });
  for (const changed of [{ on: day('2026-12-11') }, { status: 'cancelled' as const }]) papers.push(...(await news(world, changed)));
  return papers;
}

async function news(world: World, changed: object): Promise<readonly HartleyPaper[]> {
  const meeting = await world.stores.meetings.find(meetingId);
  await world.stores.meetings.save({ ...meeting!, ...changed });
  const before = (await world.stores.invitations.requestsOfMeeting(meetingId))[0]!;
  const letters = await world.stores.invitations.ofRequest(before.id);
  for (const letter of letters) await world.stores.invitations.save({ ...letter, state: 'sent', sentOn: day('2026-11-21') });
  const people = letters.map(({ memberId }) => memberId);
  await world.perform(tellNews, { episodeId, requestId: before.id, people, sendBy: '2026-11-23' }, nia, world.key());
  const [newest] = await world.stores.invitations.requestsOfMeeting(meetingId);
  return released(world, newest!.id, 'L13');
}

async function released(world: World, requestId: string, number: string): Promise<readonly HartleyPaper[]> {
  const request = await world.stores.invitations.findRequest(requestId);
  const letters = await world.stores.invitations.ofRequest(requestId);
  const people = letters.map(({ id }) => id);
  const typed = { episodeId, requestId, version: String(request?.version), people };
  await world.perform(releaseLetters, typed, seniorPractitioner, world.key());
  const papers: HartleyPaper[] = [];
  for (const { id, memberId } of letters) papers.push(...papersOf((await world.stores.invitations.packOf(id))!, number, memberId));
  return papers;
}

const CONTENT: PlanContent = {
  aim: 'We want Jayden to sleep well and to see both sides of his family',
  voices: [
    { childId: jayden, words: 'I want my own bed and I want to see Nan Pat.' },
    { childId: bump, noWordsBecause: 'The baby is not born yet' },
  ],
  decisions: [{ question: 'Who helps in the mornings?', answer: 'Toni takes Jayden to school. Leanne does his breakfast.' }],
  actions: [
    anAction({ id: 'a-1', what: 'Take Jayden to school every morning', owner: 'Toni Weir', worry: 'He is late for school' }),
    anAction({
      id: 'a-2',
      what: 'Listen to Jayden at bedtime',
      owner: 'Leanne Hartley',
      kind: 'emotional',
      howWeWillKnow: 'He says that he sleeps',
      worry: 'He is afraid at night',
    }),
    anAction({ id: 'a-3', what: 'Keep a place at breakfast club', owner: 'Ms Ito', ownerKind: 'other-agency' }),
  ],
  quotes: [{ id: 'q-1', words: 'We can do this.', by: 'Toni' }],
  rota: [{ id: 'r-1', who: 'Toni Weir', days: ['saturday', 'sunday'], what: 'Rings in the evening' }],
  professionalSupport: 'The school gives Jayden a quiet place at lunch.',
  bottomLinesMust: 'An adult whom Jayden trusts is there at night',
  bottomLinesCannot: 'Jayden is not left alone',
  familyContingency: 'If Toni is ill, Leanne rings the school',
  professionalContingency: 'If nobody can come, Nia comes on the same day',
  monitoring: 'Toni on weekdays, Leanne at weekends',
  nominatedFamilyMember: 'Toni Weir',
  reviewOn: day('2026-12-16'),
  joins: 'It is the family’s part of the child protection plan',
  conferenceOn: day('2026-12-10'),
  conferenceTakenBy: 'Nia Prŷs and Toni Weir',
  childVersions: [
    {
      childId: jayden,
      willHappen: { 'a-1': 'Auntie Toni takes you to school', 'a-2': 'Mum listens to you at bedtime' },
      willNotHappen: 'You will not sleep at Nan Pat’s yet.',
      whyNot: 'The grown-ups have to talk about it first.',
      talkTo: 'Auntie Toni',
      talkToHow: 'Tell her on the way to school',
    },
    { childId: bump, willHappen: {}, notGivenBecause: 'The baby is not born yet' },
  ],
};

const AFTERWARDS: Readonly<
  Record<OccasionKind, { readonly number: string; readonly subjectId: string; readonly typed: object; readonly people: readonly string[] }>
> = {
  offer: {
    number: 'L1',
    subjectId: episodeId,
    typed: { replyBy: '2026-12-05', beforeProceedings: 'yes' },
    people: ['m-leanne', 'm-craig'],
  },
  'missed-meeting': { number: 'L13', subjectId: meetingId, typed: {}, people: ['m-craig'] },
  feedback: { number: 'L15', subjectId: meetingId, typed: {}, people: ['m-leanne', 'm-toni', 'm-pat'] },
  'plan-answer': {
    number: 'L11',
    subjectId: PLAN,
    typed: { wouldBeAcceptedIf: 'Somebody stays on Sunday nights.', nextOn: '2026-12-02' },
    people: ['m-leanne', 'm-toni'],
  },
  'review-invitation': {
    number: 'L12',
    subjectId: PLAN,
    typed: { nextOn: '2026-12-16' },
    people: ['m-leanne', 'm-craig', 'm-sam', 'm-pat', 'm-toni'],
  },
};

/** The Hartleys after a meeting to which Craig did not come, with a plan that was accepted in part. */
async function afterTheMeeting(): Promise<World> {
  const world = await theHartleyMeeting();
  await releasedLetters(world);
  const meeting = await world.stores.meetings.find(meetingId);
  await world.stores.meetings.save({ ...meeting!, status: 'held', on: day('2026-11-18'), privateTimeHeld: true });
  const came = (memberId: string, mode: 'in-person' | 'did-not-attend' | 'video') =>
    world.stores.meetings.saveAttendance(meetingId, { memberId, invited: true, mode });
  for (const memberId of ['m-leanne', 'm-toni', 'm-jayden', 'm-school']) await came(memberId, 'in-person');
  await came('m-pat', 'video');
  await came('m-craig', 'did-not-attend');
  world.caseRecords.addRegime({ personId: jayden, regime: 'child-protection', reference: 'CP-1', from: day('2026-09-01') });
  await world.stores.plans.add(aPlan({ id: PLAN, episodeId, meetingId, childIds: [jayden, bump], content: CONTENT }));
  return world;
}

/** Plans, notices, the case note, and letters of every other occasion. The world is the caller's to end. */
export async function papersAfterTheMeeting(): Promise<{ readonly world: World; readonly papers: readonly HartleyPaper[] }> {
  const world = await afterTheMeeting();
  const papers: HartleyPaper[] = [];
  const agreed = { planId: PLAN, version: '0', agreedOn: { day: '18', month: '11', year: '2026' }, agreedBy: 'everyone who was there' };
  await world.perform(agreePlan, agreed, nia, world.key());
  for (const { id, personId } of await world.stores.filing.of('plan-agreed', PLAN)) {
    const content = await world.stores.filing.contentOf(id);
    const paper = content?.kind === 'document' ? content.document : { text: content?.kind === 'case-note' ? content.body : '' };
    papers.push({ number: content?.kind === 'document' ? 'L7' : 'L16', to: `record of ${personId}`, paper });
  }
  const plan = await world.stores.plans.find(PLAN);
  const decision = { decision: 'accepted-in-part', safe: false, resourced: true, reasons: 'Nobody is there on Sunday nights.' } as const;
  await world.stores.plans.save({ ...plan!, decision: { ...decision, decidedBy: nia.workerId, on: day('2026-11-19') } });
  for (const recipient of [jayden, 'm-leanne', 'm-toni']) {
    await world.perform(settleCopy, { planId: PLAN, recipient, step: 'release' }, nia, world.key());
    const { paper } = await world.ask(paperOfOneCopy, { planId: PLAN, recipient }, nia);
    papers.push({ number: recipient === jayden ? 'L8' : 'L7', to: recipient === jayden ? 'm-jayden' : recipient, paper: paper() });
  }
  const sent = { meetingId, version: '0', to: 'Dr A. Mensah', how: 'posted', sentOn: { day: '20', month: '11', year: '2026' } };
  await world.perform(sendChairNotice, sent, nia, world.key());
  papers.push({ number: 'L9', to: 'chair', paper: (await world.ask(downloadedChairNotice, { meetingId }, nia)).paper() });
  for (const memberId of ['m-school', 'm-probation'])
    papers.push({
      number: 'L10',
      to: memberId,
      paper: (await world.ask(downloadedOutcomeNotice, { planId: PLAN, memberId }, nia)).paper(),
    });
  for (const [occasion, { number, subjectId, typed, people }] of Object.entries(AFTERWARDS)) {
    const all = { episodeId, occasion, subjectId, sendBy: '2026-11-25', people, ...typed };
    const { requestId } = (await world.perform(askForLetters, all, nia, world.key())).result;
    papers.push(...(await released(world, requestId, number)));
  }
  return { world, papers };
}

/** All letters on paper in one file for the print room, once a second person has looked at them, with the list on top. */
export async function lettersToBind(world: World) {
  for (const letter of await world.stores.invitations.ofMeeting(meetingId, 'review-invitation')) {
    const { needed } = letter.secondCheck;
    if (!needed) continue;
    const secondCheck = { needed, by: seniorPractitioner.workerId, byName: seniorPractitioner.name, on: day('2026-11-21') };
    await world.stores.invitations.save({ ...letter, secondCheck });
  }
  const file = lettersFile(await world.ask(lettersInOneFile, {}, businessSupport), presenting(world));
  if (!('bound' in file)) throw new Error('Nothing to bind');
  return file.bound;
}
