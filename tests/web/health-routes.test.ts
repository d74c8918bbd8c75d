import express from 'express';
import request from 'supertest';
import { healthRoutes, metricsText, type HealthState } from '../../plugin/web/health-routes';

const well: HealthState = {
  ok: true,
  database: 'ready',
  caseSystem: 'answering',
  outbox: { waiting: 3, parked: 0 },
  reports: { asAt: '2026-11-20', lastRun: 'done' },
};
const app = (state: HealthState, metrics: boolean) => express().use(healthRoutes({ health: async () => state, metrics }));

describe('For machines that watch', () => {
  test('health answers 200 while all is well and 503 while something is wrong, and tells states alone', async () => {
    const good = await request(app(well, false)).get('/health');
    expect([good.status, good.body]).toEqual([200, { ok: true, database: 'ready', caseSystem: 'answering' }]);
    const bad = await request(app({ ...well, ok: false, caseSystem: 'not-answering' }, false)).get('/health');
    expect([bad.status, bad.body]).toEqual([503, { ok: false, database: 'ready', caseSystem: 'not-answering' }]);
  });

  test('counts are served only where the setting says so', async () => {
    expect((await request(app(well, false)).get('/metrics')).status).toBe(404);
    const served = await request(app(well, true)).get('/metrics');
    expect(served.headers['content-type']).toContain('text/plain');
    expect(served.text).toContain('family_meetings_outbox_waiting 3\n');
  });

  test('every line of the counts is one that Prometheus reads, and a count that is not known is left out', () => {
    const lines = metricsText({ ...well, ok: false, reports: { lastRun: 'failed' } })
      .trimEnd()
      .split('\n');
    for (const line of lines) expect(line).toMatch(/^(?:# (?:HELP|TYPE) family_meetings_[a-z_]+ .+|family_meetings_[a-z_]+ -?\d+)$/);
    expect(lines).toContain('family_meetings_ok 0');
    expect(lines).toContain('family_meetings_reports_last_run_failed 1');
    expect(lines.join()).not.toContain('as_at');
    expect(metricsText(well)).toContain('family_meetings_reports_as_at_seconds 1795132800\n');
  });
});
