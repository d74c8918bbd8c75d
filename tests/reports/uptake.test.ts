import { day } from '../../plugin/core/calendar-day';
import { uptake } from '../../reports/uptake/uptake';
import { accepted, aChild, aMeeting, anEpisode, anOffer, event, exempt, letterTo, referred, spell, type Records } from './support/facts';
import { internalText, type Asked } from './support/report-text';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30', ...rest });

const offered = (records: Records, measure = 'U1') => file(records).then((text) => text.figures(measure));

describe('Offers before a letter (U1)', () => {
  const letter = '2026-06-15';
  const child = aChild('P1', { events: letterTo('P1', letter) });
  const withOffer = (on: string, story: Parameters<typeof anOffer>[2] = {}, episode = {}): Records => ({
    children: [child],
    episodes: [anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], on, story)], ...episode })],
  });

  it('an offer on the letter’s own date is in time; one the day after is late', async () => {
    expect(await offered(withOffer(letter), 'U1.in_time')).toBe('1/1 100.0');
    expect(await offered(withOffer('2026-06-16'), 'U1.late')).toBe('1/1 100.0');
  });

  it('an offer to someone who is neither a parent nor holds parental responsibility is none here', async () => {
    expect(await offered(withOffer(letter, { toParentOrHolder: false }), 'U1.none')).toBe('1/1 100.0');
  });

  it('an offer of an episode that was over before the letter does not count, unless it was made in the letter', async () => {
    const closed = { closedOn: day('2026-05-01') };
    expect(await offered(withOffer('2026-04-10', {}, closed), 'U1.none')).toBe('1/1 100.0');
    expect(await offered(withOffer(letter, { inLetter: true }, closed), 'U1.in_time')).toBe('1/1 100.0');
    expect(
      await file(withOffer('2026-04-10', {}, closed), { settings: { offerInOpenEpisode: false } }).then((text) => text.figures('U1')),
    ).toBe('1/1 100.0');
  });

  it('a second letter of the same spell is no second unit; one after a step-down is', async () => {
    const events = [...letterTo('P1', '2026-04-10', '2026-05-10'), event('P1', 'step-down', '2026-06-01'), ...letterTo('P1', '2026-08-01')];
    const records: Records = {
      children: [aChild('P1', { events })],
      episodes: [anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], '2026-04-05')] })],
    };
    // The offer belongs to the first spell: for the second there is none.
    expect(await offered(records)).toBe('1/2 50.0');
    expect(await offered(records, 'U1.none')).toBe('1/2 50.0');
  });

  it('late lasts until the child’s next letter: an offer after that is the next spell’s', async () => {
    const events = [...letterTo('P1', '2026-04-10'), event('P1', 'step-down', '2026-05-01'), ...letterTo('P1', '2026-06-01')];
    const records = (offer: string): Records => ({
      children: [aChild('P1', { events })],
      episodes: [anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], offer)] })],
    });
    expect(await offered(records('2026-05-20'), 'U1.late')).toBe('1/2 50.0');
    expect(await offered(records('2026-06-05'), 'U1.late')).toBe('1/2 50.0');
    // On the day of the next letter it is in time for that one, and nothing for the first.
    const onThatDay = await file(records('2026-06-01'));
    expect(['in_time', 'late', 'none'].map((part) => onThatDay.figures(`U1.${part}`))).toEqual(['1/2 50.0', '0/2 0.0', '1/2 50.0']);
  });

  it('an exemption from offering counts on the letter’s date and before an offer; one from holding, or a day later, does not', async () => {
    const both: Records = { ...withOffer(letter), exemptions: [exempt('P1', letter)] };
    expect(await offered(both, 'U1.exempt')).toBe('1/1 100.0');
    expect(await offered(both)).toBe('0/0 z');
    expect(await offered({ ...withOffer(letter), exemptions: [exempt('P1', letter, { limb: 'holding' })] }, 'U1.in_time')).toBe(
      '1/1 100.0',
    );
    expect(await offered({ children: [child], exemptions: [exempt('P1', '2026-06-16')] }, 'U1.none')).toBe('1/1 100.0');
  });

  it('an unborn child counts, in an age band of its own', async () => {
    const records: Records = { children: [aChild('P1', { person: { expectedBirth: day('2026-09-01') }, events: letterTo('P1', letter) })] };
    const text = await file(records);
    expect(text.figures('U1', 'age_band', 'unborn')).toBe('0/1 0.0');
    expect(text.figures('U1', 'data_quality', 'missing date of birth')).toBe('0/1 0.0');
  });

  it('a young person of 18 stands in the row of over-18s and in no other', async () => {
    const birth = (on: string): Records => ({
      children: [aChild('P1', { person: { dateOfBirth: day(on) }, events: letterTo('P1', letter) })],
    });
    const adult = await file(birth('2008-06-15'));
    expect(adult.figures('U1')).toBe('0/0 z');
    expect(adult.figures('U1', 'over_18', '18 and over')).toBe('0/1 0.0');
    const day17 = await file(birth('2008-06-16'));
    expect(day17.figures('U1', 'age_band', '16 to 17')).toBe('0/1 0.0');
    expect(day17.figures('U1', 'over_18', '18 and over')).toBe('0/0 z');
  });
});

