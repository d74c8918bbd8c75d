import { factScratch } from '../../adapters/store/fact-scratch-rows';
import { day } from '../../plugin/core/calendar-day';
import { parsePolicy } from '../../plugin/core/policy';
import { CENSUS_FILE, type CensusIndex } from '../../plugin/report-pages/census-index';
import { censusOfFamily, censusOfTheNight } from '../../plugin/jobs/census-of-the-night';
import { familiesOf } from '../../reports/facts/families';
import { knownOn } from '../../reports/facts/known-family';
import { streamedFacts } from '../../reports/facts/streamed-facts';
import { aChild, letterTo } from '../reports/support/facts';

const children = ['P2', 'P1'].map((id) => aChild(id, { events: letterTo(id, '2026-09-20') }));
const restricted = aChild('P3', { events: letterTo('P3', '2025-09-20'), person: { restricted: true, caseReference: 'not-a-number' } });

function made(prepared: boolean, meetingsTold: 'told' | 'not-told' = 'told') {
  const { census: settings } = parsePolicy({ census: { prepared, authority: '201' } });
  const task = { asAt: day('2026-11-21'), completeTo: {}, settings };
  const census = censusOfTheNight(task, meetingsTold);
  for (const family of familiesOf([...children, restricted], [])) census.add(censusOfFamily(task)(knownOn(family)));
  return census.files();
}

describe('The census of a night', () => {
  test('is not made until the council says so', () => {
    expect(made(false)).toEqual([]);
  });

  test('has a file of each kind for this census year and the one before, marked, and the same again from the same records', () => {
    const files = made(true);
    expect(files.map(({ name }) => name)).toEqual([
      'pre-proceedings-return-2026-27-OFFICIAL-SENSITIVE.xml',
      'pre-proceedings-return-2026-27-OFFICIAL-SENSITIVE.csv',
      'pre-proceedings-return-2025-26-OFFICIAL-SENSITIVE.xml',
      'pre-proceedings-return-2025-26-OFFICIAL-SENSITIVE.csv',
      CENSUS_FILE,
    ]);
    expect(made(true)).toEqual(files);
    expect(files[0]?.content).toContain('<LEA>201</LEA>');
    expect(files[1]?.content.split('\r\n').map((line) => line.split(',')[0])).toEqual(['LAchildID', 'P1', 'P2', '']);
  });

  test('says in its index and in its check that the case system does not tell of meetings', () => {
    const index = JSON.parse(made(true, 'not-told').at(-1)?.content ?? '') as CensusIndex;
    expect(index.meetingsNotTold).toBe(true);
    expect(index.years.map(({ problems }) => problems.at(-1)?.field)).toEqual(['InitialPPMeetingDate', 'InitialPPMeetingDate']);
    expect((JSON.parse(made(true).at(-1)?.content ?? '') as CensusIndex).meetingsNotTold).toBeUndefined();
  });

  test('says what is to be put right, and whose record is restricted', () => {
    const index = JSON.parse(made(true).at(-1)?.content ?? '') as CensusIndex;
    expect([index.asAt, index.dataTo]).toEqual(['2026-11-21', '2026-11-20']);
    expect(
      index.years.map(({ name, children: number, problems }) => [
        name,
        number,
        problems.map(({ rule, field, child }) => [rule, field, child]),
      ]),
    ).toEqual([
      ['2026-27', 2, []],
      ['2025-26', 1, [['own', 'LAchildID', { id: 'P3', caseReference: 'not-a-number', restricted: true }]]],
    ]);
  });

  test('has the number of every child as the case system prints it, although the night’s facts keep nobody’s name', async () => {
    const { census: settings } = parsePolicy({ census: { prepared: true } });
    const task = { asAt: day('2026-11-21'), completeTo: {}, settings };
    const scratch = await factScratch(10);
    try {
      const sources = {
        completeTo: {},
        async *histories() {
          for (const child of children) yield { ...child, person: { ...child.person, caseReference: `LA-${child.person.id}` } };
        },
        episodes: () => [],
        exemptions: () => [],
      };
      const census = censusOfTheNight(task);
      for await (const family of (await streamedFacts(sources, scratch)).families()) census.add(censusOfFamily(task)(knownOn(family)));
      const [xml, csv] = census.files().map(({ content }) => content);
      expect([...(xml ?? '').matchAll(/<LAchildID>(.*)<\/LAchildID>/gu)].map(([, number]) => number)).toEqual(['LA-P1', 'LA-P2']);
      expect(csv?.split('\r\n').map((line) => line.split(',')[0])).toEqual(['LAchildID', 'LA-P1', 'LA-P2', '']);
    } finally {
      await scratch.close();
    }
  });
});
