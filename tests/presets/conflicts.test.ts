import { day } from '../../plugin/core/calendar-day';
import { NotAllowed, NotFound } from '../../plugin/core/errors';
import { askForAuthority } from '../../plugin/consent/ask-for-authority.action';
import { decideAuthority } from '../../plugin/consent/decide-authority.action';
import { recordAttempt } from '../../plugin/consent/record-attempt.action';
import { distribution } from '../../plugin/follow-up/distribution.query';
import { acknowledgeVenue } from '../../plugin/meetings/acknowledge-venue.action';
import { agendaNotePage } from '../../plugin/meetings/agenda-note.page';
import { venuePage } from '../../plugin/meetings/venue.page';
import { excludeMember } from '../../plugin/network/exclude-member.action';
import { incorporatePlan } from '../../plugin/plans/incorporate-plan.action';
import { printsWithChildsPlan } from '../../plugin/plans/plan-model';
import type { PresetName } from '../../plugin/core/policy-presets';
import { startEpisodePage } from '../../plugin/episodes/start-episode.page';
import { episodeOverviewPage } from '../../plugin/worklists/episode-overview.page';
import { meetingOverviewPage } from '../../plugin/meetings/meeting-overview.page';
import { addMember } from '../../plugin/network/add-member.action';
import { nextReviewOf } from '../../plugin/reviews/plan-cycles';
import { businessSupport, coordinator, manager, nia, OKAFORS } from '../builders/okafor-family';
import { theirPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';
import {
  advised,
  agreed,
  arranged,
  chosen,
  consented,
  councilWith,
  decided,
  held,
  listed,
  offered,
  referred,
  written,
} from './familys-road';

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end();
});

async function council(preset: PresetName): Promise<World> {
  const world = await councilWith(preset);
  worlds.push(world);
  return world;
}

/** Up to the choice of the council's own usual meeting. */
async function begun(preset: PresetName, type: string) {
  const world = await council(preset);
  const episodeId = await referred({ world });
  await listed({ world }, episodeId);
  await advised({ world }, episodeId);
  await chosen({ world }, episodeId, type);
  return { world, episodeId };
}

async function planned(preset: PresetName, type: string, by: string) {
  const { world, episodeId } = await begun(preset, type);
  await consented({ world }, episodeId);
  return { world, episodeId, meetingId: await arranged({ world }, episodeId, by) };
}

const refusedWith = (message: string) => ({ problems: [expect.objectContaining({ message: expect.stringContaining(message) })] });

describe('C1: who runs it', () => {
  test('is somebody independent for a conference, and not the allocated worker', async () => {
    const { world, episodeId } = await begun('independent-conferences', 'FGC');
    await consented({ world }, episodeId);
    await expect(arranged({ world }, episodeId, nia.workerId)).rejects.toMatchObject(refusedWith('has not been the children’s worker'));
    const meetingId = await arranged({ world }, episodeId, coordinator.workerId);
    expect((await world.stores.meetings.find(meetingId))?.facilitatorRelation).toBe('independent');
  });

  test('is the allocated worker for a family meeting, and somebody independent only with a reason', async () => {
    const { world, episodeId } = await begun('family-meetings', 'FM');
    await consented({ world }, episodeId);
    await expect(arranged({ world }, episodeId, coordinator.workerId)).rejects.toMatchObject(refusedWith('Say why neither'));
    const meetingId = await arranged({ world }, episodeId, nia.workerId);
    expect((await world.stores.meetings.find(meetingId))?.facilitatorRelation).toBe('allocated-worker');
  });
});

