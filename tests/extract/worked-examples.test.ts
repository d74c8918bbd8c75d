import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExtractFolder } from '../../adapters/extract/write-extract-folder';
import { careEntry } from '../../reports/care-entry/care-entry';
import { reviewCompliance } from '../../reports/review-compliance/review-compliance';
import { uptake } from '../../reports/uptake/uptake';
import type { ExtractRow, ExtractTables } from '../../reports/extract/extract-table';
import { internalText, publishedText, type Asked } from '../reports/support/report-text';
import { recordsOfFolder } from './records-of-folder';

const FOLDERS = join(__dirname, 'folders');

/** Hand-calculated: measures.md 3.1 to 3.3, as measures-settled corrects them. */
const EXAMPLES = [
  {
    name: 'uptake, with days as 30/04/2026 and names that nobody keeps',
    folder: 'uptake',
    dates: 'uk',
    report: uptake,
    from: '2026-04-01',
    to: '2026-09-30',
    figures: {
      U1: '7/9 77.8',
      'U1.in_time': '7/10 70.0',
      'U1.late': '1/10 10.0',
      'U1.exempt': '1/10 10.0',
      'U1.none': '1/10 10.0',
      U1b: '8/10 80.0',
      'U1c.unsafe': '1/1 100.0',
      'U2.child': '6/8 75.0',
      'U2.child.declined': '1/8 12.5',
      'U2.child.no_response': '1/8 12.5',
      'U2.family': '4/6 66.7',
      'U4.child': '2/4 50.0',
      'U4.child.immature': '2/6 33.3',
      'U4.family': '1/3 33.3',
      'U4e.child': '3/6 50.0',
      'U4e.family': '2/4 50.0',
      'U5.median': '/2 53.5',
      'U5.days_0_28': '0/2 0.0',
      'U5.days_29_56': '1/2 50.0',
      'U5.days_57_plus': '1/2 50.0',
    },
    // 1, 1 and 1 add up to a small number, so 7 goes with them; 8 of 10 leaves 2. Of 8 offered 1 declined and 1 did not answer.
    published: {
      U1: 'c/c c',
      'U1.in_time': 'c/10 c',
      'U1.late': 'c/10 c',
      'U1.exempt': 'c/10 c',
      'U1.none': 'c/10 c',
      U1b: 'c/10 c',
      'U2.child': 'c/8 c',
      'U2.child.declined': 'c/8 c',
      'U2.child.no_response': 'c/8 c',
      'U2.family': 'c/6 c',
      'U4.child': 'c/c c',
      'U4.child.immature': 'c/6 c',
      'U4e.child': 'c/6 c',
      'U4e.family': 'c/c c',
      'U5.median': '/c c',
      'U5.days_0_28': '0/c c',
      'U5u.median': '/0 z',
    },
  },
  {
    name: 'care entry, with the legal status in a table of its own',
    folder: 'care-entry',
    dates: 'iso',
    report: careEntry,
    from: '2024-02-01',
    to: '2026-11-20',
    figures: {
      'O0.K1.entered': '4/14 28.6',
      'O0.K1.not_entered': '4/14 28.6',
      'O0.K1.incomplete': '2/14 14.3',
      'O0.K1.censored': '2/14 14.3',
      'O0.K1.la_at_index': '2/14 14.3',
      'O1.K1': '4/8 50.0',
      'O2.K1': '3/8 37.5',
      'O6.K1': '473/8 59.1',
      // Entries on days 2, 72 and 140, and two on day 365; the curve is told every month.
      'O1k.K1.d0': '0/12 0.0',
      'O1k.K1.d30': '1/11 8.3',
      'O1k.K1.d91': '2/10 16.7',
      'O1k.K1.d152': '3/7 25.0',
      'O1k.K1.d365': '5/6 50.0',
      'O1_6.K1': '3/10 30.0',
      'O5.K1': '1/4 25.0',
    },
    published: {
      'O0.K1.not_yet_born': '0/14 0.0',
      'O0.K1.la_at_index': 'c/14 c',
      'O0.K1.incomplete': 'c/14 c',
      'O0.K1.entered': 'c/14 c',
      'O0.K1.censored': 'c/14 c',
      'O0.K1.not_entered': 'c/14 c',
      'O1.K1': 'c/c c',
      'O6.K1': 'c/c c',
      'O1k.K1.d91': 'c/c c',
      'O1k.K1.d365': 'c/c c',
      'O1k.K1.d30': 'no such row',
    },
  },
  {
    name: 'review compliance',
    folder: 'review-compliance',
    dates: 'iso',
    report: reviewCompliance,
    from: '2026-07-01',
    to: '2026-11-20',
    figures: {
      R1: '3/7 42.9',
      R1h: '5/7 71.4',
      R2: '1/2 50.0',
      R3: '1/3 33.3',
      'R4.days_1_7': '3/4 75.0',
      'R4.days_15_28': '1/4 25.0',
      'R4.median': '/4 7.0',
      R5: '2/3 66.7',
      R6: '0/1 0.0',
    },
    published: {
      R1: 'c/7 c',
      'R1.late': 'c/7 c',
      'R1.overdue': 'c/7 c',
      'R1.missed_closed': 'c/7 c',
      R1h: 'c/7 c',
      R3: 'c/c c',
      'R4.days_1_7': 'c/c c',
      'R4.median': '/c c',
    },
  },
] as const;

