import type { Actor } from '../../plugin/core/actor';
import { releaseLetters } from '../../plugin/invitations/release-letters.action';
import { writeLetter } from '../../plugin/invitations/write-letter.action';
import type { Invitation } from '../../plugin/invitations/invitation';
import { requestInvitations } from '../../plugin/worklists/request-invitations.action';
import { HARTLEY_EPISODE as episodeId, HARTLEY_MEETING as meetingId, HARTLEYS } from './hartley-family';
import { nia } from './okafor-family';
import type { World } from './world';

/** What the worker types for all letters to the Hartleys. */
export const typedRequest = {
  episodeId,
  meetingId,
  likelyLength: 'about two hours',
  purposeInBrief: 'The family needs some help with childcare.',
  purposeInFull: 'Jayden has told his teacher that he is afraid at night.',
  agenda: 'Everyone says who they are.\nWe write down a plan.',
  refreshments: 'yes',
  replyBy: '2026-12-01',
  sendBy: '2026-11-25',
  enclosures: 'A leaflet of the council’s own',
  bookVenue: 'yes',
  people: ['m-jayden', 'm-leanne', 'm-craig', 'm-sam', 'm-pat', 'm-toni', 'm-probation', 'm-school'],
};

const { jayden } = HARTLEYS;
const family = { whyYouMatter: 'Jayden looks forward to seeing you.', children: jayden };

/** What the worker types for each of them. Leanne and Craig come to parts of their own, at times of their own. */
export const typedLetters: Readonly<Record<string, object>> = {
  // Goes to the post box of Leanne's letter, which keeps the venue out.
  'm-jayden': { whoIsComing: 'Mum\nAuntie Toni', whoToAsk: 'Nia', children: jayden, keepVenueOut: 'yes' },
  'm-leanne': { ...family, startsAt: '16:00', keepVenueOut: 'yes' },
  'm-craig': { ...family, startsAt: '14:00', keepVenueOut: 'yes' },
  'm-sam': family,
  'm-pat': family,
  'm-toni': { ...family, keepVenueOut: 'no' },
  'm-probation': { purpose: 'The family makes a plan.', questions: 'What can you offer?', attends: 'whole-meeting', children: jayden },
  'm-school': { purpose: 'The family makes a plan.', questions: 'How is Jayden in class?', attends: 'whole-meeting', children: jayden },
};

export const request = (world: World, raw: object = {}, actor: Actor = nia) =>
  world.perform(requestInvitations, { ...typedRequest, ...raw }, actor, world.key());

/** The letter to somebody of the newest revision. */
export async function letterTo(world: World, memberId: string): Promise<Invitation> {
  const letters = await world.stores.invitations.ofMeeting(meetingId);
  const letter = letters.filter((each) => each.memberId === memberId).toSorted((a, b) => b.revision - a.revision)[0];
  if (letter === undefined) throw new Error(`There is no letter to ${memberId}`);
  return letter;
}

export async function write(world: World, memberId: string, raw: object = {}, actor: Actor = nia) {
  const { id: invitationId, requestId, version } = await letterTo(world, memberId);
  const typed = { episodeId, requestId, invitationId, version: String(version), ...typedLetters[memberId], ...raw };
  return world.perform(writeLetter, typed, actor, world.key());
}

export async function release(world: World, memberIds: readonly string[], actor: Actor = nia) {
  const [newest] = await world.stores.invitations.requestsOfMeeting(meetingId);
  const people: string[] = [];
  for (const memberId of memberIds) people.push((await letterTo(world, memberId)).id);
  const typed = { episodeId, requestId: newest?.id, version: String(newest?.version), people };
  return world.perform(releaseLetters, typed, actor, world.key());
}

/** Everything up to the release of all letters. */
export async function releasedLetters(world: World): Promise<readonly Invitation[]> {
  await request(world);
  for (const memberId of typedRequest.people) await write(world, memberId);
  await release(world, typedRequest.people);
  return world.stores.invitations.ofMeeting(meetingId);
}