describe('C2: who decides on the plan', () => {
  test('is the worker after a conference, never its coordinator, by the same two tests', async () => {
    const { world, episodeId, meetingId } = await planned('conference-procedure', 'FGC', coordinator.workerId);
    const runs = { world, actor: coordinator };
    await held(runs, episodeId, meetingId);
    const planId = await written(runs, meetingId);
    await expect(decided(runs, planId)).rejects.toThrow('The coordinator is independent and does not decide on the plan');
    await expect(decided({ world }, planId, { decision: 'not-accepted', safe: 'no' })).rejects.toMatchObject(
      refusedWith('Write the reasons'),
    );
    await decided({ world }, planId);
    expect((await world.stores.plans.find(planId))?.decision).toMatchObject({ decidedBy: nia.workerId, safe: true, resourced: true });
  });

  test('is whoever ran it after a family meeting, by the same two tests', async () => {
    const { world, episodeId, meetingId } = await planned('family-meetings', 'FM', nia.workerId);
    await held({ world }, episodeId, meetingId);
    const planId = await written({ world }, meetingId);
    await expect(decided({ world }, planId, { decision: 'not-accepted', safe: 'no' })).rejects.toMatchObject(
      refusedWith('Write the reasons'),
    );
    await decided({ world }, planId);
    expect((await world.stores.plans.find(planId))?.decision).toMatchObject({ decidedBy: nia.workerId, safe: true, resourced: true });
  });
});

describe.each([
  ['conference-procedure', 'FGC', coordinator.workerId],
  ['family-meetings', 'FM', nia.workerId],
] as const)('C4: under “%s” an offer accepted by word of mouth', (preset, type, by) => {
  test('is kept as an answer, and is no consent: that is written, and opens the meeting', async () => {
    const { world, episodeId } = await begun(preset, type);
    await offered({ world }, episodeId);
    await expect(arranged({ world }, episodeId, by)).rejects.toThrow('consent');
    await consented({ world }, episodeId, { form: 'spoken' }).catch(() => undefined);
    await expect(arranged({ world }, episodeId, by)).rejects.toThrow('consent');
    await consented({ world }, episodeId);
    await arranged({ world }, episodeId, by);
    expect((await world.stores.offers.ofEpisode(episodeId))[0]).toMatchObject({ response: 'accepted', method: 'visit' });
  });
});

describe('C5: a professional', () => {
  const professional = (world: World, episodeId: string) =>
    world.perform(
      addMember,
      {
        episodeId,
        kind: 'professional',
        name: 'Bríd Ní Dhomhnaill',
        relationship: 'school nurse',
        adult: 'yes',
        status: 'can-attend',
        disclosure: 'reason-in-brief',
      },
      nia,
      world.key(),
    );

  test('comes to a family meeting only at the family’s expressed wish', async () => {
    const { world, episodeId } = await begun('family-meetings', 'FM');
    await expect(professional(world, episodeId)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ field: 'familyWishBy' })]),
    });
  });

  test('comes to a conference to give information', async () => {
    const { world, episodeId } = await begun('independent-conferences', 'FGC');
    await professional(world, episodeId);
    expect((await world.stores.network.ofEpisode(episodeId)).map(({ kind }) => kind)).toContain('professional');
  });
});

describe('C8: a review', () => {
  const due = async (preset: PresetName, reviewOn: string | undefined) => {
    const world = await council(preset);
    const plan = theirPlan({ status: 'agreed', agreedOn: day('2026-11-21') });
    const content = { ...plan.content, reviewOn: reviewOn === undefined ? undefined : day(reviewOn) };
    const regimesOf = new Map([[OKAFORS.zoe, await world.caseRecords.regimesOf(OKAFORS.zoe)]]);
    const facts = { plan: { ...plan, content, childIds: [OKAFORS.zoe] }, reviews: [], waivers: [], offers: [], regimesOf };
    return nextReviewOf(facts, world.policy.reviews, day('2026-11-21'));
  };

  test('is the family’s own choice where the council sets no interval', async () => {
    expect(await due('independent-conferences', undefined)).toBeUndefined();
    expect(await due('independent-conferences', '2027-03-01')).toBe('2027-03-01');
  });

  test('comes by the end of the interval, or on the family’s own earlier date, where the council sets one', async () => {
    expect(await due('network-meetings', undefined)).toBe('2027-01-02');
    expect(await due('network-meetings', '2027-03-01')).toBe('2027-01-02');
    expect(await due('network-meetings', '2026-12-10')).toBe('2026-12-10');
  });
});

describe('C9: someone of twenty', () => {
  const young = async (preset: PresetName) => {
    const world = await council(preset);
    world.caseRecords.addPerson({ id: OKAFORS.zoe, fullName: 'Zoë Okafor', dateOfBirth: day('2006-03-05') });
    return referred({ world }, { siblings: [], overAgeReason: 'She has a learning disability' });
  };

  test('is no subject of a meeting where the documents speak of children only', async () => {
    await expect(young('family-meetings')).rejects.toMatchObject(refusedWith('Meetings are held for people under 18'));
  });

  test('is one where meetings go up to 25 with a learning disability', async () => {
    await expect(young('conferences-on-request')).resolves.toBeDefined();
  });
});