describe('Breakdowns', () => {
  it('regime is the highest open on the letter’s date, and the letter itself makes it pre-proceedings', async () => {
    const child = aChild('P1', { events: letterTo('P1', '2026-06-15'), regimes: [spell('P1', 'child-protection', '2026-01-01')] });
    expect((await file({ children: [child] })).figures('U1', 'regime', 'pre-proceedings')).toBe('0/1 0.0');
  });

  it('team is the one whose involvement began last, by the name it had then', async () => {
    const involvement = (teamId: string, teamName: string, from: string, to?: string) => ({
      personId: 'P1',
      workerId: 'W1',
      kind: 'allocated-worker',
      teamId,
      teamName,
      from: day(from),
      to: to === undefined ? undefined : day(to),
    });
    const allocations = [
      involvement('T1', 'North', '2020-01-01'),
      involvement('T2', 'South', '2026-05-01', '2026-06-16'),
      involvement('T2', 'South and East', '2026-10-05'),
    ];
    const child = aChild('P1', { events: letterTo('P1', '2026-06-15'), allocations });
    const text = await file({ children: [child] });
    expect(text.figures('U1', 'team', 'South')).toBe('0/1 0.0');
    // The same team at the end of a later period, under its new name.
    const later = await file({ children: [child] }, { to: '2026-11-20' });
    expect(later.figures('U1', 'team', 'South and East')).toBe('0/1 0.0');
  });

  it('two teams of one name are told apart by their ids', async () => {
    const child = (id: string, teamId: string) =>
      aChild(id, {
        events: letterTo(id, '2026-06-15'),
        allocations: [{ personId: id, workerId: 'W1', kind: 'x', teamId, teamName: 'North', from: day('2020-01-01') }],
      });
    const text = await file({ children: [child('P1', 'T1'), child('P2', 'T2')] });
    expect(text.all('category', (row) => row['measure'] === 'U1' && row['breakdown'] === 'team')).toEqual(['North (T1)', 'North (T2)']);
  });

  it('fixed lists are printed whole; what is missing has a row, and a data-quality count', async () => {
    const child = aChild('P1', {
      events: letterTo('P1', '2026-06-15'),
      person: { ethnicityCode: undefined, sex: 'unknown' },
      allocations: [],
    });
    const text = await file({ children: [child] });
    const rows = (breakdown: string) => text.all('category', (row) => row['measure'] === 'U1' && row['breakdown'] === breakdown);
    expect(rows('ethnicity')).toEqual(['White', 'Mixed', 'Asian', 'Black', 'Other', 'not known', 'not recorded']);
    expect(rows('sex')).toEqual(['female', 'male', 'not recorded']);
    expect(text.figures('U1', 'ethnicity', 'White')).toBe('0/0 z');
    expect(text.figures('U1', 'ethnicity', 'not recorded')).toBe('0/1 0.0');
    expect(text.figures('U1', 'team', 'not recorded')).toBe('0/1 0.0');
    expect(text.figures('U1', 'data_quality', 'missing ethnicity')).toBe('1/1 100.0');
    expect(text.figures('U1', 'data_quality', 'missing team')).toBe('1/1 100.0');
  });

  it.each([
    ['WROM', 'White'],
    ['CHNE', 'Asian'],
    ['OOTH', 'Other'],
    ['REFU', 'not known'],
    ['NOBT', 'not known'],
    ['QQQQ', 'not known'],
    ['', 'not recorded'],
  ])('the ethnicity code %s is counted as %s', async (ethnicityCode, group) => {
    const child = aChild('P1', { events: letterTo('P1', '2026-06-15'), person: { ethnicityCode } });
    expect((await file({ children: [child] })).figures('U1', 'ethnicity', group)).toBe('0/1 0.0');
  });
});

