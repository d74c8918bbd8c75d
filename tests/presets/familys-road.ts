import type { Actor } from '../../plugin/core/actor';
import type { PolicyInput } from '../../plugin/core/policy';
import type { PresetName } from '../../plugin/core/policy-presets';
import { day } from '../../plugin/core/calendar-day';
import { recordConsent } from '../../plugin/consent/record-consent.action';
import { agreePlan } from '../../plugin/filing/agree-plan.action';
import { recordOutcome } from '../../plugin/filing/record-outcome.action';
import { startEpisode } from '../../plugin/episodes/start-episode.action';
import { arrangeMeeting } from '../../plugin/meetings/arrange-meeting.action';
import { answerOffer } from '../../plugin/offers/answer-offer.action';
import { recordOffer } from '../../plugin/offers/record-offer.action';
import { decideOnPlan } from '../../plugin/plans/decide-on-plan.action';
import { PLAN_SECTIONS } from '../../plugin/plans/plan-section';
import { startPlan } from '../../plugin/plans/start-plan.action';
import { chooseMeetingType } from '../../plugin/preparation/choose-meeting-type.action';
import { describeSituation } from '../../plugin/preparation/describe-situation.action';
import { meetingTypeAdvice } from '../../plugin/preparation/meeting-type.query';
import { coordinator, nia, OKAFORS, theOkafors } from '../builders/okafor-family';
import { COUNCIL, THEIR_NETWORK } from '../builders/okafor-meeting';
import { THEIR_CONTENT, theirRegimes } from '../builders/okafor-plan';
import { aWorld, type World } from '../builders/world';

export const FAMILYS_OWN_DATE = day('2027-02-15');

const { zoe, tomasz, baby, amara } = OKAFORS;
const on = (typed: string) => {
  const [year, month, day] = typed.split('-');
  return { day, month, year };
};

/** The Okafors on 21 November 2026, in a council that works as one of the five source documents says. */
export async function councilWith(preset: PresetName, own: PolicyInput = {}): Promise<World> {
  const world = await aWorld({ policy: { ...COUNCIL, preset, ...own } });
  theOkafors(world.caseRecords);
  theirRegimes(world);
  world.caseRecords.addWorker({ id: coordinator.workerId, name: 'Ola Coordinator' }, { id: 'team-conferences', role: 'IC' });
  return world;
}

/** Whoever did a step, and what it says to somebody else. */
export interface Step {
  readonly world: World;
  readonly actor?: Actor;
}

export async function referred({ world }: Step, raw: object = {}): Promise<string> {
  const typed = { personId: zoe, siblings: [tomasz, baby], referredOn: on('2026-11-20'), source: 'worker', urgent: 'no' };
  const { result } = await world.perform(startEpisode, { ...typed, ...raw }, nia, world.key());
  return result.episodeId;
}

export async function offered({ world }: Step, episodeId: string): Promise<void> {
  const typed = { episodeId, personId: amara, children: [zoe, tomasz, baby], offeredOn: on('2026-11-20'), method: 'visit' };
  await world.perform(recordOffer, typed, nia, world.key());
  const [offer] = await world.stores.offers.ofEpisode(episodeId);
  const answer = { episodeId, offerId: offer?.id, version: String(offer?.version), response: 'accepted', respondedOn: on('2026-11-20') };
  await world.perform(answerOffer, answer, nia, world.key());
}

/** The same family's situation everywhere, as far as the council has a code for it. */
const THEIR_CIRCUMSTANCES = ['CIN_PLAN', 'SINGLE_ISSUE', 'WORKS_WELL_TOGETHER', 'IMMINENT_RISK'];

export async function advised({ world }: Step, episodeId: string, raw: object = {}) {
  const version = (await world.stores.episodes.find(episodeId))?.version;
  const circumstances = THEIR_CIRCUMSTANCES.filter((code) => world.policy.circumstances.some((known) => known.code === code));
  const typed = { episodeId, version: String(version), circumstances, urgent: 'no', complexity: 'simple', ...raw };
  await world.perform(describeSituation, typed, nia, world.key());
  const { advice } = await world.ask(meetingTypeAdvice, { episodeId }, nia);
  return advice;
}

