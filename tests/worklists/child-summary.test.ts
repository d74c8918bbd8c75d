import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../plugin/core/calendar-day';
import { NotFound } from '../../plugin/core/errors';
import { parsePolicy } from '../../plugin/core/policy';
import { summaryOfProcess } from '../../plugin/worklists/child-summary';
import { summaryAsHtml, summaryAsJson, summaryToTell } from '../../plugin/worklists/child-summary.present';
import { childSummary } from '../../plugin/worklists/child-summary.query';
import { childSummaryFrom } from '../../plugin/child-summary-from';
import { aMeeting } from '../builders/a-meeting';
import { anAction, aPlan, fullContent } from '../builders/a-plan';
import { anAgreedPlan, aConsent, anOpenProcess } from '../builders/an-open-process';
import { anEpisode } from '../builders/an-episode';
import { anActor, aWorld, type World } from '../builders/world';

const worker = anActor('w1', ['worker']);
const today = day('2026-11-21');
const joined = (personId: string) => ({ personId, joinedOn: day('2026-11-02') });

describe('the summary of one process', () => {
  const of = (process: Parameters<typeof anOpenProcess>[0], tasks: Parameters<typeof summaryOfProcess>[1] = []) =>
    summaryOfProcess(anOpenProcess(process), tasks, { today, policy: parsePolicy() });
  const due = (on: string, count = 1) => ({ kind: 'actions', what: 'action-of-family', due: day(on), waitsFor: 'family', count }) as const;

  test('leaves out what there is not', () => {
    expect(JSON.parse(JSON.stringify(of({})))).toEqual({
      reference: 'FM-episode-1',
      startedOn: '2026-11-02',
      overdue: 0,
      episodeId: 'episode-1',
    });
  });

  test('tells the next planned meeting, and none that has passed or was cancelled', () => {
    const meeting = { id: 'm', subjectIds: [], status: 'planned' as const, on: day('2026-12-04') };
    expect(of({ meetings: [{ ...meeting, on: day('2026-12-20') }, meeting] }).nextMeetingOn).toBe('2026-12-04');
    expect(
      of({
        meetings: [
          { ...meeting, status: 'cancelled' },
          { ...meeting, on: day('2026-11-20') },
        ],
      }).nextMeetingOn,
    ).toBeUndefined();
  });

  test('tells the last agreed version of the plan, and that it has ended', () => {
    const plans = [anAgreedPlan(), anAgreedPlan({ id: 'p2', number: 2, ended: { on: day('2026-11-20') } })];
    expect(of({ plans }).plan).toEqual({ version: 2, agreedOn: '2026-11-02', endedOn: '2026-11-20' });
    expect(of({ plans: [anAgreedPlan({ status: 'draft' })] }).plan).toBeUndefined();
  });

  test('counts what is late, and tells the next day that is not', () => {
    const summary = of({}, [due('2026-11-20', 2), due('2026-11-01'), due('2026-11-21'), due('2026-12-01')]);
    expect([summary.overdue, summary.nextDueOn]).toEqual([3, '2026-11-21']);
  });
});