describe.each(EXAMPLES)('The worked example of $name', ({ folder, dates, report, from, to, figures, published: hidden }) => {
  let asked: Asked;
  beforeAll(async () => {
    asked = { report, records: await recordsOfFolder(join(FOLDERS, folder), dates), from, to };
  });

  it('gives the figures that were calculated by hand', async () => {
    const file = await internalText(asked);
    expect(Object.fromEntries(Object.keys(figures).map((measure) => [measure, file.figures(measure)]))).toEqual(figures);
  });

  it('is published with every count of 1 to 5 hidden, and those that would give one away', async () => {
    const published = await publishedText(asked);
    expect(Object.fromEntries(Object.keys(hidden).map((measure) => [measure, published.figures(measure)]))).toEqual(hidden);
    const counts = [...published.all('numerator'), ...published.all('denominator')];
    expect(counts.filter((count) => ['1', '2', '3', '4', '5'].includes(count))).toEqual([]);
    expect(counts).toContain('c');
  });
});

/** Letters to children by team: so many with an offer in time, with a late one, with none. */
interface TeamRow {
  readonly team: string;
  readonly inTime: number;
  readonly late?: number;
  readonly none: number;
}

describe('The examples of suppression, from files of letters by team to the published file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'extract-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function published(teams: readonly TeamRow[]): Promise<Readonly<Record<string, string>>> {
    await writeExtractFolder(folder, lettersByTeam(teams));
    const records = await recordsOfFolder(folder);
    const text = await publishedText({ report: uptake, records, from: '2026-04-01', to: '2026-06-30' });
    const counts = (team?: string): string => {
      const place = team === undefined ? [] : ['team', team];
      return ['U1.in_time', 'U1.none'].map((part) => text.figures(part, ...place).split('/')[0]).join();
    };
    return Object.fromEntries([['all', counts()], ...teams.map(({ team }) => [team, counts(team)] as const)]);
  }

  const figuresOf = async (tables: ExtractTables, ...measures: readonly string[]) => {
    await writeExtractFolder(folder, tables);
    const records = await recordsOfFolder(folder);
    const text = await publishedText({ report: uptake, records, from: '2026-04-01', to: '2026-06-30' });
    return measures.map((measure) => text.figures(measure));
  };

  it('1 and 2 add up to a small number, so 9 goes with them; a nought and the total of 12 are shown', async () => {
    const line = lettersByTeam([{ team: 'North', inTime: 1, late: 2, none: 9 }]);
    expect(await figuresOf(line, 'U1.in_time', 'U1.late', 'U1.none', 'U1.exempt')).toEqual(['c/12 c', 'c/12 c', 'c/12 c', '0/12 0.0']);
  });

  it('E2: six reasons with one child each go with their total of six, since each of them would have to be one', async () => {
    const letters = new Map(lettersByTeam([{ team: 'North', inTime: 0, none: 30 }]));
    const codes = ['unsafe', 'no_network_found', 'child_objects', 'too_urgent', 'other', ''];
    const exemptions = codes.map((code, at) => ({
      fgex_exemption_id: `X${at}`,
      fgex_person_id: `North${at}`,
      fgex_limb: 'offering',
      fgex_decision_date: '2026-05-01',
      fgex_reason_code: code,
    }));
    letters.set('fgdm_exemptions', exemptions);
    const parts = ['unsafe', 'no_network_found', 'child_objects', 'too_urgent', 'other', 'not_coded'].map((reason) => `U1c.${reason}`);
    expect(await figuresOf(letters, 'U1c', 'U1.exempt', ...parts)).toEqual(['c/30 c', 'c/30 c', ...parts.map(() => 'c/c c')]);
    // A seventh: which of the six reasons has two children nobody can tell, and the total stays.
    letters.set('fgdm_exemptions', [...exemptions, { ...exemptions[0], fgex_exemption_id: 'X6', fgex_person_id: 'North6' }]);
    expect(await figuresOf(letters, 'U1c', ...parts)).toEqual(['7/30 23.3', ...parts.map(() => 'c/7 c')]);
  });

  it('a small count takes its row’s and its column’s partner with it', async () => {
    const rows = [
      { team: 'North', inTime: 3, none: 17 },
      { team: 'South', inTime: 8, none: 12 },
      { team: 'East', inTime: 0, none: 14 },
    ];
    expect(await published(rows)).toEqual({ all: '11,43', North: 'c,c', South: 'c,c', East: '0,14' });
  });

  it('a row whose other count is nought is no partner, however small', async () => {
    const rows = [
      { team: 'North', inTime: 2, none: 12 },
      { team: 'South', inTime: 9, none: 30 },
      { team: 'East', inTime: 0, none: 25 },
    ];
    expect(await published(rows)).toEqual({ all: '11,67', North: 'c,c', South: 'c,c', East: '0,25' });
  });

  it('the partner whose crossing line has a hidden count already goes first', async () => {
    const rows = [
      { team: 'North', inTime: 3, none: 17 },
      { team: 'South', inTime: 8, none: 30 },
      { team: 'East', inTime: 9, none: 14 },
    ];
    expect(await published(rows)).toEqual({ all: '20,61', North: 'c,c', South: 'c,c', East: '9,14' });
  });
});

