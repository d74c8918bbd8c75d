import { day } from '../../plugin/core/calendar-day';
import type { AttendanceFact, MeetingFact, PlanFact } from '../../reports/facts/facts';
import { uptake } from '../../reports/uptake/uptake';
import { aChild, aMeeting, anEpisode, aPlan, spell, type Records } from './support/facts';
import { internalText, type Asked } from './support/report-text';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30', ...rest });

const person = (side: AttendanceFact['side'], story: Partial<AttendanceFact> = {}): AttendanceFact => ({
  side,
  invited: true,
  mode: 'in-person',
  paternal: false,
  ...story,
});
const absent = (absence?: string, mode = 'did-not-attend'): AttendanceFact => person('network', { mode, absence });

const heldAt = (meetings: readonly MeetingFact[], plans: readonly PlanFact[] = []): Records => ({
  children: [aChild('P1')],
  episodes: [anEpisode('E1', ['P1'], { meetings, plans })],
});

describe('Attendance (U8)', () => {
  it('two meetings: means, the network for each professional, who outnumbers whom, ways of coming, and why not', async () => {
    const text = await file(
      heldAt([
        aMeeting(['P1'], '2026-05-01', {
          attendance: [
            person('child'),
            person('network', { mode: 'video', paternal: true }),
            person('network', { mode: 'telephone' }),
            // Came without being invited.
            person('professional', { invited: false }),
            absent('own-choice'),
            absent(undefined, 'written-views'),
            // The coordinator and the advocate are on no side.
            person('supporter'),
            person('supporter', { mode: 'did-not-attend', absence: 'unsafe' }),
          ],
        }),
        aMeeting(['P1'], '2026-06-01', {
          type: 'FM',
          attendance: [
            person('network'),
            person('professional'),
            person('network', { mode: undefined }),
            person('network', { mode: 'did-not-attend', paternal: true }),
          ],
        }),
      ]),
    );
    // Invited: five (child, two who came, two who did not) and four. Came: four and two.
    expect(text.figures('U8.invited_mean')).toBe('9/2 4.5');
    expect(text.figures('U8.attended_mean')).toBe('6/2 3.0');
    expect(text.figures('U8.network_per_professional')).toBe('3/2 1.5');
    // Two against one; one against one is no majority.
    expect(text.figures('U8.network_outnumbers')).toBe('1/2 50.0');
    expect(text.figures('U8.paternal')).toBe('1/2 50.0');
    expect(['in_person', 'video', 'telephone'].map((mode) => text.figures(`U8.mode.${mode}`))).toEqual([
      '4/6 66.7',
      '1/6 16.7',
      '1/6 16.7',
    ]);
    expect(['own_choice', 'written_views', 'not_recorded', 'unsafe'].map((reason) => text.figures(`U8.absent.${reason}`))).toEqual([
      '1/4 25.0',
      '1/4 25.0',
      '2/4 50.0',
      '0/4 0.0',
    ]);
    expect(text.all('unit', ({ measure }) => measure === 'U8.mode.video')[0]).toBe('person');
    expect(text.figures('U8.attended_mean', 'meeting_type', 'FM')).toBe('2/1 2.0');
  });

  it('linked parts are one meeting, held when the first was; who came to either part came', async () => {
    const guest = person('network', { who: 'gran', mode: 'did-not-attend', absence: 'own-choice' });
    const text = await file(
      heldAt([
        aMeeting(['P1'], '2026-05-01', { id: 'M1', attendance: [guest] }),
        aMeeting(['P1'], '2026-10-05', { id: 'M2', partOf: 'M1', attendance: [{ ...guest, mode: 'video', absence: undefined }] }),
      ]),
    );
    expect(text.figures('U8.attended_mean')).toBe('1/1 1.0');
    expect(text.figures('U8.invited_mean')).toBe('1/1 1.0');
  });

  it('a meeting that was stopped or adjourned is not counted; one without attendance is, with a data-quality count', async () => {
    const text = await file(heldAt([aMeeting(['P1'], '2026-05-01', { held: false }), aMeeting(['P1'], '2026-05-02')]));
    expect(text.figures('U8.attended_mean')).toBe('0/1 0.0');
    expect(text.figures('U8.network_per_professional')).toBe('0/0 z');
    expect(text.figures('U8.invited_mean', 'data_quality', 'attendance not recorded')).toBe('1/1 100.0');
  });
});

