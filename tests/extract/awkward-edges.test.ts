import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { careEntry } from '../../reports/care-entry/care-entry';
import { reviewCompliance } from '../../reports/review-compliance/review-compliance';
import { uptake } from '../../reports/uptake/uptake';
import { internalText, type Asked, type ReportText } from '../reports/support/report-text';
import { recordsOfFolder } from './records-of-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (table: string, ...lines: readonly string[]): void => writeFileSync(join(folder, `${table}.csv`), lines.join('\n'));
const file = async (report: Asked['report'], from: string, to: string): Promise<ReportText> =>
  internalText({ report, records: await recordsOfFolder(folder), from, to });

const CP = 'cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date';
const CIN = 'cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date';
const LETTERS = 'prep_table_id,prep_person_id,prep_pre_pro_letter_date';
const EPISODES = 'fgep_episode_id,fgep_lead_person_id';
const OFFERS = 'fgof_offer_id,fgof_episode_id,fgof_offer_date,fgof_to_parent_or_holder,fgof_in_letter,fgof_response,fgof_response_date';

it('a step-down after the due date leaves the review missed; one before it gives the longer time', async () => {
  put('ssd_person', 'pers_person_id,pers_dob', 'A,2018-05-05', 'B,2018-05-05');
  put('ssd_cp_plans', CP, 'R1,A,2026-05-01,2026-09-10', 'R2,B,2026-05-01,2026-08-20');
  put('ssd_cin_plans', CIN, 'N1,A,2026-09-10', 'N2,B,2026-08-20');
  put('fgdm_episodes', EPISODES, 'E1,A', 'E2,B');
  put('fgdm_plans', 'fgpl_plan_id,fgpl_episode_id,fgpl_agreed_date,fgpl_end_date', 'P1,E1,2026-08-03,', 'P2,E2,2026-08-03,2026-10-20');
  put(
    'fgdm_reviews',
    'fgrv_review_id,fgrv_plan_id,fgrv_date,fgrv_status,fgrv_network_took_part,fgrv_plan_reviewed',
    'V1,P2,2026-09-14,held,Y,Y',
  );
  const reviews = await file(reviewCompliance, '2026-07-01', '2026-11-20');
  // A was due on 31 August, 28 days after 3 August, and is 82 days late on 21 November. B was due on 14 September, 42 days after.
  expect(['R1', 'R1.overdue', 'R4.days_29_plus', 'R4.median'].map((measure) => reviews.figures(measure))).toEqual([
    '1/2 50.0',
    '1/2 50.0',
    '1/1 100.0',
    '/1 82.0',
  ]);
});

it('a team that was renamed stands under the name that it had at the end of the period', async () => {
  put('ssd_person', 'pers_person_id,pers_dob', 'A,2018-05-05', 'B,2018-05-05');
  put('ssd_pre_proceedings', LETTERS, 'L1,A,2026-05-05', 'L2,B,2026-10-20');
  put(
    'ssd_involvements',
    'invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date',
    'I1,A,T1,2020-01-01',
    'I2,B,T1,2026-10-05',
  );
  put('ssd_department', 'dept_team_id,dept_team_name', 'T1,North and East');
  put('fgdm_team_names', 'fgtn_team_id,fgtn_from_date,fgtn_team_name', 'T1,2019-01-01,North', 'T1,2026-10-01,North and East');
  expect((await file(uptake, '2026-04-01', '2026-06-30')).figures('U1', 'team', 'North')).toBe('0/1 0.0');
  expect((await file(uptake, '2026-04-01', '2026-11-20')).figures('U1', 'team', 'North and East')).toBe('0/2 0.0');
});

it('a team that was renamed has its new name also where no child came to it since', async () => {
  put('ssd_person', 'pers_person_id,pers_dob', 'A,2018-05-05');
  put('ssd_pre_proceedings', LETTERS, 'L1,A,2026-10-20');
  put('ssd_involvements', 'invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date', 'I1,A,T1,2020-01-01');
  put('ssd_department', 'dept_team_id,dept_team_name', 'T1,North and East');
  put('fgdm_team_names', 'fgtn_team_id,fgtn_from_date,fgtn_team_name', 'T1,2019-01-01,North', 'T1,2026-10-01,North and East');
  expect((await file(uptake, '2026-04-01', '2026-11-20')).figures('U1', 'team', 'North and East')).toBe('0/1 0.0');
});