describe('a child’s summary for the host', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ now: '2026-11-21T10:00:00Z' });
    const { caseRecords, stores } = world;
    caseRecords.addPerson({ id: '4711', fullName: 'Zoë Okafor', dateOfBirth: day('2014-01-01') });
    caseRecords.addPerson({ id: '4712', fullName: 'Mia Hartley', dateOfBirth: day('2014-01-01'), restricted: true });
    caseRecords.addRegime({ personId: '4711', regime: 'child-in-need', from: day('2026-01-01') });
    for (const id of ['4711', '4712']) caseRecords.allocate(id, 'w1');
    await stores.episodes.add(
      anEpisode({
        reference: 'FM-7K3Q9',
        children: [joined('4711')],
        choice: { type: 'FM', circumstances: [], chosenBy: 'w1', on: day('2026-11-03') },
      }),
    );
    await stores.consents.add(aConsent());
    await stores.meetings.add(aMeeting({ status: 'held', on: day('2026-11-05'), subjectIds: ['4711'] }));
    await stores.meetings.add(aMeeting({ id: 'meeting-2', on: day('2026-12-04'), subjectIds: ['4711'] }));
    const late = [anAction({ dueOn: day('2026-11-10') }), anAction({ id: 'action-2', dueOn: day('2026-11-12') })];
    const decision = { decision: 'accepted', safe: true, resourced: true, decidedBy: 'w1', on: day('2026-11-05') } as const;
    const childVersions = [{ childId: '4711', willHappen: {} }];
    await stores.plans.add(
      aPlan({
        status: 'agreed',
        agreedOn: day('2026-11-05'),
        childIds: ['4711'],
        decision,
        content: fullContent({ actions: late, childVersions }),
      }),
    );
  });
  afterEach(() => world.end());

  test('is what the documentation shows', async () => {
    const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'child-summary.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    expect(JSON.parse(summaryAsJson(summaryToTell(await world.ask(childSummary, { personId: '4711' }, worker))))).toEqual(
      JSON.parse(example),
    );
  });

  test('holds nothing that anybody wrote, and no name', async () => {
    const answer = summaryToTell(await world.ask(childSummary, { personId: '4711' }, worker));
    const shown = summaryAsJson(answer) + summaryAsHtml(answer, today, (path) => `/fm${path}`);
    expect(shown).not.toMatch(/Zoë|Okafor|Grace|Collect|school/);
  });

  test('as a piece of a page leads into the module, and says overdue in words', async () => {
    const answer = summaryToTell(await world.ask(childSummary, { personId: '4711' }, worker));
    const piece = summaryAsHtml(answer, day('2026-12-20'), (path) => `/fm${path}`);
    expect(piece).toContain('<a href="/fm/episodes/episode-1">Open Family meeting, FM-7K3Q9</a>');
    expect(piece).toContain('17 December 2026: overdue');
    expect(piece).not.toMatch(/<script|<style|style=/);
    expect(summaryAsHtml({ childId: '4711', processes: [] }, today, (path) => path)).toContain(
      'No family meeting or conference is under way',
    );
  });

  test('is not found for who may not open the record: another worker, a restricted child, an unknown one', async () => {
    const strangers: readonly (readonly [string, string])[] = [
      ['4711', 'w2'],
      ['4712', 'w1'],
      ['9999', 'w1'],
    ];
    for (const [personId, workerId] of strangers) {
      const asking = anActor(workerId, ['worker']);
      await expect(world.ask(childSummary, { personId }, asking)).rejects.toThrow(NotFound);
      expect(await childSummaryFrom(personId, asking, world)).toBeUndefined();
    }
    expect(await childSummaryFrom('4711', worker, world)).toMatchObject({ childId: '4711', processes: [{ overdue: 5 }] });
    expect(await childSummaryFrom('no id / at all', worker, world)).toBeUndefined();
  });

  test('is not shown to roles that open no record', async () => {
    for (const role of ['business-support', 'performance-analyst', 'administrator', 'coordinator'] as const) {
      await expect(world.ask(childSummary, { personId: '4711' }, anActor('w1', [role]))).rejects.toThrow(NotFound);
    }
  });

  test('leaves out a process that has ended, and is kept in the audit', async () => {
    const episode = await world.stores.episodes.find('episode-1');
    await world.stores.episodes.save({ ...(episode as NonNullable<typeof episode>), closed: { on: today, reason: 'completed' } });
    expect((await world.ask(childSummary, { personId: '4711' }, worker)).processes).toEqual([]);
    const [event] = await world.stores.audit.list({ limit: 1 });
    expect(event).toMatchObject({ event: 'view-child-summary', outcome: 'viewed', subject: { personIds: ['4711'] } });
  });

  test('of a session that another child’s record opened is not found', async () => {
    await expect(world.ask(childSummary, { personId: '4711' }, { ...worker, launchedFor: '4712' })).rejects.toThrow(NotFound);
  });
});
