import express from 'express';
import request from 'supertest';
import { day } from '../../plugin/core/calendar-day';
import { ROLES, type Role } from '../../plugin/core/actor';
import { csvOf } from '../../plugin/web/csv';
import { overdueList } from '../../plugin/worklists/overdue-list.query';
import { defaultPolicy, parsePolicy } from '../../plugin/core/policy';
import { mayHaveCaseLists } from '../../plugin/report-pages/report-access';
import { aMeeting } from '../builders/a-meeting';
import { anEpisode } from '../builders/an-episode';
import { routerOf } from '../builders/router-of';
import { anActor, aWorld, type World } from '../builders/world';

const joined = (personId: string) => ({ personId, joinedOn: day('2026-11-02') });

describe('The list of overdue cases as a file', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ policy: { roles: { SW: ['worker'], PA: ['performance-analyst'] } } });
    const { caseRecords, stores } = world;
    caseRecords.addPerson({ id: 'zoe', fullName: '=Zoë, "Okafor"', dateOfBirth: day('2014-01-01') });
    caseRecords.addPerson({ id: 'mia', fullName: 'Mia Hartley', dateOfBirth: day('2015-01-01'), restricted: true });
    caseRecords.addWorker({ id: 'w1', name: 'Jo Bloggs', loginId: 'jbloggs' }, { id: 'north', role: 'SW' });
    for (const id of ['zoe', 'mia']) {
      caseRecords.allocate(id, 'w1', { teamId: 'north' });
      await stores.episodes.add(anEpisode({ id: `e-${id}`, reference: `FM-${id.toUpperCase()}`, children: [joined(id)] }));
      await stores.meetings.add(
        aMeeting({ id: `m-${id}`, episodeId: `e-${id}`, status: 'held', on: day('2026-11-05'), facilitatorId: 'w1' }),
      );
    }
  });
  afterAll(() => world.end());

  const file = () => {
    const host = express();
    host.use('/fm', routerOf(world, { identify: () => ({ loginId: 'jbloggs' }), publicUrl: 'https://cases.example.org/' }));
    return request(host).get('/fm/tasks/overdue.csv');
  };

  it('names those who are late, with the way to each; a restricted record stands in it only for who may see it', async () => {
    const answer = await file();
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="overdue-cases-OFFICIAL-SENSITIVE-2026-11-21.csv"');
    const [header = '', ...rows] = answer.text
      .replace(/^\uFEFF/u, '')
      .trimEnd()
      .split('\r\n');
    expect(header).toMatch(/^reference,children,.*"OFFICIAL-SENSITIVE, case level: holds names"$/u);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^FM-ZOE,"'=Zoë, ""Okafor""",Plans,/u);
    expect(rows[0]?.split(',').at(-2)).toMatch(/^https:\/\/cases\.example\.org\/fm\//u);
    expect(answer.text).not.toContain('Mia');
    world.caseRecords.nameOnRestricted('w1', 'mia');
    expect((await file()).text).toContain('FM-MIA,Mia Hartley');
  });

  it('is kept in the audit as downloaded, with how many rows and whose they are', async () => {
    const before = (await world.stores.audit.list({ limit: 100 })).length;
    await world.ask(overdueList, {}, anActor('w1', ['worker'], ['north']));
    const events = await world.stores.audit.list({ limit: 100 });
    expect(events.length).toBe(before + 1);
    expect(events[0]).toMatchObject({
      event: 'download-overdue-list',
      outcome: 'downloaded',
      subject: { personIds: expect.arrayContaining(['zoe']) },
    });
    expect(events[0]?.subject.thing).toMatch(/^overdue-list: \d+ rows$/u);
  });

  it('is an analyst’s where the council’s settings say so: every team’s, and a restricted record only for who is on its list', async () => {
    const settings = parsePolicy({ worklists: { overdueListForAnalysts: true } });
    const analyst = anActor('a1', ['performance-analyst']);
    expect(mayHaveCaseLists(analyst, settings)).toBe('ok');
    const asked = { ...world, caseSystem: world.caseRecords, policy: settings, actor: analyst, today: day('2026-11-21') };
    const { tasks } = await overdueList.load({}, world.stores, asked);
    expect([...new Set(tasks.map(({ reference }) => reference))]).toEqual(['FM-ZOE']);
    expect(tasks.filter(({ mine }) => mine)).toEqual([]);
    await expect(world.ask(overdueList, {}, analyst)).rejects.toThrow('Lists of single cases');
  });

  const MAY: readonly Role[] = ['worker', 'senior-practitioner', 'coordinator', 'team-manager', 'auditor'];
  it.each(ROLES)('the right to it of a %s', (role) => {
    expect(mayHaveCaseLists(anActor('x', [role]), defaultPolicy()) === 'ok').toBe(MAY.includes(role));
  });
});

it('A list for a spreadsheet starts no formula, and keeps its cells apart', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['=1+1', 'x,"y"\r\nz'],
    ]),
  ).toBe('\uFEFFa,b\r\n\'=1+1,"x,""y""\r\nz"\r\n');
});