it('two records of one child are one letter with one offer; a child in two processes counts in each', async () => {
  put('ssd_person', 'pers_person_id,pers_dob', 'A,2018-05-05', 'A2,2018-05-05', 'Z,2018-05-05');
  put('fgdm_persons', 'fgpe_person_id,fgpe_merged_into_person_id', 'A2,A', 'Z,gone');
  put('ssd_pre_proceedings', LETTERS, 'L1,A2,2026-05-05', 'L2,Z,2026-05-05');
  put('fgdm_episodes', EPISODES, 'E1,A', 'E2,A2');
  put('fgdm_offers', OFFERS, 'O1,E1,2026-05-01,Y,N,accepted,2026-05-03', 'O2,E2,2026-06-01,Y,N,,');
  const letters = await file(uptake, '2026-04-01', '2026-06-30');
  expect(['U1', 'U2.child', 'U2.family'].map((measure) => letters.figures(measure))).toEqual(['1/1 100.0', '1/2 50.0', '1/2 50.0']);
});

it('care on the day of the meeting, on the anniversary, on that of a leap day, and of a child born since the meeting', async () => {
  put(
    'ssd_person',
    'pers_person_id,pers_dob',
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((id) => `${id},2018-05-05`),
    'G,2025-08-01',
    'H,2025-08-01',
    'U,',
  );
  const children = [
    // Held; care began.
    ['A', '2025-06-01', '2025-06-01'],
    ['B', '2025-06-01', '2026-06-01'],
    ['C', '2025-06-01', '2026-06-02'],
    ['D', '2024-02-29', '2025-02-28'],
    ['E', '2024-02-29', '2025-03-01'],
    ['F', '2025-06-01', ''],
    // Born on 1 August 2025: in care from that day; a year later to the day.
    ['G', '2025-06-01', '2025-08-01'],
    ['H', '2025-06-01', '2026-08-01'],
    ['U', '2025-06-01', ''],
  ] as const;
  put('fgdm_episodes', EPISODES, ...children.map(([id]) => `E${id},${id}`));
  put(
    'fgdm_meetings',
    'fgme_meeting_id,fgme_episode_id,fgme_type,fgme_date,fgme_held',
    ...children.map(([id, held]) => `M${id},E${id},FGC,${held},Y`),
  );
  put(
    'ssd_cla_episodes',
    'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date',
    ...children.filter(([, , from]) => from !== '').map(([id, , from]) => `C${id},${id},${from}`),
  );
  const care = await file(careEntry, '2024-02-01', '2026-11-20');
  const states = ['not_yet_born', 'la_at_index', 'incomplete', 'entered', 'censored', 'not_entered'];
  // A; B, D, G and H; C, E, F, and U, of whom neither birth nor expected birth is known.
  expect(states.map((state) => care.figures(`O0.K1.${state}`).split('/')[0])).toEqual(['0', '1', '0', '4', '0', '4']);
  // B and D on day 365, G on day 0, H on day 365.
  expect([care.figures('O1k.K1.d0'), care.figures('O1k.K1.d335'), care.figures('O1k.K1.d365')]).toEqual([
    '1/8 12.5',
    '1/7 12.5',
    '4/7 50.0',
  ]);
});

it('A21: a child whose only disability is NONE is not disabled; one without a row is "not recorded"', async () => {
  put('ssd_person', 'pers_person_id,pers_dob', 'A,2018-05-05', 'B,2018-05-05', 'C,2018-05-05');
  put('ssd_disability', 'disa_table_id,disa_person_id,disa_disability_code', '1,A,NONE', '2,B,NONE', '3,B,MOB');
  put('ssd_pre_proceedings', LETTERS, 'L1,A,2026-05-05', 'L2,B,2026-05-05', 'L3,C,2026-05-05');
  const letters = await file(uptake, '2026-04-01', '2026-06-30');
  expect(['yes', 'no', 'not recorded'].map((answer) => letters.figures('U1', 'disability', answer))).toEqual([
    '0/1 0.0',
    '0/1 0.0',
    '0/1 0.0',
  ]);
});
