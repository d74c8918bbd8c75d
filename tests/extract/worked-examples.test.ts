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
      'U4e.child': '3/6 50.0',
      'U5.median': '/2 53.5',
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
      'O1k.K1.d365': '5/6 50.0',
      'O5.K1': '1/4 25.0',
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
    },
  },
] as const;

describe.each(EXAMPLES)('The worked example of $name', ({ folder, dates, report, from, to, figures }) => {
  let asked: Asked;
  beforeAll(async () => {
    asked = { report, records: await recordsOfFolder(join(FOLDERS, folder), dates), from, to };
  });

  it('gives the figures that were calculated by hand', async () => {
    const file = await internalText(asked);
    expect(Object.fromEntries(Object.keys(figures).map((measure) => [measure, file.figures(measure)]))).toEqual(figures);
  });

  it('is published with every count of 1 to 5 hidden', async () => {
    const published = await publishedText(asked);
    const counts = [...published.all('numerator'), ...published.all('denominator')];
    expect(counts.filter((count) => ['1', '2', '3', '4', '5'].includes(count))).toEqual([]);
    expect(counts).toContain('c');
  });
});

/** Letters to children by team: so many with an offer in time, so many with none. */
interface TeamRow {
  readonly team: string;
  readonly inTime: number;
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
  const children = teams.flatMap(({ team, none, inTime }) =>
    Array.from({ length: none + inTime }, (_, at) => ({ id: `${team}${at}`, team, offered: at < inTime })),
  );
  const offered = children.filter((child) => child.offered);
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
      offered.map(({ id }) => ({
        fgof_offer_id: id,
        fgof_episode_id: id,
        fgof_offer_date: '2026-05-05',
        fgof_to_parent_or_holder: 'Y',
        fgof_in_letter: 'Y',
      })),
    ],
  ]);
}