describe('C10: how soon a meeting is aimed for', () => {
  const targets = async (preset: PresetName) =>
    (await council(preset)).policy.meetingTypes.map(({ family, targetDays }) => [family, targetDays]);

  test('is eight weeks for a conference and nothing for a meeting at short notice, each for its own type', async () => {
    expect(await targets('conferences-on-request')).toEqual([['FGC', 56]]);
    expect(await targets('family-meetings')).toEqual([
      ['FGC', 56],
      ['FM', null],
    ]);
    expect(await targets('network-meetings')).toEqual([
      ['FGC', 56],
      ['FNM', null],
    ]);
  });

  test('is the day of the strategy discussion where the risk is imminent', async () => {
    const { world, episodeId } = await begun('network-meetings', 'FNM');
    expect((await advised({ world }, episodeId)).forFamilyMeeting.flatMap(({ sources }) => sources)).toContain('S4-18');
  });
});

describe('C11: a meeting', () => {
  const asking = async (preset: PresetName) =>
    (await printedPage(await council(preset), startEpisodePage, { params: { personId: OKAFORS.zoe }, actor: nia })).words;

  test('is asked for by the worker only under the one practice', async () => {
    const words = await asking('independent-conferences');
    expect(words).toContain('The child’s worker');
    expect(words).not.toContain('Another professional');
    await expect(referred({ world: await council('independent-conferences') }, { source: 'family' })).rejects.toMatchObject(
      refusedWith('from the list'),
    );
  });

  test('is asked for by the family and by other professionals too under the other', async () => {
    expect(await asking('conferences-on-request')).toContain('Another professional');
    await referred({ world: await council('conferences-on-request') }, { source: 'family' });
  });
});

describe.each([
  ['independent-conferences', 'FGC', coordinator],
  ['conferences-on-request', 'FGC', coordinator],
] as const)('C14: under “%s” a child', (preset, type, runs) => {
  test('who chose not to come holds nothing up: how they took part is recorded, and the plan is agreed', async () => {
    const { world, episodeId, meetingId } = await planned(preset, type, runs.workerId);
    const step = { world, actor: runs };
    await held(step, episodeId, meetingId, { childStaysAway: true });
    const planId = await written(step, meetingId);
    await decided({ world }, planId);
    await agreed(step, planId);
    expect((await world.stores.plans.find(planId))?.status).toBe('agreed');
  });
});

describe('C15: private family time', () => {
  const without = async (preset: PresetName, type: string, actor: typeof nia) => {
    const { world, episodeId, meetingId } = await planned(preset, type, actor.workerId);
    await held({ world, actor }, episodeId, meetingId);
    const meeting = await world.stores.meetings.find(meetingId);
    await world.stores.meetings.save({ ...meeting!, privateTimeHeld: false });
    return (await printedPage(world, meetingOverviewPage, { params: { meetingId }, actor })).words;
  };

  test('belongs to a conference: one without it is warned about', async () => {
    expect(await without('independent-conferences', 'FGC', coordinator)).toContain('gives the family time on its own');
  });

  test('is usual, and no more, in a family meeting', async () => {
    expect(await without('family-meetings', 'FM', nia)).not.toContain('gives the family time on its own');
  });
});

describe.each([['independent-conferences'], ['conferences-on-request']] as const)('C16: under “%s” the coordinator', (preset) => {
  test('opens the episode they coordinate and no other, and none before they are appointed', async () => {
    const { world, episodeId } = await begun(preset, 'FGC');
    const open = () => printedPage(world, episodeOverviewPage, { params: { episodeId }, actor: coordinator });
    await expect(open()).rejects.toThrow(NotFound);
    await consented({ world }, episodeId);
    await arranged({ world }, episodeId, coordinator.workerId);
    expect((await open()).words).toContain('Zoë Okafor');
    const other = await referred({ world });
    await expect(printedPage(world, episodeOverviewPage, { params: { episodeId: other }, actor: coordinator })).rejects.toThrow(NotFound);
  });
});

