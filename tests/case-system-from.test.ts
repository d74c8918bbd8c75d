import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { createFamilyMeetings, type FamilyMeetingsOptions } from '../plugin';
import { OptionsRefused } from '../plugin/options';
import { anExtract } from './adapters/case-system/extract/an-extract';

/** A council without a database to read: a folder of files, and no word about restriction or telephones in it. */
describe('A module on a folder of CSV files', () => {
  const reports = mkdtempSync(join(tmpdir(), 'reports-'));
  const folder = anExtract(
    {
      persons: [{ id: '41', firstName: 'Zoë', lastName: 'Okafor', born: '2014-02-28' }],
      teams: [{ id: '500', name: 'North' }],
      workers: [{ id: '7', login: 'a.mensah', firstNames: 'Abena', lastName: 'Mensah' }],
      roles: [{ workerId: '7', teamId: '500', role: 'SW', primary: true, from: '2020-01-01' }],
      allocations: [{ personId: '41', workerId: '7', from: '2026-01-01' }],
    },
    ['fm_relationships'],
  );
  afterAll(() => [folder, reports].forEach((each) => rmSync(each, { recursive: true, force: true })));

  const options = (caseSystem: object): FamilyMeetingsOptions =>
    ({
      publicUrl: 'https://cases.example.org',
      store: { kind: 'sqlite', file: ':memory:' },
      caseSystem,
      identify: () => ({ loginId: 'a.mensah' }),
      secrets: ['a secret of thirty-two characters or more'],
      filing: { kind: 'folder', folder: reports },
      reportsFolder: reports,
      nightly: false,
      policy: { roles: { SW: ['worker'] } },
    }) as FamilyMeetingsOptions;

  test('opens, and says on the page what the files do not tell', async () => {
    const module = createFamilyMeetings(options({ kind: 'extract', folder, codes: { allocatedWorker: ['ALLWORK'] } }));
    await module.migrate();
    const app = express();
    app.use('/', module.router);
    const page = await request(app).get('/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('The case system does not tell us which records are restricted; telephone numbers.');
    expect(await module.health()).toMatchObject({ caseSystem: 'answering' });
    await module.stop();
  });

  test('is not well when its source has gone, though nobody keeps the days of its refreshes', async () => {
    const caseSystem = { kind: 'mosaic', database: { kind: 'sqlite', file: join(reports, 'gone.db') } };
    const module = createFamilyMeetings(options(caseSystem));
    await module.migrate();
    expect(await module.health()).toMatchObject({ ok: false, caseSystem: 'not-answering' });
    await module.stop();
  });

  test.each([
    ['a folder that is not there', { kind: 'extract', folder: join(reports, 'nowhere') }, 'caseSystem.folder'],
    ['a step type, of which files know none', { kind: 'extract', folder: reports, codes: { steps: {} } }, 'caseSystem.codes.steps'],
    ['a kind that nobody knows', { kind: 'card-index' }, 'caseSystem.kind'],
    [
      'a table of the dataset by a wrong name',
      { kind: 'ssd', database: { kind: 'sqlite', file: ':memory:' }, mapping: { tables: { ssd_persons: 'x' } } },
      'caseSystem.mapping.tables.ssd_persons',
    ],
  ])('does not start on %s', (_title, caseSystem, field) => {
    expect(refusedFields(caseSystem)).toEqual([field]);
  });

  function refusedFields(caseSystem: object): readonly string[] {
    try {
      createFamilyMeetings(options(caseSystem));
    } catch (error) {
      if (error instanceof OptionsRefused) return error.problems.map((problem) => problem.field);
      throw error;
    }
    return [];
  }
});
