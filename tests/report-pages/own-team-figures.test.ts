import { day } from '../../plugin/core/calendar-day';
import type { Actor } from '../../plugin/core/actor';
import type { Allocation } from '../../plugin/core/case-system';
import { NotAllowed } from '../../plugin/core/errors';
import { untouchedForm } from '../../plugin/core/form';
import { askForOwnTeamFigures } from '../../plugin/report-pages/ask-for-own-team-figures.action';
import { ownTeamCells, presentOwnTeamFigures } from '../../plugin/report-pages/own-team-figures.present';
import { ownTeamFigures, ownTeamFile } from '../../plugin/report-pages/own-team-figures.query';
import { presentReport } from '../../plugin/report-pages/one-report.present';
import { oneReport } from '../../plugin/report-pages/one-report.query';
import { aNight, aQuarterOfOffers } from '../builders/a-quarter-of-offers';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const Q2 = 'quarter 2026-27 Q2';
/** Each test has a manager of its own: a reason holds for an hour. */
const managerOf = (id: string, teams: readonly string[] = ['north']): Actor => anActor(id, ['team-manager'], teams);

/** Of forty letters the first twenty are of team North, the rest of a team South that has the same name as another one. */
describe('the figures of a manager’s own teams', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
    await aQuarterOfOffers(world);
    const { caseHistories } = world.caseRecords;
    for (const [at, history] of caseHistories.entries()) {
      const teamId = at < 20 ? 'north' : at < 38 ? 'south' : 'other-south';
      const personId = history.person.id;
      const teamName = at < 20 ? 'North' : 'South';
      const allocation: Allocation = { personId, workerId: 'w1', kind: 'involvement', teamId, teamName, from: day('2026-01-01') };
      caseHistories[at] = { ...history, allocations: [allocation] };
    }
    await aNight(world);
  });
  afterAll(() => world.end());

  const presenting = (actor: Actor) => ({ form: untouchedForm, actor, today: day('2026-11-21'), policy: world.policy, params: {} });
  const give = (actor: Actor) =>
    world.perform(askForOwnTeamFigures, { report: 'uptake', reason: 'Supervision in December' }, actor, `key-${actor.workerId}`);
  const page = async (actor: Actor, period?: string): Promise<string> => {
    const answer = await world.ask(ownTeamFigures, { report: 'uptake', ...(period === undefined ? {} : { period }) }, actor);
    return wordsOf(printedPage('reports/own-team-figures', presentOwnTeamFigures(answer, presenting(actor))));
  };
  const teamsIn = async (actor: Actor): Promise<readonly string[]> => {
    const [header = [], ...rows] = ownTeamCells(await world.ask(ownTeamFile, { report: 'uptake' }, actor));
    return [...new Set(rows.map((row) => row[header.indexOf('category')] ?? ''))];
  };

  test('come after a reason, which the audit keeps', async () => {
    const manager = managerOf('m-first');
    expect(await page(manager)).toContain('What do you need these figures for?');
    expect(await page(manager)).not.toContain('Offer in time');
    await expect(world.ask(ownTeamFile, { report: 'uptake' }, manager)).rejects.toThrow(NotAllowed);
    await give(manager);
    expect(await page(manager)).toContain('Your reason: Supervision in December');
    const events = await world.stores.audit.list({ actorId: manager.workerId, limit: 50 });
    expect(events.map(({ event, outcome, reason }) => [event, outcome, reason])).toContainEqual([
      'ask-for-own-team-figures',
      'done',
      'Supervision in December',
    ]);
    expect(await teamsIn(manager)).toEqual(['North']);
    const [last] = await world.stores.audit.list({ actorId: manager.workerId, limit: 1 });
    expect(last).toMatchObject({ event: 'download-own-team-figures', outcome: 'downloaded', reason: 'Supervision in December' });
  });

  test('are of the manager’s teams alone, whatever another team is called, and hide no small number of theirs', async () => {
    const manager = managerOf('m-second');
    await give(manager);
    const shown = await page(manager);
    expect(shown).toContain('Your teams, 2026-27 Q2 Measure North');
    expect(shown).toContain('Offer in time before proceedings U1 100.0% (20 of 20)');
    const ofSouth = managerOf('m-south', ['south']);
    await give(ofSouth);
    expect(await teamsIn(ofSouth)).toEqual(['South (south)', 'South']);
    expect(await page(ofSouth)).toContain('Offer in time before proceedings: Late U1.late 16.7% (3 of 18)');
    const ofNone = managerOf('m-none', []);
    await give(ofNone);
    expect(await page(ofNone)).toContain('Nothing is counted for your teams');
    expect(ownTeamCells(await world.ask(ownTeamFile, { report: 'uptake' }, ofNone))).toHaveLength(1);
  });

  test('can be seen of each period; one that there is none of is said, and the last one that is over is shown', async () => {
    const manager = managerOf('m-third');
    await give(manager);
    expect(await page(manager, 'month 2026-07')).toContain('Your teams, month 2026-07');
    const wrong = await page(manager, 'quarter 1999-00 Q1');
    expect(wrong).toContain('There are no figures of “quarter 1999-00 Q1”. These are of 2026-27 Q2.');
    expect(wrong).toContain('Offer in time');
  });

  test('stand in a file that says in its header what it is, with the columns of the report’s own', async () => {
    const manager = managerOf('m-fourth');
    await give(manager);
    const [header = [], ...rows] = ownTeamCells(await world.ask(ownTeamFile, { report: 'uptake' }, manager));
    expect([header[0], header.at(-1), header.length]).toEqual(['report', 'OFFICIAL-SENSITIVE', 18]);
    expect(rows.every((row) => row.length === 18)).toBe(true);
    const offered = rows.find((row) => row[1] === 'U1' && row[3] === Q2);
    expect(offered?.slice(6, 12)).toEqual(['team', 'North', 'child per spell', '20', '20', '100.0']);
  });

  test('are for nobody but a team manager', async () => {
    const manager = managerOf('m-fifth');
    const others = (['worker', 'senior-practitioner', 'coordinator', 'performance-analyst', 'auditor'] as const).map((role) =>
      anActor(`x-${role}`, [role], ['north']),
    );
    for (const actor of others) {
      await expect(world.ask(ownTeamFigures, { report: 'uptake' }, actor)).rejects.toThrow(NotAllowed);
      await expect(give(actor)).rejects.toThrow(NotAllowed);
      expect(await linked(actor)).toBe(false);
    }
    expect(await linked(manager)).toBe(true);
  });
  const linked = async (actor: Actor): Promise<boolean> =>
    printedPage('reports/one-report', presentReport(await world.ask(oneReport, { report: 'uptake' }, actor), presenting(actor))).includes(
      '/reports/uptake/own-teams',
    );
});
