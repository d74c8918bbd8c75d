import type { Actor } from '../../plugin/core/actor';
import type { PresetName } from '../../plugin/core/policy-presets';
import { NotAllowed, NotFound, type InvalidInput } from '../../plugin/core/errors';
import { nextReviewOf } from '../../plugin/reviews/plan-cycles';
import { coordinator, nia } from '../builders/okafor-family';
import type { World } from '../builders/world';
import {
  advised,
  agreed,
  arranged,
  chosen,
  consented,
  councilWith,
  decided,
  FAMILYS_OWN_DATE,
  held,
  listed,
  offered,
  referred,
  written,
} from './familys-road';

/** What the same family meets with under each source document's practice. */
interface Practice {
  readonly preset: PresetName;
  readonly advised?: string;
  readonly held: string;
  readonly runBy: Actor;
  readonly decidedBy: Actor;
  /** Who is refused when they try to decide. */
  readonly refusedTo: Actor;
  readonly reviewBy: string;
  readonly callsTheOneWhoRunsIt: string;
}

const PRACTICES: readonly Practice[] = [
  {
    preset: 'conference-procedure',
    held: 'FGC',
    runBy: coordinator,
    decidedBy: nia,
    refusedTo: coordinator,
    reviewBy: FAMILYS_OWN_DATE,
    callsTheOneWhoRunsIt: 'chair',
  },
  {
    preset: 'independent-conferences',
    held: 'FGC',
    runBy: coordinator,
    decidedBy: nia,
    refusedTo: coordinator,
    reviewBy: FAMILYS_OWN_DATE,
    callsTheOneWhoRunsIt: 'independent coordinator',
  },
  {
    preset: 'family-meetings',
    advised: 'FM',
    held: 'FM',
    runBy: nia,
    decidedBy: nia,
    refusedTo: coordinator,
    reviewBy: FAMILYS_OWN_DATE,
    callsTheOneWhoRunsIt: 'facilitator',
  },
  {
    preset: 'conferences-on-request',
    held: 'FGC',
    runBy: coordinator,
    decidedBy: nia,
    refusedTo: coordinator,
    reviewBy: FAMILYS_OWN_DATE,
    callsTheOneWhoRunsIt: 'independent coordinator',
  },
  {
    preset: 'network-meetings',
    advised: 'FNM',
    held: 'FNM',
    runBy: nia,
    decidedBy: nia,
    refusedTo: coordinator,
    // Six weeks after the plan, for a child in need.
    reviewBy: '2027-01-02',
    callsTheOneWhoRunsIt: 'meeting coordinator',
  },
];

let world: World;
afterEach(() => world.end());

describe.each(PRACTICES)('the same family where the practice is “$preset”', (practice) => {
  const { runBy, decidedBy, refusedTo } = practice;

  test('goes from the referral to an agreed plan and its first review', async () => {
    world = await councilWith(practice.preset);
    const step = { world };
    const episodeId = await referred(step);
    await offered(step, episodeId);
    await listed(step, episodeId);

    expect((await advised(step, episodeId)).suggested?.key).toBe(practice.advised);
    await chosen(step, episodeId, practice.held);
    await expect(arranged(step, episodeId, runBy.workerId)).rejects.toThrow('consent');
    await consented(step, episodeId);
    const meetingId = await arranged(step, episodeId, runBy.workerId);
    expect(world.policy.labels.roles.coordinator).toBe(practice.callsTheOneWhoRunsIt);

    await held({ world, actor: runBy }, episodeId, meetingId);
    expect((await world.stores.meetings.find(meetingId))?.facilitatorRelation).toBe(runBy === nia ? 'allocated-worker' : 'independent');
    const planId = await written({ world, actor: runBy }, meetingId);
    await expect(decided({ world, actor: refusedTo }, planId)).rejects.toThrow(runBy === nia ? NotFound : NotAllowed);
    await decided({ world, actor: decidedBy }, planId);
    await agreed({ world, actor: runBy }, planId).catch((e) => {
      console.log(e.problems);
      throw e;
    });

    const plan = await world.stores.plans.find(planId);
    const regimesOf = new Map(await Promise.all(plan!.childIds.map(async (id) => [id, await world.caseRecords.regimesOf(id)] as const)));
    expect(nextReviewOf({ plan: plan!, reviews: [], waivers: [], offers: [], regimesOf }, world.policy.reviews, plan!.agreedOn!)).toBe(
      practice.reviewBy,
    );
  });

  test('is given a meeting of a kind that this council holds, and of no other', async () => {
    world = await councilWith(practice.preset);
    const step = { world };
    const episodeId = await referred(step);
    await advised(step, episodeId);
    const given: string[] = [];
    for (const key of ['FGC', 'FM', 'FNM']) {
      const taken = await outcomeOf(chosen(step, episodeId, key));
      given.push(taken === 'done' ? key : taken);
    }
    const held = world.policy.meetingTypes.map(({ key }) => key);
    expect(given).toEqual(['FGC', 'FM', 'FNM'].map((key) => (held.includes(key) ? key : 'Select a type of meeting')));
  });

  test('may ask for a meeting itself where the council takes such requests, and is told so where it does not', async () => {
    world = await councilWith(practice.preset);
    const refused = practice.preset === 'independent-conferences';
    expect(await outcomeOf(referred({ world }, { source: 'family' }))).toBe(refused ? 'Select who asked for this from the list' : 'done');
  });
});

/** What came of a form: done, or the first thing it says. */
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: InvalidInput) => error.problems[0]?.message ?? 'refused',
  );
