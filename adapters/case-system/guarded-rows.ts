import type { Clock } from '../../plugin/core/clock';
import type { CaseRows, Row, RowQuery } from './case-rows';
import { afterFailure, asking, CLOSED, type Circuit, type CircuitSettings } from './circuit';

const DEFAULT: CircuitSettings = { failures: 3, rest: 10_000 };

/** The source was not asked: it failed a moment ago and rests. */
class SourceRests extends Error {
  readonly code = 'ERESTS';
}

/**
 * Asks a source only while it answers. A server that is down would otherwise keep every page waiting for its time limit, and be
 * asked by all of them at once when it comes back. A refusal that the server itself wrote is an answer.
 */
export function guardedRows(rows: CaseRows, clock: Clock, settings: CircuitSettings = DEFAULT): CaseRows {
  let circuit: Circuit = CLOSED;
  const now = (): number => clock.now().getTime();
  return {
    async *read(query: RowQuery): AsyncIterable<Row> {
      const next = asking(circuit, now(), settings);
      circuit = next.circuit;
      if (!next.ask) throw new SourceRests('the case system is given a rest');
      try {
        yield* rows.read(query);
      } catch (error) {
        circuit = wasAnswered(error) ? CLOSED : afterFailure(circuit, now(), settings);
        throw error;
      }
      circuit = CLOSED;
    },
    close: () => rows.close(),
  };
}

const wasAnswered = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'EREQUEST';
