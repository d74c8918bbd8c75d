import type { Role } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { untouchedForm } from '../../plugin/core/form';
import { parsePolicy } from '../../plugin/core/policy';
import type { RunChanges, RunMade } from '../../plugin/core/run-made';
import type { RunAttemptInFull } from '../../plugin/core/run.store';
import { presentRun } from '../../plugin/report-pages/run-history.present';
import { sizeInWords } from '../../plugin/report-pages/report-words.present';
import { anActor } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const made: RunMade = {
  files: [
    { name: 'uptake.csv', bytes: 2_035_531, rows: 13_361, sha256: 'ab' },
    { name: 'uptake-OFFICIAL-SENSITIVE.csv', bytes: 13_067_000, rows: 85_461, sha256: 'cd' },
  ],
  timings: [{ part: 'records read', ms: 1900 }],
  counted: {},
  peakMemoryMiB: 300,
  reports: [],
  notMade: [{ report: 'care-entry', reason: 'Care episodes are known to 17 November 2026 only' }],
  configHash: '0123456789abcdef',
};
const changes: RunChanges = {
  since: { set: 'nightly-2026-11-20-1', businessDate: day('2026-11-20') },
  settingsChanged: false,
  definitions: [{ measure: 'U4', was: 1, is: 2 }],
  filesAdded: ['care-entry-full-curve-OFFICIAL-SENSITIVE.png'],
  filesGone: [],
  reports: [
    {
      report: 'uptake',
      compared: 82_881,
      changed: 1436,
      changedAfterwards: 0,
      measures: [],
      published: [
        {
          measure: 'U10',
          period: 'quarter 2026-27 Q1',
          breakdown: 'meeting_type',
          category: 'FGC',
          was: { numerator: 'c', denominator: '20', value: 'c' },
          is: { numerator: '12', denominator: '20', value: '60.0' },
        },
      ],
    },
  ],
};
const run: RunAttemptInFull = {
  job: 'nightly',
  businessDate: day('2026-11-21'),
  fence: 1,
  state: 'done',
  askedBy: 'host',
  startedAt: new Date('2026-11-21T04:00:00Z'),
  finishedAt: new Date('2026-11-21T04:01:00Z'),
  made,
};

function page(role: Role, attempt: RunAttemptInFull): string {
  const presenting = {
    form: untouchedForm,
    actor: anActor('reader-1', [role]),
    today: day('2026-11-21'),
    policy: parsePolicy({}),
    params: {},
  };
  return wordsOf(printedPage('reports/one-run', presentRun(attempt, presenting)));
}

describe('The page of one run', () => {
  test('tells what changed since the set before: definitions, and published figures with what they were and are', () => {
    const shown = page('worker', { ...run, changes });
    expect(shown).toContain('What changed since the reports of 20 November 2026');
    expect(shown).toContain('U4 is counted otherwise: version 1 is now version 2.');
    expect(shown).toContain('U10 2026-27 Q1 type of meeting: family group conference c (c of 20) 60.0 (12 of 20)');
  });

  test('tells of files and figures for internal use those alone who may have them', () => {
    const [worker, analyst] = [page('worker', { ...run, changes }), page('performance-analyst', { ...run, changes })];
    expect(worker).not.toContain('OFFICIAL-SENSITIVE');
    expect(worker).not.toContain('New files');
    expect(worker).not.toContain('for internal use');
    expect(analyst).toContain('New files: care-entry-full-curve-OFFICIAL-SENSITIVE.png.');
    expect(analyst).toContain(
      'Uptake of family meetings: 1,436 of 82,881 figures for internal use are different. None of them is of a period that was over already.',
    );
    expect(analyst).toContain('uptake-OFFICIAL-SENSITIVE.csv 12.5 MB 85,461');
  });

  test('of the first set says that there is none to compare it with; of a failed try, nothing of the kind', () => {
    expect(page('worker', run)).toContain('There is no earlier set to compare it with.');
    const { made: _made, ...nothingMade } = run;
    expect(page('worker', { ...nothingMade, state: 'failed', failure: 'Error: disk full' })).not.toContain('no earlier set');
  });

  test('says which report could not be made and why, who asked for it, and how long each part took', () => {
    const shown = page('worker', run);
    expect(shown).toContain('Care entry after a meeting or a letter could not be made. Care episodes are known to 17 November 2026 only.');
    expect(shown).toContain('asked for by: case system');
    expect(shown).toContain('records read: 1.9 seconds');
  });
});

test.each([
  [270, '270 bytes'],
  [2_035_531, '1,988 KB'],
  [22_381_000, '21.3 MB'],
])('a file of %i bytes is told as %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