describe('C3: a family meeting where nobody with parental responsibility consents', () => {
  const without = async (preset: PresetName, type: string) => {
    const { world, episodeId } = await begun(preset, type);
    const circumstances = { circumstances: ['NO_PR_CONSENT'] };
    await advised({ world }, episodeId, circumstances).catch(() => undefined);
    const attempt = {
      episodeId,
      on: { day: '19', month: '11', year: '2026' },
      method: 'visit',
      whom: 'Amara Okafor',
      result: 'She said no',
    };
    await world.perform(recordAttempt, attempt, nia, world.key()).catch(() => undefined);
    const asked = { episodeId, legalBasis: 'Section 17', safeguarding: 'Not safe at weekends', informationShared: 'The dates alone' };
    await world.perform(askForAuthority, asked, nia, world.key());
    const [consent] = await world.stores.consents.ofEpisode(episodeId);
    const decision = { episodeId, consentId: consent?.id, version: String(consent?.version), authorised: 'yes' };
    await world.perform(decideAuthority, decision, manager, world.key());
    return arranged({ world }, episodeId, nia.workerId);
  };

  test('is held on a manager’s authority under the practice that opens that path', async () => {
    await expect(without('family-meetings', 'FM')).resolves.toBeDefined();
  });

  test('is not held at all under a practice that does not', async () => {
    await expect(without('network-meetings', 'FNM')).rejects.toThrow('no meeting is held without the written consent');
  });
});

describe.each([
  ['conferences-on-request', 'FGC'],
  ['family-meetings', 'FM'],
] as const)('C6: under “%s” whom the family lists', (preset, type) => {
  test('is on the list, and is kept from the meeting only by a decision with its reason, its basis and a day for looking again', async () => {
    const { world, episodeId } = await begun(preset, type);
    const memberId = `m-emeka-${episodeId}`;
    const typed = {
      episodeId,
      memberId,
      reason: 'He threatened the worker',
      decidedBy: 'Marcus Adeyinka',
      decidedOn: { day: '20', month: '11', year: '2026' },
      reviewOn: { day: '20', month: '12', year: '2026' },
    };
    const exclude = (raw: object) => world.perform(excludeMember, { ...typed, ...raw }, nia, world.key());
    await expect(exclude({})).rejects.toMatchObject(refusedWith('Say why the children’s welfare asks for it'));
    await exclude({ welfareBasis: 'Zoë is afraid of him' });
    expect(await world.stores.exclusions.ofEpisode(episodeId)).toMatchObject([
      { memberId, decidedBy: 'Marcus Adeyinka', reviewOn: '2026-12-20' },
    ]);
    const members = await world.stores.network.ofEpisode(episodeId);
    expect(members.find(({ id }) => id === memberId)?.removedOn).toBeUndefined();
  });
});

describe('C7: the family’s plan and the child in need plan', () => {
  const builtIn = async (preset: PresetName, type: string, runs: typeof nia) => {
    const { world, episodeId, meetingId } = await planned(preset, type, runs.workerId);
    const step = { world, actor: runs };
    await held(step, episodeId, meetingId);
    const planId = await written(step, meetingId);
    await decided({ world }, planId);
    await agreed(step, planId);
    const version = String((await world.stores.plans.find(planId))?.version);
    const into = { planId, version, into: 'child-in-need', reference: 'CIN-1', on: { day: '21', month: '11', year: '2026' } };
    await world.perform(incorporatePlan, into, nia, world.key());
    const plan = await world.stores.plans.find(planId);
    return { incorporated: plan?.incorporated, printsAlone: !printsWithChildsPlan(plan!, world.policy.planModel) };
  };

  test('stand beside each other where the plan is separate, and it is written down when it was built in', async () => {
    const { incorporated, printsAlone } = await builtIn('family-meetings', 'FM', nia);
    expect(incorporated).toMatchObject({ into: 'child-in-need', reference: 'CIN-1', on: '2026-11-21' });
    expect(printsAlone).toBe(true);
  });

  test('are one plan where a network has one, which is printed once', async () => {
    const { incorporated, printsAlone } = await builtIn('network-meetings', 'FNM', nia);
    expect(incorporated).toMatchObject({ into: 'child-in-need', reference: 'CIN-1', on: '2026-11-21' });
    expect(printsAlone).toBe(false);
  });
});

