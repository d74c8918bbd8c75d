import { Router } from 'express';

/** How the module is, in words and counts: nothing of anybody's record. */
export interface HealthState {
  readonly ok: boolean;
  readonly database: string;
  readonly caseSystem: string;
  readonly outbox: { readonly waiting: number; readonly parked: number };
  readonly reports: { readonly asAt?: string; readonly lastRun?: string };
}

export interface Monitoring {
  health(): Promise<HealthState>;
  /** Whether the counts are served too, in Prometheus's text. */
  readonly metrics: boolean;
}

/** For machines that watch: no login, and therefore no count but behind the setting. `/health` answers 503 while something is wrong. */
export function healthRoutes({ health, metrics }: Monitoring): Router {
  const router = Router();
  router.get('/health', async (_request, response) => {
    const { ok, database, caseSystem } = await health();
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ok, database, caseSystem });
  });
  if (metrics) {
    router.get('/metrics', async (_request, response) => {
      response
        .set('Cache-Control', 'no-store')
        .type('text/plain; version=0.0.4')
        .send(metricsText(await health()));
    });
  }
  return router;
}

/** Gauges in Prometheus's text format, version 0.0.4. */
export function metricsText({ ok, database, caseSystem, outbox, reports }: HealthState): string {
  const gauges: readonly (readonly [name: string, help: string, value: number | undefined])[] = [
    ['ok', '1 while nothing is wrong', Number(ok)],
    ['database_ready', '1 while our own database answers and its tables are up to date', Number(database === 'ready')],
    ['case_system_answering', '1 while the case system answers', Number(caseSystem === 'answering')],
    ['outbox_waiting', 'messages that wait to be filed or sent', outbox.waiting],
    ['outbox_parked', 'messages that wait for a person to decide', outbox.parked],
    ['reports_last_run_failed', '1 after a nightly run that failed', Number(reports.lastRun === 'failed')],
    ['reports_as_at_seconds', 'date of the newest published reports, in seconds since 1970', secondsOf(reports.asAt)],
  ];
  return gauges
    .flatMap(([name, help, value]) =>
      value === undefined
        ? []
        : [`# HELP family_meetings_${name} ${help}`, `# TYPE family_meetings_${name} gauge`, `family_meetings_${name} ${value}`],
    )
    .join('\n')
    .concat('\n');
}

const secondsOf = (day: string | undefined): number | undefined => (day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) / 1000);
