import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOSE_REASONS } from '../../plugin/episodes/episode';
import { ABSENCE_REASONS, ATTENDANCE_MODES, FACILITATOR_RELATIONS, PARTICIPATION_CODES } from '../../plugin/meetings/meeting';
import { MEETING_FAMILIES } from '../../plugin/core/policy-meeting-types';
import { EXTRACT_TABLES, tableNamed } from '../../reports/extract/extract-tables';
import { extractPage } from './extract-page';

const PAGE = join(__dirname, '../../docs/extract.md');
const BEGINS = '## Tables of the Standard Safeguarding Dataset';

test('the page in docs lists every table and column as they are read (WRITE_DOCS=yes writes them anew)', () => {
  const page = readFileSync(PAGE, 'utf8');
  const words = page.slice(0, page.indexOf(BEGINS));
  if (process.env['WRITE_DOCS'] === 'yes') writeFileSync(PAGE, `${words}${extractPage()}`);
  expect(readFileSync(PAGE, 'utf8')).toBe(`${words}${extractPage()}`);
});

test('every column has the prefix of its table alone, and every reference leads to a table with one key', () => {
  const prefixes = EXTRACT_TABLES.map(({ columns }) => [...new Set(columns.map(({ name }) => name.split('_')[0]))]);
  expect(prefixes.every((own) => own.length === 1)).toBe(true);
  expect(new Set(prefixes.flat()).size).toBe(EXTRACT_TABLES.length);
  const targets = EXTRACT_TABLES.flatMap(({ columns }) => columns).flatMap(({ refersTo }) => refersTo ?? []);
  expect([...new Set(targets)].map((name) => tableNamed(name)?.key.length)).toEqual([...new Set(targets)].map(() => 1));
});

test('the codes are those that the module records', () => {
  const codesOf = (table: string, column: string) => tableNamed(table)?.columns.find(({ name }) => name === column)?.codes;
  expect(codesOf('fgdm_episodes', 'fgep_close_reason')?.toSorted()).toEqual([...CLOSE_REASONS].toSorted());
  expect(codesOf('fgdm_participants', 'fgpa_mode')).toEqual([...ATTENDANCE_MODES]);
  expect(codesOf('fgdm_participants', 'fgpa_absence')).toEqual([...ABSENCE_REASONS]);
  expect(codesOf('fgdm_participants', 'fgpa_participation')).toEqual([...PARTICIPATION_CODES]);
  expect(codesOf('fgdm_meetings', 'fgme_facilitator')).toEqual([...FACILITATOR_RELATIONS]);
  expect(codesOf('fgdm_meetings', 'fgme_type')?.toSorted()).toEqual([...MEETING_FAMILIES].toSorted());
});