describe.each([
  ['independent-conferences', 'FGC', coordinator],
  ['family-meetings', 'FM', nia],
] as const)('C12 and C13: under “%s” the plan', (preset, type, runs) => {
  test('goes to everybody who was there and to whom the family names, once the one who ran the meeting released it', async () => {
    const { world, episodeId, meetingId } = await planned(preset, type, runs.workerId);
    const step = { world, actor: runs };
    await held(step, episodeId, meetingId);
    const planId = await written(step, meetingId);
    await decided({ world }, planId);
    await agreed(step, planId);
    const { lines } = await world.ask(distribution, { planId }, runs);
    const grace = lines.find(({ name }) => name === 'Grace Okafor');
    expect(grace).toMatchObject({ bases: ['attended'], paper: 'plan' });
    expect(lines.find(({ name }) => name === 'Zoë Okafor')).toMatchObject({ paper: 'childs-version' });
    await expect(world.ask(distribution, { planId }, businessSupport)).rejects.toThrow(NotFound);
    expect(await world.stores.followUp.copiesToSend()).toEqual([]);
  });
});

describe.each([
  ['independent-conferences', 'FGC', coordinator],
  ['family-meetings', 'FM', nia],
] as const)('C17: under “%s” a family’s home', (preset, type, runs) => {
  test('is a good place, unless somebody is not safe there: then a manager says that they know', async () => {
    const { world, episodeId } = await begun(preset, type);
    await consented({ world }, episodeId);
    const home = { venueKind: 'family-home', venue: '12 Chapel Hill, Sampleton' };
    const meetingId = await arranged({ world }, episodeId, runs.workerId, home);
    const words = async () => (await printedPage(world, venuePage, { params: { meetingId }, actor: manager })).words;
    expect(await words()).not.toContain('I know of this');
    const member = (await world.stores.network.ofEpisode(episodeId)).find(({ name }) => name === 'Amara Okafor');
    await world.stores.network.save({ ...member!, safetyInstruction: 'call-worker' });
    const version = String((await world.stores.meetings.find(meetingId))?.version);
    await expect(world.perform(acknowledgeVenue, { meetingId, version }, nia, world.key())).rejects.toThrow(NotAllowed);
    await world.perform(acknowledgeVenue, { meetingId, version }, manager, world.key());
    expect((await world.stores.meetings.find(meetingId))?.venueAcknowledged).toMatchObject({ by: manager.workerId });
  });
});

describe('C18, C19 and C20: what things are called', () => {
  const noteOn = async (preset: PresetName, type: string, runs: typeof nia) => {
    const { world, episodeId, meetingId } = await planned(preset, type, runs.workerId);
    await held({ world, actor: runs }, episodeId, meetingId);
    const [note] = await world.stores.filing.of('meeting-held', meetingId);
    const content = await world.stores.filing.contentOf(note!.id);
    return content?.kind === 'case-note' ? content.body : '';
  };

  test('is the council’s own: the one who runs a conference is its chair here and its independent coordinator there', async () => {
    expect(await noteOn('conference-procedure', 'FGC', coordinator)).toContain('chair');
    expect(await noteOn('independent-conferences', 'FGC', coordinator)).toContain('independent coordinator');
  });

  test('is the council’s own: who holds the case is a social worker here, and a lead practitioner where the council says so', async () => {
    expect(await noteOn('family-meetings', 'FM', nia)).toContain('social worker');
    const world = await councilWith('network-meetings', { labels: { roles: { worker: 'lead practitioner' } } });
    worlds.push(world);
    expect(world.policy.labels.roles).toMatchObject({ worker: 'lead practitioner', coordinator: 'meeting coordinator' });
  });

  test('is the council’s own: the old name of the assessment stands where a council still uses it', async () => {
    const asks = async (preset: PresetName, type: string, runs: typeof nia) => {
      const { world, meetingId } = await planned(preset, type, runs.workerId);
      return (await printedPage(world, agendaNotePage, { params: { meetingId, item: 'why-we-are-here' }, actor: runs })).words;
    };
    expect(await asks('conference-procedure', 'FGC', coordinator)).toContain('core assessment');
    expect(await asks('network-meetings', 'FNM', nia)).toContain('child and family assessment');
  });
});
