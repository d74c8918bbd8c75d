import type { Log } from '../../plugin/core/log';

/** A log that a test can read. */
export function recordingLog(): Log & { readonly entries: { level: string; event: string; facts: Readonly<Record<string, unknown>> }[] } {
  const entries: { level: string; event: string; facts: Readonly<Record<string, unknown>> }[] = [];
  const write =
    (level: string): Log['info'] =>
    (event, facts = {}) =>
      void entries.push({ level, event, facts });
  return { entries, error: write('error'), warn: write('warn'), info: write('info') };
}
