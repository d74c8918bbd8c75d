import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../plugin/core/calendar-day';
import { defaultPolicy } from '../../plugin/core/policy';
import { mendingRows } from '../../plugin/report-pages/records-to-mend.present';
import { overdueRows } from '../../plugin/worklists/overdue-list.present';
import { REPORTS } from '../../reports/catalogue';
import { COLUMN_NAMES } from '../../reports/csv/long-csv';

const page = readFileSync(join(__dirname, '../../docs/report-files.md'), 'utf8');

describe('The page on the report files', () => {
  it('names the columns of the files, in their order', () => {
    const table = page.slice(page.indexOf('## Columns'));
    const named = [...table.matchAll(/^\| `([a-z_]+)` \|/gmu)].map(([, name]) => name);
    expect(named).toEqual(COLUMN_NAMES);
  });

  it('the columns are those of the contract', () => {
    expect(COLUMN_NAMES.join(', ')).toBe(
      'report, measure, measure_version, period, period_start, period_end, breakdown, category, unit, numerator, denominator, value, symbol, as_at, data_to, status, config_hash',
    );
  });

  it('names the columns of the case lists, and their marking', () => {
    const link = (): string => '';
    const lists = [
      mendingRows({ records: [], names: new Map(), report: {} as never }, link),
      overdueRows({ tasks: [], names: new Map() }, { today: day('2026-11-21'), policy: defaultPolicy() }, link),
    ];
    for (const [header = []] of lists) {
      expect(page.replace(/\s+/gu, ' ')).toContain(`columns ${header.slice(0, -1).join(', ')}.`);
      expect(page).toContain(`\`${header.at(-1)}\``);
    }
  });

  it('says at which grain each report is published', () => {
    expect(REPORTS.map(({ id, publishedGrain }) => `${id} ${publishedGrain}`)).toEqual([
      'uptake quarter',
      'care-entry financial-year',
      'review-compliance quarter',
    ]);
    expect(page).toContain('Care entry is published by financial year, the other two by quarter');
  });
});