function lettersByTeam(teams: readonly TeamRow[]): ExtractTables {
  const children = teams.flatMap(({ team, none, inTime, late = 0 }) =>
    Array.from({ length: none + inTime + late }, (_, at) => {
      const offeredOn = at < inTime ? '2026-05-05' : at < inTime + late ? '2026-05-06' : undefined;
      return { id: `${team}${at}`, team, offeredOn };
    }),
  );
  const offered = children.filter((child) => child.offeredOn !== undefined);
  return new Map<string, readonly ExtractRow[]>([
    ['ssd_person', children.map(({ id }) => ({ pers_person_id: id, pers_sex: 'F', pers_dob: '2018-05-05' }))],
    ['ssd_pre_proceedings', children.map(({ id }) => ({ prep_table_id: id, prep_person_id: id, prep_pre_pro_letter_date: '2026-05-05' }))],
    ['ssd_department', teams.map(({ team }) => ({ dept_team_id: team, dept_team_name: team }))],
    [
      'ssd_involvements',
      children.map(({ id, team }) => ({
        invo_involvements_id: id,
        invo_person_id: id,
        invo_professional_team: team,
        invo_involvement_start_date: '2026-01-01',
      })),
    ],
    ['fgdm_episodes', offered.map(({ id }) => ({ fgep_episode_id: id, fgep_lead_person_id: id }))],
    [
      'fgdm_offers',
      offered.map(({ id, offeredOn = '' }) => ({
        fgof_offer_id: id,
        fgof_episode_id: id,
        fgof_offer_date: offeredOn,
        fgof_to_parent_or_holder: 'Y',
        fgof_in_letter: 'N',
      })),
    ],
  ]);
}
