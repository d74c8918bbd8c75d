import { day } from '../../plugin/core/calendar-day';
import type { CaseHistory } from '../../plugin/core/case-system';
import { carePeriods } from '../../reports/facts/care-periods';
import { cutAt } from '../../reports/facts/cut-at';
import { factsFrom, familiesOf } from '../../reports/facts/families';
import { preProceedingsSpells } from '../../reports/facts/pre-proceedings';
import { uptake } from '../../reports/uptake/uptake';
import { accepted, aChild, aMeeting, anEpisode, aPlan, aReview, care, event, exempt, letterTo, referred, spell } from './support/facts';
import { internalText } from './support/report-text';

describe('Families', () => {
  it('children whom an episode joins are one family, also over a third child; others are families of one', () => {
    const families = familiesOf(
      [aChild('P4'), aChild('P1'), aChild('P2'), aChild('P3'), aChild('P5')],
      [anEpisode('E1', ['P1', 'P2']), anEpisode('E2', ['P3', 'P2'])],
      [exempt('P5', '2026-05-01')],
    );
    expect(families.map(({ children }) => children.map(({ person }) => person.id))).toEqual([['P1', 'P2', 'P3'], ['P4'], ['P5']]);
    expect(families.map(({ episodes }) => episodes.map(({ id }) => id))).toEqual([['E1', 'E2'], [], []]);
    expect(families[2]?.exemptions).toHaveLength(1);
  });

  it('a merged record’s rows are the survivor’s, along chains; what the survivor is, is its own', () => {
    const duplicate = aChild('P8', { mergedInto: 'P9', events: letterTo('P8', '2026-05-01'), person: { ethnicityCode: 'BAFR' } });
    const middle = aChild('P9', { mergedInto: 'P1', care: [care('2026-06-01')] });
    const survivor = aChild('P1', { person: { ethnicityCode: 'WBRI' } });
    const [family, ...others] = familiesOf(
      [survivor, duplicate, middle],
      [anEpisode('E1', ['P8', 'P1'], { meetings: [aMeeting(['P8'], '2026-05-20')] })],
    );
    expect(others).toEqual([]);
    expect(family?.children).toHaveLength(1);
    expect(family?.children[0]).toMatchObject({
      person: { id: 'P1', ethnicityCode: 'WBRI' },
      events: [{ on: '2026-05-01' }],
      care: [{ from: '2026-06-01' }],
    });
    expect(family?.episodes[0]).toMatchObject({ leadChild: 'P1', children: [{ id: 'P1' }], meetings: [{ subjects: ['P1'] }] });
  });

  it('two records of one child are one letter, one offer and one referral', async () => {
    const records = {
      children: [
        aChild('P1', { events: letterTo('P1', '2026-05-01') }),
        aChild('P2', { mergedInto: 'P1', events: letterTo('P2', '2026-05-01') }),
      ],
      episodes: [
        anEpisode('E1', ['P1', 'P2'], { offers: [accepted(['P1', 'P2'], '2026-05-01', '2026-05-03')], referral: referred('2026-05-04') }),
      ],
    };
    const text = await internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30' });
    expect(['U1', 'U2.child', 'U4e.child'].map((measure) => text.figures(measure))).toEqual(['1/1 100.0', '1/1 100.0', '0/1 0.0']);
  });

  it('a record merged into one that is no client is gone, with an episode that had nobody else; so is one merged in a ring', () => {
    const merged = aChild('P1', { mergedInto: 'a test client' });
    const ring = [aChild('P2', { mergedInto: 'P3' }), aChild('P3', { mergedInto: 'P2' })];
    expect(familiesOf([merged, ...ring], [anEpisode('E1', ['P1']), anEpisode('E2', ['P2'])])).toEqual([]);
  });

  it('a review that names only someone who is no client is nobody’s, not everybody’s', () => {
    const plan = aPlan(['P1'], '2026-05-01', { reviews: [aReview('2026-05-20', { children: ['gone'] }), aReview('2026-05-21')] });
    const [family] = familiesOf([aChild('P1')], [anEpisode('E1', ['P1'], { plans: [plan] })]);
    expect(family?.episodes[0]?.plans[0]?.reviews.map(({ on }) => on)).toEqual(['2026-05-21']);
  });
});

describe('Facts streamed from the case system', () => {
  const stream = (histories: readonly CaseHistory[]) => {
    let asked = 0;
    return {
      asked: () => asked,
      async *histories() {
        asked += 1;
        yield* histories;
      },
    };
  };
  const idsOf = async (histories: readonly CaseHistory[], episodes = [anEpisode('E1', ['P2'])]) => {
    const source = stream(histories);
    const facts = await factsFrom({ completeTo: {}, histories: source.histories, episodes: () => episodes, exemptions: () => [] });
    const ids: string[][] = [];
    for await (const family of facts.families()) ids.push(family.children.map(({ person }) => person.id));
    return { ids, asked: source.asked() };
  };

  it('only children in an episode, or near court, are kept, in one reading', async () => {
    const histories = [aChild('P1'), aChild('P2'), aChild('P3', { events: letterTo('P3', '2026-05-01') }), aChild('P4')];
    expect(await idsOf(histories)).toEqual({ ids: [['P2'], ['P3']], asked: 1 });
  });

  it('a survivor that was passed over before its duplicate came is read a second time', async () => {
    const histories = [aChild('P1'), aChild('P2'), aChild('P3', { mergedInto: 'P1', events: letterTo('P3', '2026-05-01') })];
    expect(await idsOf(histories)).toEqual({ ids: [['P1'], ['P2']], asked: 2 });
  });
});

