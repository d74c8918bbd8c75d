import type { Log } from '../plugin';

/** One JSON line an event, for the machine that collects logs. */
export const consoleLog: Log = {
  error: (event, facts) => line('error', event, facts),
  warn: (event, facts) => line('warn', event, facts),
  info: (event, facts) => line('info', event, facts),
};

function line(level: string, event: string, facts: object = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
}
