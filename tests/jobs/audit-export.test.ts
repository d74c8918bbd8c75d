import { parse } from 'csv-parse/sync';
import { day } from '../../plugin/core/calendar-day';
import { silentLog } from '../../plugin/core/log';
import { checkAuditExport } from '../../plugin/jobs/check-audit-export';
import { exportAudit, type AuditExportAsked } from '../../plugin/jobs/export-audit';
import { sealAudit } from '../../plugin/jobs/seal-audit';
import { aWorld, type World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await aWorld({ now: '2026-11-20T10:00:00Z' });
});
afterEach(() => world.end());

const seal = () => sealAudit({ store: world.store, clock: world.clock, log: silentLog });
async function happened(reason?: string): Promise<void> {
  const subject = { episodeId: 'e1', personIds: ['p1', 'p2'], thing: 'plan:p' };
  const event = { id: world.ids.next(), at: world.clock.now(), actorId: 'w1', actorName: 'Jo Błoggs', event: 'view-plan' };
  await world.stores.audit.add({ ...event, outcome: 'viewed', subject, ...(reason === undefined ? {} : { reason }) });
}
/** Three days with two events each, every pair in a seal of its own. */
async function threeDays(): Promise<void> {
  for (const _day of [1, 2, 3]) {
    await happened('=cmd|calc');
    await happened();
    world.clock.forward(60_000);
    await seal();
    world.clock.forward(86_340_000);
  }
}

async function exported(asked: Partial<AuditExportAsked> = {}): Promise<string[]> {
  const period = { from: day('2026-11-20'), to: day('2026-11-30') };
  const lines: string[] = [];
  const ground = { store: world.store, clock: world.clock, ids: world.ids, log: silentLog };
  for await (const line of exportAudit(ground, { ...period, by: 'Ada Auditor', as: 'json-lines', ...asked })) lines.push(line);
  return lines;
}
async function* from(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line.trimEnd();
}
const check = (lines: readonly string[], known?: { readonly seal: number; readonly hash: string }) => checkAuditExport(from(lines), known);

describe('the audit, taken away', () => {
  test('is checked by its file alone, and gives the same head as the database', async () => {
    await threeDays();
    const lines = await exported();
    const head = await world.stores.auditSeals.last();
    expect(await check(lines)).toEqual({ seals: 4, events: 7, head: { seal: 4, hash: head?.hash }, problems: [] });
    expect((await check(lines, { seal: 4, hash: head?.hash ?? '' })).problems).toEqual([]);
  });

  test('says in the audit who took it away, and for which days', async () => {
    await threeDays();
    const lines = await exported();
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([
      { event: 'export-audit', outcome: 'downloaded', actorName: 'Ada Auditor', subject: { thing: 'audit:2026-11-20/2026-11-30' } },
    ]);
    expect(lines.join('')).toContain('Ada Auditor');
  });

  test('holds the days that were asked for, in whole seals without a gap', async () => {
    await threeDays();
    const lines = await exported({ from: day('2026-11-21'), to: day('2026-11-21') });
    const days = lines.map((line) => JSON.parse(line) as { kind: string; at?: string });
    expect(days.filter(({ kind }) => kind === 'event').map(({ at }) => at?.slice(0, 10))).toEqual(['2026-11-21', '2026-11-21']);
    expect(await check(lines)).toMatchObject({ seals: 1, events: 2, problems: [] });
  });

  test('an event of the last minute before midnight is in the day’s export though it was sealed the day after', async () => {
    world.clock.set('2026-11-20T23:59:30Z');
    await happened();
    world.clock.set('2026-11-21T00:00:10Z');
    await happened();
    await seal();
    expect(await check(await exported({ to: day('2026-11-20') }))).toMatchObject({ seals: 1, events: 2 });
  });

  test.each([
    ['a name changed', (lines: string[]) => lines.with(2, lines[2]!.replace('Jo Błoggs', 'Sam Smith')), /^seal 1: an event was changed/],
    ['a person left out', (lines: string[]) => lines.with(2, lines[2]!.replace('"p1",', '')), /^seal 1: an event was changed/],
    ['an event taken out', (lines: string[]) => lines.toSpliced(2, 1), /^seal 1: 1 of 2 events are missing/],
    ['a seal taken out with its events', (lines: string[]) => lines.toSpliced(4, 3), /^seal 2 is missing/],
    ['the end cut off', (lines: string[]) => lines.slice(0, -1), /^the file was cut off/],
    ['the last seal cut out', (lines: string[]) => lines.toSpliced(-3, 2), /^the end tells of 7 events in 4 seals/],
    ['the heading cut off', (lines: string[]) => lines.slice(1), /^the file does not begin as an export/],
    ['a line put in', (lines: string[]) => lines.toSpliced(3, 0, '{"kind":"note"}'), /^line 4 is not a line of an export/],
  ])('shows it with %s', async (_what, change, problem) => {
    await threeDays();
    const lines = await exported();
    expect((await check(change(lines))).problems).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });

  test('made anew with other seals, it is shown up by the hash that was kept apart', async () => {
    await threeDays();
    const kept = (await world.stores.auditSeals.last())!;
    await world.store.db('fm_audit_sealed').delete();
    await world.store.db('fm_audit_seal').delete();
    await world.store.db('fm_audit').update({ actor_id: 'w-somebody-else' });
    const lines = await exported();
    expect((await check(lines)).problems).toEqual([]);
    expect((await check(lines, { seal: kept.number, hash: kept.hash })).problems).toEqual([
      'seal 3 is not in it as it was kept from the earlier check',
    ]);
  });

  test('A12: as a table has a row an event, and no cell that a spreadsheet would run', async () => {
    await threeDays();
    const text = (await exported({ as: 'csv' })).join('');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatchObject({ Seal: '1', Name: 'Jo Błoggs', People: 'p1 p2', Process: 'e1', Thing: 'plan:p', Reason: "'=cmd|calc" });
    expect(new Set(rows.map((row) => row['Hash of the seal'])).size).toBe(4);
  });
});
