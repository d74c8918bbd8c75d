import fc from 'fast-check';
import type { CaseRows } from '../../../adapters/case-system/case-rows';
import { afterFailure, asking, CLOSED, type Circuit } from '../../../adapters/case-system/circuit';
import { guardedRows } from '../../../adapters/case-system/guarded-rows';
import type { Clock } from '../../../plugin/core/clock';

const settings = { failures: 3, rest: 10_000 };

describe('A case system that fails', () => {
  test('is asked again after one failure and after two, and rests after the third', () => {
    const second = afterFailure(afterFailure(CLOSED, 0, settings), 100, settings);
    expect(asking(second, 200, settings).ask).toBe(true);
    const third = afterFailure(second, 200, settings);
    expect(third).toEqual({ state: 'open', until: 10_200 });
    expect(asking(third, 10_199, settings).ask).toBe(false);
  });

  test('is tried by one asker when the rest is over, and by nobody else meanwhile', () => {
    const open: Circuit = { state: 'open', until: 10_000 };
    const tried = asking(open, 10_000, settings);
    expect(tried).toEqual({ ask: true, circuit: { state: 'trying', since: 10_000 } });
    expect(asking(tried.circuit, 10_001, settings).ask).toBe(false);
    expect(afterFailure(tried.circuit, 11_000, settings)).toEqual({ state: 'open', until: 21_000 });
  });

  test('is tried anew where nothing more was heard of a try', () => {
    expect(asking({ state: 'trying', since: 0 }, 10_000, settings).ask).toBe(true);
  });

  test('never stays shut for longer than one rest, whatever happened before', () => {
    const events = fc.array(fc.record({ fails: fc.boolean(), wait: fc.nat(15_000) }), { maxLength: 30 });
    fc.assert(
      fc.property(events, (told) => {
        let now = 0;
        let circuit: Circuit = CLOSED;
        for (const { fails, wait } of told) {
          now += wait;
          const next = asking(circuit, now, settings);
          circuit = next.circuit;
          if (next.ask) circuit = fails ? afterFailure(circuit, now, settings) : CLOSED;
        }
        return asking(circuit, now + settings.rest, settings).ask;
      }),
      { numRuns: 200 },
    );
  });
});

describe('Readings behind the circuit', () => {
  const failing = (code: string | undefined) => {
    let asked = 0;
    let now = 0;
    let broken = code;
    const rows: CaseRows = {
      async *read() {
        asked += 1;
        if (broken !== undefined) throw Object.assign(new Error('x'), { code: broken });
        yield await Promise.resolve({ ID: '1' });
      },
      close: async () => undefined,
    };
    const clock: Clock = { now: () => new Date(now) };
    const guarded = guardedRows(rows, clock, settings);
    const read = async (): Promise<number> => {
      let rowsSeen = 0;
      for await (const _row of guarded.read({ text: 'select 1', values: [] })) rowsSeen += 1;
      return rowsSeen;
    };
    return {
      read,
      asked: () => asked,
      wait: (ms: number) => (now += ms),
      mend: () => (broken = undefined),
    };
  };

  test('a server that is down is asked three times and then left alone', async () => {
    const { read, asked } = failing('ESOCKET');
    for (let time = 0; time < 6; time += 1) await expect(read()).rejects.toMatchObject({ code: time < 3 ? 'ESOCKET' : 'ERESTS' });
    expect(asked()).toBe(3);
  });

  test('after the rest one try brings it back', async () => {
    const { read, asked, wait, mend } = failing('ETIMEOUT');
    for (let time = 0; time < 4; time += 1) await read().catch(() => 0);
    mend();
    await expect(read()).rejects.toMatchObject({ code: 'ERESTS' });
    wait(10_000);
    expect(await read()).toBe(1);
    expect(await read()).toBe(1);
    expect(asked()).toBe(5);
  });

  test('a question that the server itself refuses says nothing against the server', async () => {
    const { read, asked } = failing('EREQUEST');
    for (let time = 0; time < 6; time += 1) await expect(read()).rejects.toMatchObject({ code: 'EREQUEST' });
    expect(asked()).toBe(6);
  });
});
