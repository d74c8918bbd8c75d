import { auditExportLine, type AuditExportLine as Line } from '../core/audit-export-line';
import type { AuditSeal } from '../core/audit-seal.store';
import type { AuditEvent } from '../core/audit.store';
import { problemWithSeal } from './audit-seal';
import type { AuditCheck } from './check-audit';

interface Reading {
  readonly problems: string[];
  before?: AuditSeal;
  open?: { readonly seal: AuditSeal; readonly events: AuditEvent[] };
  seals: number;
  events: number;
  begun: boolean;
  ended: boolean;
  knownSeen: boolean;
}

/**
 * Works out again every seal of an export, by the file alone, and whether the file is whole.
 * @param lines of an export as lines of JSON
 * @param known a seal's number and hash that were kept apart, from within the export
 */
export async function checkAuditExport(
  lines: AsyncIterable<string>,
  known?: { readonly seal: number; readonly hash: string },
): Promise<AuditCheck> {
  const reading: Reading = { problems: [], seals: 0, events: 0, begun: false, ended: false, knownSeen: known === undefined };
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text === '') continue;
    const line = auditExportLine(text);
    if (line === undefined) reading.problems.push(`line ${number} is not a line of an export`);
    else read(reading, line, known);
  }
  if (!reading.begun) reading.problems.push('the file does not begin as an export');
  if (!reading.ended) reading.problems.push('the file was cut off before its end');
  if (!reading.knownSeen) reading.problems.push(`seal ${known?.seal} is not in it as it was kept from the earlier check`);
  const { before, seals, events, problems } = reading;
  return { seals, events, ...(before === undefined ? {} : { head: { seal: before.number, hash: before.hash } }), problems };
}

function read(reading: Reading, line: Line, known: { readonly seal: number; readonly hash: string } | undefined): void {
  if (line.kind === 'event') return readEvent(reading, line);
  closeSeal(reading);
  if (line.kind === 'audit-export') reading.begun = true;
  if (line.kind === 'end') readEnd(reading, line);
  if (line.kind === 'seal') {
    const { kind: _kind, ...seal } = line;
    reading.open = { seal, events: [] };
    if (seal.number === known?.seal) reading.knownSeen = seal.hash === known.hash;
  }
}

function readEvent(reading: Reading, line: Extract<Line, { kind: 'event' }>): void {
  const { kind: _kind, personIds, episodeId, thing, reason, ...event } = line;
  const subject = {
    ...(personIds === undefined ? {} : { personIds }),
    ...(episodeId === undefined ? {} : { episodeId }),
    ...(thing === undefined ? {} : { thing }),
  };
  if (reading.open === undefined) reading.problems.push('an event stands in no seal');
  else reading.open.events.push({ ...event, subject, ...(reason === undefined ? {} : { reason }) });
}

function closeSeal(reading: Reading): void {
  const { open, before } = reading;
  if (open === undefined) return;
  const { seal, events } = open;
  // An export begins in the middle of the chain: what its first seal follows from is not in it.
  const problem = problemWithSeal(seal, before ?? seedOf(seal), events);
  if (problem !== undefined) reading.problems.push(problem);
  reading.before = seal;
  reading.open = undefined;
  reading.seals += 1;
  reading.events += events.length;
}

const seedOf = (seal: AuditSeal): AuditSeal | undefined =>
  seal.number === 1 ? undefined : { ...seal, number: seal.number - 1, hash: seal.previousHash };

function readEnd(reading: Reading, { seals, events }: Extract<Line, { kind: 'end' }>): void {
  reading.ended = true;
  if (seals !== reading.seals || events !== reading.events)
    reading.problems.push(`the end tells of ${events} events in ${seals} seals, and there are ${reading.events} in ${reading.seals}`);
}
