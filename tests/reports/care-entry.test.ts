import { day } from '../../plugin/core/calendar-day';
import type { CaseHistory } from '../../plugin/core/case-system';
import { careEntry } from '../../reports/care-entry/care-entry';
import { FOLLOW_UP_STATES } from '../../reports/care-entry/follow-up';
import { aChild, aMeeting, anEpisode, care, event, letterTo, type ChildStory, type Records } from './support/facts';
import { internalText, type Asked } from './support/report-text';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: careEntry, records, from: '2024-02-01', to: '2026-11-20', ...rest });

const met = (child: CaseHistory, ...days: readonly string[]): Records => ({
  children: [child],
  episodes: days.map((on) => anEpisode(`E of ${on}`, [child.person.id], { meetings: [aMeeting([child.person.id], on)] })),
});

/** Which state of follow-up the file puts one child in, after a first meeting on the day. */
async function stateOf(held: string, story: ChildStory, rest: Partial<Asked> = {}): Promise<string | undefined> {
  const text = await file(met(aChild('P1', story), held), rest);
  return FOLLOW_UP_STATES.find((state) => text.figures(`O0.K1.${state}`) === '1/1 100.0');
}

describe('The state of a child after a first meeting', () => {
  it.each([
    ['care that starts on the day of the meeting counts as before it', [care('2025-06-01')], 'la_at_index'],
    ['care that ended on the day of the meeting is over', [care('2025-01-01', '2025-06-01')], 'not_entered'],
    ['care that starts the day after is an entry', [care('2025-06-02')], 'entered'],
    ['the anniversary is within the year', [care('2026-06-01')], 'entered'],
    ['the day after the anniversary is not', [care('2026-06-02')], 'not_entered'],
    ['a series of short breaks is not care', [care('2025-07-01', undefined, 'V3')], 'not_entered'],
    ['short breaks that become care are an entry on that day', [care('2025-01-01', '2025-08-01', 'V4'), care('2025-08-01')], 'entered'],
    ['a change of episode is no entry', [care('2025-01-01', '2025-07-01', 'V2'), care('2025-07-01')], 'la_at_index'],
    ['a gap of a day is a new period of care', [care('2025-01-01', '2025-05-31', 'V2'), care('2025-07-01')], 'entered'],
    ['a row that ends before it starts is dropped', [care('2025-08-01', '2025-07-01')], 'not_entered'],
    ['a row without a legal status is care', [{ from: day('2025-08-01') }], 'entered'],
  ])('%s', async (_, rows, state) => {
    expect(await stateOf('2025-06-01', { care: rows })).toBe(state);
  });

  it.each([
    ['an eighteenth birthday within the year', { person: { dateOfBirth: day('2008-05-31') } }, 'censored'],
    ['an eighteenth birthday on the anniversary itself', { person: { dateOfBirth: day('2008-06-01') } }, 'not_entered'],
    ['a death', { person: { dateOfDeath: day('2025-09-01') } }, 'censored'],
    ['a move out with the case closed', { movedOutAndClosedOn: day('2025-09-01') }, 'censored'],
    ['a transfer before the meeting is ignored', { transferredOn: day('2025-05-31') }, 'not_entered'],
    ['an entry on the day of the transfer', { transferredOn: day('2025-09-01'), care: [care('2025-09-01')] }, 'entered'],
    ['an entry after the transfer', { transferredOn: day('2025-09-01'), care: [care('2025-09-02')] }, 'censored'],
  ] as const)('%s', async (_, story, state) => {
    expect(await stateOf('2025-06-01', story)).toBe(state);
  });

  it('care taken over by another authority (E3) ends the follow-up: what comes after is not an entry here', async () => {
    const rows = [care('2025-06-10', '2025-06-20', 'C1', 'E3')];
    expect(await stateOf('2025-06-01', { care: rows })).toBe('entered');
    const text = await file(met(aChild('P1', { care: rows }), '2025-06-01'));
    expect(text.figures('O2.K1')).toBe('0/0 z');
    expect(text.figures('O6.K1')).toBe('10/1 10.0');
  });

  it('until the year is over nothing counts, not even an entry; settling days make it longer', async () => {
    expect(await stateOf('2025-11-21', { care: [care('2026-02-01')] })).toBe('incomplete');
    expect(await stateOf('2025-11-20', { care: [care('2026-02-01')] })).toBe('entered');
    expect(await stateOf('2025-11-20', { care: [care('2026-02-01')] }, { settings: { settlingDays: 28 } })).toBe('incomplete');
    expect(await stateOf('2025-10-23', { care: [care('2026-02-01')] }, { settings: { settlingDays: 28 } })).toBe('entered');
  });

  it('a child unborn at the meeting: the clock starts at birth, and care from the day of birth is an entry', async () => {
    const born = { person: { dateOfBirth: day('2025-08-01') } };
    expect(await stateOf('2025-06-01', { ...born, care: [care('2025-08-01')] })).toBe('entered');
    expect(await stateOf('2025-06-01', { ...born, care: [care('2026-08-01')] })).toBe('entered');
    expect(await stateOf('2025-06-01', { ...born, care: [care('2026-08-02')] })).toBe('not_entered');
    const text = await file(met(aChild('P1', { ...born, care: [care('2025-08-01')] }), '2025-06-01'));
    expect(text.figures('O1k.K1.d0')).toBe('1/1 100.0');
    expect(text.figures('O1.K1', 'age_band', 'unborn')).toBe('1/1 100.0');
  });

  it('an expected birth that has passed without a birth being recorded is not yet born; a stillbirth leaves the cohort', async () => {
    expect(await stateOf('2025-06-01', { person: { expectedBirth: day('2025-08-01') } })).toBe('not_yet_born');
    const stillborn = met(aChild('P1', { person: { expectedBirth: day('2025-08-01'), dateOfDeath: day('2025-08-01') } }), '2025-06-01');
    expect((await file(stillborn)).figures('O0.K1.not_yet_born')).toBe('0/0 z');
  });

  it('a young person who is 18 at the meeting is in no cohort', async () => {
    const text = await file(met(aChild('P1', { person: { dateOfBirth: day('2007-06-01') } }), '2025-06-01'));
    expect(text.figures('O0.K1.not_entered')).toBe('0/0 z');
  });
});