describe('What is known on the last complete day', () => {
  it('nothing dated after it, and nothing ended that ends after it; dates that plan stay', () => {
    const dataTo = day('2026-06-30');
    const child = aChild('P1', {
      person: { dateOfBirth: day('2026-07-02'), dateOfDeath: day('2026-07-03') },
      events: letterTo('P1', '2026-06-30', '2026-07-01'),
      regimes: [spell('P1', 'child-in-need', '2026-05-01', '2026-07-01'), spell('P1', 'child-protection', '2026-07-01')],
      care: [care('2026-06-01', '2026-07-01', 'C1', 'E4A')],
      transferredOn: day('2026-07-01'),
      preProceedings: [
        {
          startedOn: day('2026-06-01'),
          initialMeetingOn: day('2026-07-01'),
          reviewMeetings: 1,
          decidedOn: day('2026-07-02'),
          issueLetterOn: undefined,
        },
      ],
    });
    const episode = anEpisode('E1', ['P1'], {
      offers: [accepted(['P1'], '2026-06-20', '2026-07-01'), accepted(['P1'], '2026-07-01', '2026-07-01')],
      referral: referred('2026-07-01'),
      meetings: [aMeeting(['P1'], '2026-07-01')],
      closedOn: day('2026-07-01'),
      plans: [
        aPlan(['P1'], '2026-06-10', {
          familyReviewDate: day('2026-07-15'),
          endedOn: day('2026-07-01'),
          decision: 'accepted',
          decidedOn: day('2026-07-01'),
          reviews: [aReview('2026-07-01')],
        }),
      ],
    });
    const known = cutAt({ children: [child], episodes: [episode], exemptions: [exempt('P1', '2026-07-01')] }, dataTo);
    expect(known.exemptions).toEqual([]);
    expect(known.children[0]).toMatchObject({
      person: { dateOfBirth: undefined, expectedBirth: '2026-07-02', dateOfDeath: undefined },
      events: [{ on: '2026-06-30' }],
      regimes: [{ regime: 'child-in-need', to: undefined }],
      care: [{ to: undefined, reasonCeased: undefined }],
      transferredOn: undefined,
    });
    expect(known.children[0]?.preProceedings).toEqual([{ startedOn: '2026-06-01' }]);
    expect(known.episodes[0]).toMatchObject({
      offers: [{ on: '2026-06-20', response: undefined, respondedOn: undefined }],
      referral: undefined,
      meetings: [],
      closedOn: undefined,
      plans: [{ endedOn: undefined, decision: undefined, reviews: [], familyReviewDate: '2026-07-15' }],
    });
  });
});

describe('Pre-proceedings', () => {
  const of = (...events: readonly [kind: Parameters<typeof event>[1], on: string][]) =>
    preProceedingsSpells(events.map(([kind, on]) => event('P1', kind, on)));

  it('a spell runs from the decision, or the first letter, to the step-down or the application', () => {
    expect(of(['letter-decision', '2026-01-05'], ['letter-before-proceedings', '2026-01-12'], ['care-application', '2026-03-01'])).toEqual([
      { from: '2026-01-05', letterOn: '2026-01-12', to: '2026-03-01' },
    ]);
    expect(of(['letter-before-proceedings', '2026-01-12'])).toEqual([{ from: '2026-01-12', letterOn: '2026-01-12', to: undefined }]);
    expect(of(['care-application', '2026-03-01'])).toEqual([]);
  });

  it('on one day, a spell that has its letter closes before the next opens; one that waits for its letter takes it', () => {
    expect(
      of(['letter-before-proceedings', '2026-01-12'], ['step-down', '2026-03-01'], ['letter-before-proceedings', '2026-03-01']),
    ).toEqual([
      { from: '2026-01-12', letterOn: '2026-01-12', to: '2026-03-01' },
      { from: '2026-03-01', letterOn: '2026-03-01', to: undefined },
    ]);
    expect(of(['letter-decision', '2026-01-05'], ['letter-before-proceedings', '2026-01-12'], ['care-application', '2026-01-12'])).toEqual([
      { from: '2026-01-05', letterOn: '2026-01-12', to: '2026-01-12' },
    ]);
  });
});

describe('Periods of care', () => {
  it('short breaks are taken out first, then what meets or overlaps is one period', () => {
    expect(carePeriods([care('2026-01-01', '2026-02-01', 'V4'), care('2026-02-01', '2026-03-01')])).toEqual([
      { from: '2026-02-01', to: '2026-03-01' },
    ]);
    expect(carePeriods([care('2026-01-01', '2026-02-01'), care('2026-02-01', '2026-03-01', 'V4'), care('2026-03-01')])).toEqual([
      { from: '2026-01-01', to: '2026-02-01' },
      { from: '2026-03-01', to: undefined },
    ]);
    expect(carePeriods([care('2026-03-01'), care('2026-01-01', '2026-03-01', 'V2'), care('2026-01-10', '2026-01-20')])).toEqual([
      { from: '2026-01-01', to: undefined },
    ]);
  });
});
