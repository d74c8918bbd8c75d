import { day } from '../../plugin/core/calendar-day';
import { Conflict, NotAllowed, NotFound } from '../../plugin/core/errors';
import { endEpisode } from '../../plugin/ending/end-episode.action';
import { endEpisodePage } from '../../plugin/ending/end-episode.page';
import { episodeOverviewPage } from '../../plugin/worklists/episode-overview.page';
import { aPlan, fullContent } from '../builders/a-plan';
import { HARTLEY_EPISODE as episodeId, HARTLEY_MEETING, HARTLEYS, theHartleyMeeting } from '../builders/hartley-family';
import { releasedLetters } from '../builders/letters-of-hartleys';
import { auditor, businessSupport, coordinator, manager, nia, seniorPractitioner } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => void (world = await theHartleyMeeting()));
afterEach(() => world.end());

const typed = { episodeId, version: '0', reason: 'moved', on: '2026-11-21', read: 'yes' };
const end = (raw: object = {}, actor = nia) => world.perform(endEpisode, { ...typed, ...raw }, actor, world.key());
const page = (actor = nia) => printedPage(world, endEpisodePage, { params: { episodeId }, actor });
const kept = () => world.stores.episodes.find(episodeId);

describe('ending a process', () => {
  test('keeps the day, the reason and who ended it, and the audit has the reason', async () => {
    await end({ note: 'To another council' });
    expect((await kept())?.closed).toEqual({ on: '2026-11-21', reason: 'moved', note: 'To another council', by: nia.workerId });
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'end-episode', outcome: 'done', reason: 'moved' }]);
    const { words } = await printedPage(world, episodeOverviewPage, { params: { episodeId }, actor: nia });
    expect(words).toContain('This ended on 21 November 2026. The family moved away.');
    expect(words).not.toContain('End the process');
  });

  test('calls back every letter that is not out yet, leaves what went out, and cancels the meeting', async () => {
    const letters = await releasedLetters(world);
    const [first] = letters;
    if (first === undefined) throw new Error('There are no letters');
    await world.stores.invitations.save({ ...first, state: 'sent', sentOn: day('2026-11-20') });
    await end({ version: '0' });
    const states = (await world.stores.invitations.ofMeeting(HARTLEY_MEETING)).map(({ state }) => state);
    expect(states.filter((state) => state === 'sent')).toHaveLength(1);
    expect(states.filter((state) => state === 'called-back')).toHaveLength(letters.length - 1);
    expect((await world.stores.invitations.requestsOfEpisode(episodeId)).map(({ status }) => status)).toEqual(['called-back']);
    expect(await world.stores.meetings.find(HARTLEY_MEETING)).toMatchObject({ status: 'cancelled', outcomeReason: 'The process ended' });
  });

  test('is told before it is done: what is called back, who has been invited, what goes on', async () => {
    const [first] = await releasedLetters(world);
    if (first !== undefined) await world.stores.invitations.save({ ...first, state: 'sent', sentOn: day('2026-11-20') });
    await world.stores.plans.add(aPlan({ episodeId, meetingId: HARTLEY_MEETING, childIds: [HARTLEYS.jayden], content: fullContent() }));
    const { words } = await page();
    expect(words).toContain('7 letters that are not out yet are called back. The meeting planned for 4 December 2026 is cancelled.');
    expect(words).toContain('One person has been invited already: tell them yourself that the meeting is off.');
    expect(words).toContain('A plan is still a draft.');
    expect(words).toContain('It cannot be opened again. For another meeting, start a new process.');
  });

  test('waits for what became of a meeting whose day has passed', async () => {
    const meeting = await world.stores.meetings.find(HARTLEY_MEETING);
    if (meeting !== undefined) await world.stores.meetings.save({ ...meeting, on: day('2026-11-20') });
    await expect(end()).rejects.toThrow(Conflict);
    expect((await kept())?.closed).toBeUndefined();
    const { words, html } = await page();
    expect(words).toContain('Record first what became of the meeting on 20 November 2026.');
    expect(html).not.toContain('<form');
  });

  test('waits for the notice to the chair where a child has a child protection plan, until a manager waives it', async () => {
    world.caseRecords.addRegime({ personId: HARTLEYS.jayden, regime: 'child-protection', from: day('2026-06-01') });
    const meeting = await world.stores.meetings.find(HARTLEY_MEETING);
    if (meeting !== undefined) await world.stores.meetings.save({ ...meeting, status: 'held', on: day('2026-11-18') });
    await expect(end({ reason: 'completed' })).rejects.toThrow('tell the child protection chair');
    const waived = { reason: 'The conference was stood down', by: manager.workerId, on: day('2026-11-20') };
    await world.stores.followUp.saveChairNotice({ meetingId: HARTLEY_MEETING, episodeId, waived, version: 0 });
    await end({ reason: 'completed' });
    expect((await kept())?.closed?.reason).toBe('completed');
  });

  test.each([
    ['without a reason', { reason: undefined }, [{ field: 'reason', message: 'Select why it ended' }]],
    ['without having read what it does', { read: undefined }, [{ field: 'read', message: 'Tick that you have read what this does' }]],
    ['as having run its course without a meeting', { reason: 'completed' }, [{ field: 'reason' }]],
    ['for another reason that nobody tells', { reason: 'other' }, [{ field: 'note', message: 'Say more about why it ended' }]],
    ['in the future', { on: '2026-11-22' }, [{ field: 'on' }]],
  ])('%s is refused', async (_what, raw, problems) => {
    await expect(end(raw)).rejects.toMatchObject({ problems });
    expect((await kept())?.closed).toBeUndefined();
  });

  test('for the authority is a manager’s', async () => {
    const raw = { reason: 'closed-by-authority', note: 'Proceedings were issued today' };
    await expect(end(raw)).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
    await end(raw, manager);
    expect((await kept())?.closed?.reason).toBe('closed-by-authority');
    expect((await page(manager)).words).toContain('The authority ended it');
  });

  test('is done once, and not over what somebody else changed meanwhile', async () => {
    await expect(end({ version: '7' })).rejects.toThrow(Conflict);
    expect(await world.stores.meetings.find(HARTLEY_MEETING)).toMatchObject({ status: 'planned' });
    await end();
    await expect(end({ version: '1' })).rejects.toThrow(Conflict);
    expect((await page()).words).toContain('It ended on 21 November 2026. The family moved away.');
  });

  test('is the authority’s own workers’, not the coordinator’s, business support’s or the auditor’s', async () => {
    const episode = await kept();
    if (episode !== undefined) await world.stores.episodes.save({ ...episode, coordinatorId: coordinator.workerId });
    for (const actor of [coordinator, auditor]) await expect(end({ version: '1' }, actor)).rejects.toThrow(NotAllowed);
    await expect(end({ version: '1' }, businessSupport)).rejects.toThrow(NotFound);
    await end({ version: '1' }, seniorPractitioner);
    expect((await kept())?.closed?.by).toBe(seniorPractitioner.workerId);
  });
});