describe('Who is in the cohort, and when', () => {
  it('a child counts once a period, at the first meeting, and not again within twelve months', async () => {
    const text = await file(met(aChild('P1'), '2024-06-01', '2025-06-01', '2025-06-02'));
    expect(text.figures('O0.K1.not_entered')).toBe('1/1 100.0');
    const second = { from: '2025-06-01', to: '2025-06-30' };
    // 1 June 2025 is within twelve months of the first meeting; 2 June is not, but the day before is.
    expect((await file(met(aChild('P1'), '2024-06-01', '2025-06-01', '2025-06-02'), second)).figures('O0.K1.not_entered')).toBe('0/0 z');
    expect((await file(met(aChild('P1'), '2024-06-01', '2025-06-02'), second)).figures('O0.K1.not_entered')).toBe('1/1 100.0');
    expect(
      (await file(met(aChild('P1'), '2024-06-01', '2025-06-01'), { ...second, settings: { washoutMonths: 6 } })).figures(
        'O0.K1.not_entered',
      ),
    ).toBe('1/1 100.0');
  });

  it('a sibling who was not a subject of the first meeting starts at the first one about them', async () => {
    const records: Records = {
      children: [aChild('P1'), aChild('P2')],
      episodes: [anEpisode('E1', ['P1', 'P2'], { meetings: [aMeeting(['P1'], '2025-01-10'), aMeeting(['P1', 'P2'], '2025-05-10')] })],
    };
    expect((await file(records, { from: '2025-01-01', to: '2025-01-31' })).figures('O0.K1.not_entered')).toBe('1/1 100.0');
    expect((await file(records, { from: '2025-05-01', to: '2025-05-31' })).figures('O0.K1.not_entered')).toBe('1/1 100.0');
  });

  it('letters: the first of each spell starts a follow-up', async () => {
    const events = [...letterTo('P1', '2024-05-01', '2024-06-01'), event('P1', 'step-down', '2024-07-01'), ...letterTo('P1', '2025-08-01')];
    const text = await file({ children: [aChild('P1', { events })] }, { from: '2025-04-01', to: '2025-09-30' });
    expect(text.figures('O0.K2.not_entered')).toBe('1/1 100.0');
    expect(text.figures('O0.K1.not_entered')).toBe('0/0 z');
  });
});