describe('Acceptance (U2)', () => {
  const child = aChild('P1');
  const answers = (...offers: readonly ReturnType<typeof anOffer>[]): Records => ({
    children: [child],
    episodes: [anEpisode('E1', ['P1'], { offers })],
  });
  const declined = (on: string, respondedOn: string) => anOffer(['P1'], on, { response: 'declined', respondedOn: day(respondedOn) });

  it('an answer on day 28 counts, one on day 29 is no response for good', async () => {
    expect(await offered(answers(accepted(['P1'], '2026-06-01', '2026-06-29')), 'U2.child')).toBe('1/1 100.0');
    expect(await offered(answers(accepted(['P1'], '2026-06-01', '2026-06-30')), 'U2.child.no_response')).toBe('1/1 100.0');
  });

  it('an answer without a date is none, and a defect', async () => {
    const records = answers(anOffer(['P1'], '2026-06-01', { response: 'accepted' }));
    expect(await offered(records, 'U2.child.no_response')).toBe('1/1 100.0');
    expect((await file(records)).figures('U2.child', 'data_quality', 'offer without response date')).toBe('1/1 100.0');
  });

  it('an offer counts once its 28 days are over, and not before, also where it was answered at once', async () => {
    const early = { asAt: '2026-06-29' };
    const records = answers(accepted(['P1'], '2026-06-01', '2026-06-02'));
    expect((await file(records, early)).figures('U2.child.immature')).toBe('1/1 100.0');
    expect((await file(records, early)).figures('U2.child')).toBe('0/0 z');
    expect((await file(records, { asAt: '2026-06-30' })).figures('U2.child')).toBe('1/1 100.0');
  });

  it('a joint offer is accepted when either parent accepts; a re-offer after a refusal too', async () => {
    expect(await offered(answers(declined('2026-06-01', '2026-06-03'), accepted(['P1'], '2026-06-01', '2026-06-05')), 'U2.child')).toBe(
      '1/1 100.0',
    );
    expect(await offered(answers(declined('2026-06-01', '2026-06-03'), accepted(['P1'], '2026-08-01', '2026-08-05')), 'U2.child')).toBe(
      '1/1 100.0',
    );
  });

  it('while a re-offer can still be answered the child is immature, then declined rather than without response', async () => {
    const records = answers(declined('2026-06-01', '2026-06-03'), anOffer(['P1'], '2026-08-01'));
    expect((await file(records, { asAt: '2026-08-20' })).figures('U2.child.immature')).toBe('1/1 100.0');
    expect(await offered(records, 'U2.child.declined')).toBe('1/1 100.0');
  });

  it('a child in two episodes counts in each; the family’s measure counts episodes', async () => {
    const records: Records = {
      children: [aChild('P1'), aChild('P2')],
      episodes: [
        anEpisode('E1', ['P1', 'P2'], { offers: [accepted(['P1', 'P2'], '2026-05-01', '2026-05-03')], closedOn: day('2026-06-01') }),
        anEpisode('E2', ['P1'], { offers: [anOffer(['P1'], '2026-07-01')] }),
      ],
    };
    expect(await offered(records, 'U2.child')).toBe('2/3 66.7');
    expect(await offered(records, 'U2.family')).toBe('1/2 50.0');
  });
});