describe('The child’s part (U9)', () => {
  const withCode = (participation?: string, rest: Partial<AttendanceFact> = {}) => person('child', { child: 'P1', participation, ...rest });
  const figures = async (child: ReturnType<typeof aChild>, ...attendance: AttendanceFact[]) => {
    const text = await file({
      children: [child],
      episodes: [anEpisode('E1', ['P1'], { meetings: [aMeeting(['P1'], '2026-05-05', { attendance })] })],
    });
    return (part: string) => text.figures(part);
  };
  const born = (on: string) => aChild('P1', { person: { dateOfBirth: day(on) } });

  it.each([
    ['PN1', '1/1 100.0'],
    ['PN2', '1/1 100.0'],
    ['PN3', '1/1 100.0'],
    ['PN4', '0/1 0.0'],
    ['PN5', '1/1 100.0'],
    ['PN6', '1/1 100.0'],
    ['PN7', '0/1 0.0'],
    ['PN0', '0/1 0.0'],
  ])('%s at 4 or over is %s', async (code, expected) => {
    expect((await figures(born('2020-01-01'), withCode(code)))('U9')).toBe(expected);
  });

  it('a child without a code was not heard', async () => {
    const of = await figures(born('2020-01-01'), withCode());
    expect([of('U9'), of('U9.not_recorded')]).toEqual(['0/1 0.0', '1/1 100.0']);
  });

  it('the fourth birthday counts; the day before it, and a child not born, stand with the under-4s', async () => {
    expect((await figures(born('2022-05-05')))('U9')).toBe('0/1 0.0');
    expect((await figures(born('2022-05-06')))('U9.under_4')).toBe('1/1 100.0');
    const unborn = await figures(aChild('P1', { person: { expectedBirth: day('2026-08-01') } }));
    expect([unborn('U9'), unborn('U9.under_4')]).toEqual(['0/0 z', '1/1 100.0']);
  });

  it('an age that is not known has its own line, and somebody of 18 stands apart', async () => {
    const unknown = await figures(aChild('P1', { person: { dateOfBirth: undefined } }));
    expect([unknown('U9'), unknown('U9.age_not_recorded')]).toEqual(['0/0 z', '1/1 100.0']);
    const text = await file({
      children: [born('2008-05-05')],
      episodes: [anEpisode('E1', ['P1'], { meetings: [aMeeting(['P1'], '2026-05-05')] })],
    });
    expect(text.figures('U9', 'over_18', '18 and over')).toBe('0/1 0.0');
    expect(text.figures('U9')).toBe('0/0 z');
  });

  it('an advocate offered, and used', async () => {
    const of = await figures(born('2020-01-01'), withCode('PN2', { advocateOfferedOn: day('2026-04-20'), advocateUsed: false }));
    expect([of('U9.advocate_offered'), of('U9.advocate_used')]).toEqual(['1/1 100.0', '0/1 0.0']);
  });

  it('a child whom the meeting was not about is not counted', async () => {
    const text = await file({
      children: [aChild('P1'), aChild('P2')],
      episodes: [anEpisode('E1', ['P1', 'P2'], { meetings: [aMeeting(['P1'], '2026-05-05')] })],
    });
    expect(text.figures('U9')).toBe('0/1 0.0');
  });
});

describe('Private time (U10) and plans (U11)', () => {
  it('private time is asked of conferences only, and not recorded is not yes', async () => {
    const text = await file(
      heldAt([
        aMeeting(['P1'], '2026-05-01', { privateTime: true }),
        aMeeting(['P1'], '2026-05-02'),
        aMeeting(['P1'], '2026-05-03', { privateTime: false }),
        aMeeting(['P1'], '2026-05-04', { type: 'FM', privateTime: true }),
      ]),
    );
    expect(text.figures('U10')).toBe('1/3 33.3');
  });

  it('the latest plan of a meeting says whether it was accepted; a plan agreed after the last complete day is none yet', async () => {
    const planOf = (meeting: string, agreedOn: string, decision?: PlanFact['decision']) =>
      aPlan(['P1'], agreedOn, { id: `${meeting} ${agreedOn}`, meeting, decision });
    const meetings = ['M1', 'M2', 'M3', 'M4'].map((id, at) => aMeeting(['P1'], `2026-05-0${at + 1}`, { id }));
    const records = heldAt(meetings, [
      planOf('M1', '2026-05-01', 'not-accepted'),
      planOf('M1', '2026-06-01', 'accepted'),
      planOf('M2', '2026-05-02'),
      planOf('M3', '2026-11-20', 'accepted-in-part'),
    ]);
    const parts = ['agreed', 'accepted', 'partly', 'not_accepted', 'undecided'];
    const now = await file(records);
    expect(parts.map((part) => now.figures(`U11.${part}`))).toEqual(['3/4 75.0', '1/3 33.3', '1/3 33.3', '0/3 0.0', '1/3 33.3']);
    const before = await file(records, { asAt: '2026-11-20' });
    expect(before.figures('U11.agreed')).toBe('2/4 50.0');
  });
});