describe('Within six months, at twelve months, and days in care', () => {
  it('six months have a maturity of their own', async () => {
    const text = await file(met(aChild('P1', { care: [care('2026-06-01')] }), '2026-03-01'));
    expect(text.figures('O1_6.K1')).toBe('1/1 100.0');
    expect(text.figures('O1.K1')).toBe('0/0 z');
    expect(text.figures('O0.K1.incomplete')).toBe('1/1 100.0');
  });

  it('a child who died in care has no status at twelve months, and counts as entered', async () => {
    const child = aChild('P1', { care: [care('2025-07-01', '2025-09-01')], person: { dateOfDeath: day('2025-09-01') } });
    const text = await file(met(child, '2025-06-01'));
    expect(text.figures('O1.K1')).toBe('1/1 100.0');
    expect(text.figures('O2.K1')).toBe('0/0 z');
  });

  it('all periods of care in the year are added up, short breaks left out', async () => {
    const rows = [care('2025-06-11', '2025-06-21'), care('2025-07-01', '2025-08-01', 'V4'), care('2026-05-30')];
    expect((await file(met(aChild('P1', { care: rows }), '2025-06-01'))).figures('O6.K1')).toBe('12/1 12.0');
  });

  it('an entry on an anniversary that a 29 February makes day 366 is put at day 365', async () => {
    const text = await file(met(aChild('P1', { care: [care('2024-06-01')] }), '2023-06-01'), { from: '2023-01-01', to: '2023-12-31' });
    expect(text.figures('O1k.K1.d365')).toBe('1/1 100.0');
  });

  it('a curve is unknown from the day when nobody is followed any longer', async () => {
    const text = await file(met(aChild('P1'), '2026-07-01'));
    expect(text.figures('O1k.K1.d122')).toBe('0/1 0.0');
    expect(text.figures('O1k.K1.d152')).toBe('0/0 :');
  });

  it('O-16: the curve follows children to the last settled day: an entry after it is not seen yet', async () => {
    const settled = { settings: { settlingDays: 28 } };
    // To 23 October 2026, 114 days.
    const followed = await file(met(aChild('P1'), '2026-07-01'), settled);
    expect([followed.figures('O1k.K1.d91'), followed.figures('O1k.K1.d122')]).toEqual(['0/1 0.0', '0/0 :']);
    const entered = async (on: string) =>
      (await file(met(aChild('P1', { care: [care(on)] }), '2026-07-01'), settled)).figures('O1k.K1.d122');
    expect([await entered('2026-10-23'), await entered('2026-10-24')]).toEqual(['1/0 100.0', '0/0 :']);
  });

  it('care rows that overlap, or lack a legal status, are counted once and told of', async () => {
    const child = aChild('P1', { care: [care('2025-06-11', '2025-07-11'), { from: day('2025-07-01'), to: day('2025-07-21') }] });
    const text = await file(met(child, '2025-06-01'));
    expect(text.figures('O6.K1')).toBe('40/1 40.0');
    expect(text.figures('O1.K1', 'data_quality', 'care row reversed or overlapping')).toBe('1/1 100.0');
    expect(text.figures('O1.K1', 'data_quality', 'period without legal status')).toBe('1/1 100.0');
  });
});