export async function chosen({ world }: Step, episodeId: string, type: string): Promise<void> {
  const version = (await world.stores.episodes.find(episodeId))?.version;
  const typed = { episodeId, version: String(version), type, rationale: 'The family asked for it' };
  await world.perform(chooseMeetingType, typed, nia, world.key());
}

export async function consented({ world }: Step, episodeId: string, raw: object = {}): Promise<void> {
  const typed = {
    episodeId,
    givenBy: amara,
    form: 'signed-paper',
    givenOn: on('2026-11-20'),
    scope: ['hold-meeting', 'share-information', 'send-invitations', 'share-plan'],
    explainedBy: 'Nia Prŷs',
  };
  await world.perform(recordConsent, { ...typed, ...raw }, nia, world.key());
}

export async function listed({ world }: Step, episodeId: string): Promise<void> {
  for (const member of THEIR_NETWORK) await world.stores.network.add({ ...member, id: `${member.id}-${episodeId}`, episodeId });
}

/** @param by who runs it. */
export async function arranged({ world, actor = nia }: Step, episodeId: string, by: string, raw: object = {}): Promise<string> {
  const typed = {
    episodeId,
    subjects: [zoe, tomasz, baby],
    on: on('2026-11-21'),
    startsAt: '9am',
    venueKind: 'community',
    venue: 'St Brigid’s hall',
    facilitator: by,
  };
  const { result } = await world.perform(arrangeMeeting, { ...typed, ...raw }, actor, world.key());
  return result.meetingId;
}

export async function held(
  { world, actor = nia }: Step,
  episodeId: string,
  meetingId: string,
  { childStaysAway = false }: { readonly childStaysAway?: boolean } = {},
): Promise<void> {
  const came = { mode: 'in-person' } as const;
  const child = childStaysAway
    ? ({ mode: 'did-not-attend', absence: 'own-choice', participation: 'PN7' } as const)
    : ({ ...came, participation: 'PN1' } as const);
  for (const { id, kind } of THEIR_NETWORK) {
    const attendance = { memberId: `${id}-${episodeId}`, invited: true, ...(kind === 'child' ? child : came) };
    await world.stores.meetings.saveAttendance(meetingId, attendance);
  }
  const meeting = await world.stores.meetings.find(meetingId);
  await world.perform(recordOutcome, { meetingId, version: String(meeting?.version), status: 'held' }, actor, world.key());
}

/** The family's plan, with nothing missing. */
export async function written({ world, actor = nia }: Step, meetingId: string): Promise<string> {
  const { result } = await world.perform(startPlan, { meetingId }, actor, world.key());
  const { plans } = world.stores;
  // The family's own date is later than any interval: where a council has one, it comes first.
  const content = { ...THEIR_CONTENT, reviewOn: FAMILYS_OWN_DATE };
  const kept = await plans.sectionsOf(result.planId);
  for (const section of PLAN_SECTIONS) {
    await plans.saveSection(result.planId, section, content, kept.find((each) => each.section === section)?.version ?? 0);
  }
  for (const action of content.actions) await plans.addAction(result.planId, action);
  return result.planId;
}

const versionOf = async (world: World, planId: string): Promise<string> => String((await world.stores.plans.find(planId))?.version);

export async function decided({ world, actor = nia }: Step, planId: string, raw: object = {}): Promise<void> {
  const typed = { planId, version: await versionOf(world, planId), safe: 'yes', resourced: 'yes', decision: 'accepted' };
  await world.perform(decideOnPlan, { ...typed, ...raw }, actor, world.key());
}

export async function agreed({ world, actor = nia }: Step, planId: string): Promise<void> {
  const typed = { planId, version: await versionOf(world, planId), agreedOn: on('2026-11-21'), agreedBy: 'everyone who was there' };
  await world.perform(agreePlan, typed, actor, world.key());
}