describe('Circulation (U12)', () => {
  // Friday 1 May 2026; Monday 4 May is a bank holiday, so five working days end on Monday 11 May.
  const agreed = '2026-05-01';
  const sent = (...days: readonly (string | undefined)[]) => days.map((on) => (on === undefined ? {} : { sentOn: day(on) }));
  const figures = async (story: Partial<PlanFact>, rest: Partial<Asked> = {}, meeting: Partial<MeetingFact> = {}) => {
    const text = await file(
      {
        children: [aChild('P1', { regimes: [spell('P1', 'child-protection', '2026-01-01')] })],
        episodes: [
          anEpisode('E1', ['P1'], {
            meetings: [aMeeting(['P1'], agreed, { id: 'M1', ...meeting })],
            plans: [aPlan(['P1'], agreed, { meeting: 'M1', ...story })],
          }),
        ],
      },
      rest,
    );
    return (part = '') => text.figures(`U12${part}`);
  };

  it('everybody on the list by the fifth working day, over a bank holiday; one line unsent, or a day late, is not circulated', async () => {
    expect((await figures({ copies: sent('2026-05-01', '2026-05-11') }))()).toBe('1/1 100.0');
    expect((await figures({ copies: sent('2026-05-01', '2026-05-12') }))()).toBe('0/1 0.0');
    expect((await figures({ copies: sent('2026-05-01', undefined) }))()).toBe('0/1 0.0');
    expect((await figures({ copies: [] }))()).toBe('0/1 0.0');
  });

  it('is counted once the five working days are over', async () => {
    expect((await figures({ copies: sent('2026-05-01') }, { asAt: '2026-05-11' }))()).toBe('0/0 z');
    expect((await figures({ copies: sent('2026-05-01') }, { asAt: '2026-05-12' }))()).toBe('1/1 100.0');
  });

  it('the chair is told in the same time, where a child is on a child protection plan that day', async () => {
    expect((await figures({ chairToldOn: day('2026-05-11') }))('.cp_chair')).toBe('1/1 100.0');
    expect((await figures({ chairToldOn: day('2026-05-12') }))('.cp_chair')).toBe('0/1 0.0');
    const none = await file({
      children: [aChild('P1')],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], agreed)] })],
    });
    expect(none.figures('U12.cp_chair')).toBe('0/0 z');
  });

  it('a child’s own version is given within 14 days, or it is written down why not', async () => {
    const version = (story: { givenOn?: string; reasonRecorded?: boolean }) => ({
      childVersions: [
        {
          child: 'P1',
          givenOn: story.givenOn === undefined ? undefined : day(story.givenOn),
          reasonRecorded: story.reasonRecorded === true,
        },
      ],
    });
    expect((await figures(version({ givenOn: '2026-05-15' })))('.child_version')).toBe('1/1 100.0');
    expect((await figures(version({ givenOn: '2026-05-16' })))('.child_version')).toBe('0/1 0.0');
    expect((await figures(version({ reasonRecorded: true })))('.child_version')).toBe('1/1 100.0');
    expect((await figures({}))('.child_version')).toBe('0/1 0.0');
    expect((await figures({}, { asAt: '2026-05-15' }))('.child_version')).toBe('0/0 z');
  });

  it('everybody invited was prepared on or before the meeting', async () => {
    const prepared = (...days: readonly (string | undefined)[]) => ({
      attendance: days.map((on) => person('network', { preparedOn: on === undefined ? undefined : day(on) })),
    });
    expect((await figures({}, {}, prepared(agreed, '2026-04-20')))('.prepared')).toBe('1/1 100.0');
    expect((await figures({}, {}, prepared(agreed, '2026-05-02')))('.prepared')).toBe('0/1 0.0');
    expect((await figures({}, {}, prepared(agreed, undefined)))('.prepared')).toBe('0/1 0.0');
    expect((await figures({}))('.prepared')).toBe('0/1 0.0');
  });
});

describe('Feedback (U13)', () => {
  it('E12: the response is forms received for those who came, never more than one each; a question is answered or open', async () => {
    const form = (topTwo: Record<string, boolean>, on = '2026-05-20') => ({ on: day(on), topTwo });
    const text = await file(
      heldAt([
        aMeeting(['P1'], '2026-05-01', {
          attendance: [person('child'), person('network'), person('network'), person('professional'), person('supporter'), absent()],
          feedback: [form({ q1: true, q2: false }), form({ q1: true }), form({ q3: true }, '2026-11-21')],
        }),
        aMeeting(['P1'], '2026-06-01', {
          attendance: [person('network')],
          feedback: [form({ q1: false }), form({ q1: true })],
        }),
      ]),
    );
    // Two of four at the first, one of one at the second; the form of 21 November is not known yet.
    expect(text.figures('U13.response')).toBe('3/5 60.0');
    expect(text.figures('U13.q1_top_two')).toBe('3/4 75.0');
    expect(text.figures('U13.q2_top_two')).toBe('0/1 0.0');
    expect(text.figures('U13.q3_top_two')).toBe('0/0 z');
    // Never by who ran the meeting.
    expect(text.all('category', (row) => row['measure'] === 'U13.response' && row['breakdown'] === 'facilitator')).toEqual([]);
    expect(text.all('category', (row) => row['measure'] === 'U8.paternal' && row['breakdown'] === 'facilitator')).toHaveLength(5);
  });
});
