import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditExportCommand } from '../../bin/audit-export-command';
import { checkAuditCommand } from '../../bin/check-audit-command';
import { createFamilyMeetings } from '../../plugin';
import { optionsFromFile } from '../../bin/options-from-file';

const folder = mkdtempSync(join(tmpdir(), 'audit-export-'));
const config = join(folder, 'family-meetings.config.js');
const said: string[] = [];
beforeAll(async () => {
  const options = {
    publicUrl: 'https://cases.example.org',
    store: { kind: 'sqlite', file: join(folder, 'own.db') },
    caseSystem: { kind: 'mosaic', database: { kind: 'sqlite', file: join(folder, 'case.db') } },
    secrets: ['a secret of thirty-two characters or more'],
    filing: { kind: 'folder', folder: join(folder, 'filing') },
    reportsFolder: join(folder, 'reports'),
    policy: { roles: { SW: ['worker'] } },
  };
  writeFileSync(config, `module.exports = { ...${JSON.stringify(options)}, identify: () => undefined };`);
  const module = createFamilyMeetings(optionsFromFile(config));
  await module.migrate();
  await module.stop();
});
beforeEach(() => {
  said.length = 0;
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

const asked = { from: '2020-01-01', to: '2099-12-31', by: 'Ada Auditor' };

test('the command writes a file for one reader, which the check finds whole; a changed copy is found out', async () => {
  const out = join(folder, 'audit.jsonl');
  expect(await auditExportCommand(config, { ...asked, out })).toBe(0);
  expect((statSync(out).mode & 0o777).toString(8)).toBe('600');
  expect(await checkAuditCommand(undefined, { file: out })).toBe(0);
  expect(said.join('')).toContain('Everything stands as it was written');
  const changed = join(folder, 'changed.jsonl');
  writeFileSync(changed, readFileSync(out, 'utf8').replaceAll('Ada Auditor', 'Bo Burglar'));
  expect(await checkAuditCommand(undefined, { file: changed })).toBe(1);
  expect(said.join('')).toContain('NOT AS IT WAS WRITTEN: seal 1: an event was changed or put in');
});

test.each([
  ['without who asks', { ...asked, by: ' ', out: join(folder, 'a.jsonl') }, 'Say with --by'],
  ['with days the wrong way round', { ...asked, to: '2019-01-01', out: join(folder, 'b.jsonl') }, 'the earlier one first'],
  ['as a file of another kind', { ...asked, out: join(folder, 'c.txt') }, '.jsonl or .csv'],
])('%s nothing is written', async (_how, wrong, words) => {
  await expect(auditExportCommand(config, wrong)).rejects.toThrow(words);
});

test('a file that is there is not written over', async () => {
  const out = join(folder, 'kept.csv');
  writeFileSync(out, 'kept');
  await expect(auditExportCommand(config, { ...asked, out })).rejects.toThrow('EEXIST');
  expect(readFileSync(out, 'utf8')).toBe('kept');
});