describe('Referral to meeting (U4, U4e, U5)', () => {
  const family = (meetings: readonly ReturnType<typeof aMeeting>[], referral = referred('2026-05-01')): Records => ({
    children: [aChild('P1'), aChild('P2')],
    episodes: [anEpisode('E1', ['P1', 'P2'], { referral, meetings })],
  });

  it('a meeting on day 56 is in time, on day 57 not', async () => {
    expect(await offered(family([aMeeting(['P1', 'P2'], '2026-06-26')]), 'U4.child')).toBe('2/2 100.0');
    expect(await offered(family([aMeeting(['P1', 'P2'], '2026-06-27')]), 'U4.child')).toBe('0/2 0.0');
    expect(await offered(family([aMeeting(['P1', 'P2'], '2026-06-27')]), 'U4e.child')).toBe('2/2 100.0');
  });

  it('a child counts by the first meeting that is about the child', async () => {
    const records = family([aMeeting(['P1'], '2026-05-20'), aMeeting(['P1', 'P2'], '2026-07-20')]);
    expect(await offered(records, 'U4.child')).toBe('1/2 50.0');
    expect(await offered(records, 'U4.family')).toBe('1/1 100.0');
  });

  it('an adjourned meeting is not held; parts of one meeting are held when the first part that was held was', async () => {
    expect(await offered(family([aMeeting(['P1', 'P2'], '2026-05-20', { held: false })]), 'U4e.family')).toBe('0/1 0.0');
    const parts = [aMeeting(['P1'], '2026-05-20', { id: 'M1' }), aMeeting(['P2'], '2026-08-20', { id: 'M2', partOf: 'M1' })];
    expect(await offered(family(parts), 'U4.child')).toBe('2/2 100.0');
    expect(await offered(family(parts), 'U5.days_0_28')).toBe('1/1 100.0');
  });

  it('a child who joined after the referral is not in it', async () => {
    const records: Records = {
      children: [aChild('P1'), aChild('P2')],
      episodes: [
        anEpisode('E1', ['P1', 'P2'], {
          children: [
            { id: 'P1', joinedOn: day('2026-05-01') },
            { id: 'P2', joinedOn: day('2026-05-02') },
          ],
          referral: referred('2026-05-01'),
        }),
      ],
    };
    expect(await offered(records, 'U4.child')).toBe('0/1 0.0');
  });

  it('a referral within its window is in neither side, even where the meeting was held', async () => {
    const records = family([aMeeting(['P1', 'P2'], '2026-05-20')]);
    const text = await file(records, { asAt: '2026-06-26' });
    expect(text.figures('U4.family')).toBe('0/0 z');
    expect(text.figures('U4.family.immature')).toBe('1/1 100.0');
    expect(text.figures('U4e.family')).toBe('1/1 100.0');
    expect((await file(records, { asAt: '2026-06-27' })).figures('U4.family')).toBe('1/1 100.0');
  });

  it('a meeting only before the referral is no conversion, has no waiting time, and is a defect', async () => {
    const text = await file(family([aMeeting(['P1', 'P2'], '2026-04-20')]));
    expect(text.figures('U4e.family')).toBe('0/1 0.0');
    expect(text.figures('U5.median')).toBe('/0 z');
    expect(text.figures('U4.family', 'data_quality', 'meeting before referral')).toBe('1/1 100.0');
  });

  it('urgent first meetings are apart, with whether they were held on the day of the strategy discussion', async () => {
    const episode = (id: string, urgent: boolean | undefined, strategy?: string) =>
      anEpisode(id, ['P1'], {
        referral: referred('2026-05-01', urgent, strategy),
        meetings: [aMeeting(['P1'], '2026-05-04', { id, type: 'FM' })],
      });
    const text = await file({
      children: [aChild('P1')],
      episodes: [
        episode('E1', true, '2026-05-04'),
        episode('E2', true, '2026-05-03'),
        episode('E3', true),
        episode('E4', undefined),
        episode('E5', false),
      ],
    });
    expect(text.figures('U5.median')).toBe('/2 3.0');
    expect(text.figures('U5u.median')).toBe('/3 3.0');
    expect(text.figures('U5u.same_day')).toBe('1/2 50.0');
    expect(text.figures('U5.median', 'meeting_type', 'FM')).toBe('/2 3.0');
    expect(text.figures('U5.median', 'meeting_type', 'FGC')).toBe('/0 z');
  });
});
