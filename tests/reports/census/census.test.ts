import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { day } from '../../../plugin/core/calendar-day';
import { ELEMENTS, type CensusBlock, type OutcomeCode } from '../../../reports/census/census-block';
import { censusBlocks, type OutcomeCodes } from '../../../reports/census/census-blocks';
import { CENSUS_COLUMNS, censusCsv } from '../../../reports/census/census-csv';
import { censusXml } from '../../../reports/census/census-xml';
import { censusYearOf, censusYearsAt } from '../../../reports/census/census-year';
import { checkCensus } from '../../../reports/census/check-census';
import { familiesOf } from '../../../reports/facts/families';
import { knownFamily } from '../../../reports/facts/known-family';
import { aChild, aMeeting, anEpisode, anOffer, event, letterTo, type Records } from '../support/facts';
import { childrenNamed, everyNamed, readXml, type ReadElement } from '../support/read-xml';

const YEAR = censusYearOf(day('2026-09-01'));
const SENDER = { authority: '201', at: '2027-04-02T03:00:00' };
const CODES: OutcomeCodes = { issued: 'A', steppedDown: 'B' };

function blocksOf({ children, episodes = [] }: Records, year = YEAR, outcomes = CODES): readonly CensusBlock[] {
  return familiesOf(children, episodes).flatMap((family) => censusBlocks(knownFamily(family, day('2027-03-31')), year, outcomes));
}

/** What a block says, without whom it is about. */
const said = (block: CensusBlock): object =>
  Object.fromEntries(Object.entries(block).filter(([field, value]) => field !== 'child' && value !== undefined));

const inLetter = (id: string, on: string) => anOffer([id], on, { inLetter: true });
const decision = event('P1', 'letter-decision', '2026-09-09');

describe('The census year', () => {
  it('runs from 1 April to 31 March, and the one before is returned after its end', () => {
    expect(YEAR).toEqual({ name: '2026-27', start: '2026-04-01', end: '2027-03-31' });
    expect(censusYearsAt(day('2027-04-02')).map(({ name }) => name)).toEqual(['2027-28', '2026-27']);
  });
});

describe('A child’s block', () => {
  it('has a time in pre-proceedings from the decision, through the letter with its offer and a meeting, to court', () => {
    const events = [decision, ...letterTo('P1', '2026-09-20'), event('P1', 'care-application', '2026-12-18')];
    const preProceedings = [
      {
        startedOn: day('2026-09-09'),
        initialMeetingOn: day('2026-09-28'),
        reviewMeetings: 3,
        decidedOn: day('2026-12-01'),
        issueLetterOn: day('2027-02-05'),
      },
    ];
    const episode = anEpisode('E1', ['P1'], { offers: [inLetter('P1', '2026-09-20')], meetings: [aMeeting(['P1'], '2026-10-15')] });
    const [block] = blocksOf({ children: [aChild('P1', { events, preProceedings })], episodes: [episode] });
    expect(said(block!)).toEqual({
      startedOn: '2026-09-09',
      letterOn: '2026-09-20',
      offered: true,
      facilitated: true,
      initialMeetingOn: '2026-09-28',
      reviewMeetings: 3,
      decidedOn: '2026-12-01',
      outcome: 'A',
      appliedOn: '2026-12-18',
      issueLetterOn: '2027-02-05',
    });
    expect(checkCensus([block!], YEAR)).toEqual([]);
  });

  it('says no to an offer that was made otherwise than in the letter, and then nothing of a meeting', () => {
    const records = (offer: ReturnType<typeof anOffer>): Records => ({
      children: [aChild('P1', { events: letterTo('P1', '2026-09-20') })],
      episodes: [anEpisode('E1', ['P1'], { offers: [offer], meetings: [aMeeting(['P1'], '2026-10-15')] })],
    });
    expect(said(blocksOf(records(anOffer(['P1'], '2026-09-01')))[0]!)).toEqual({
      startedOn: '2026-09-20',
      letterOn: '2026-09-20',
      offered: false,
    });
  });

  it('a meeting counts after the letter and before pre-proceedings ended, where the child was one of its children', () => {
    const facilitated = (on: string, subjects = ['P1']) => {
      const events = [...letterTo('P1', '2026-09-20'), event('P1', 'step-down', '2026-11-20')];
      const episode = anEpisode('E1', ['P1', 'P2'], { offers: [inLetter('P1', '2026-09-20')], meetings: [aMeeting(subjects, on)] });
      return blocksOf({ children: [aChild('P1', { events }), aChild('P2')], episodes: [episode] })[0]?.facilitated;
    };
    expect([facilitated('2026-09-19'), facilitated('2026-09-20'), facilitated('2026-11-20'), facilitated('2026-11-21')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(facilitated('2026-10-01', ['P2'])).toBe(false);
  });

  it('leaves days of another year to that year’s return', () => {
    const events = [...letterTo('P1', '2026-03-20'), event('P1', 'step-down', '2026-05-20')];
    const records = { children: [aChild('P1', { events })] };
    expect(blocksOf(records).map(said)).toEqual([{ decidedOn: '2026-05-20', outcome: 'B' }]);
    expect(blocksOf(records, censusYearOf(day('2026-03-01'))).map(said)).toEqual([
      { startedOn: '2026-03-20', letterOn: '2026-03-20', offered: false },
    ]);
    expect(blocksOf(records, censusYearOf(day('2028-03-01')))).toEqual([]);
  });

  it('tells the number of review meetings in the return that has the initial meeting, and in no other', () => {
    const startedOn = day('2026-03-10');
    const record = (initialMeetingOn: string) => ({ startedOn, initialMeetingOn: day(initialMeetingOn), reviewMeetings: 2 });
    const events = [event('P1', 'letter-decision', startedOn), ...letterTo('P1', '2026-03-20'), event('P1', 'step-down', '2026-05-20')];
    const told = (initialMeetingOn: string, year = YEAR) =>
      blocksOf({ children: [aChild('P1', { events, preProceedings: [record(initialMeetingOn)] })] }, year).map(
        (block) => [block.initialMeetingOn, block.reviewMeetings] as const,
      );
    expect(told('2026-04-02')).toEqual([['2026-04-02', 2]]);
    expect(told('2026-03-31')).toEqual([[undefined, undefined]]);
    expect(told('2026-03-31', censusYearOf(day('2026-03-01')))).toEqual([['2026-03-31', 2]]);
  });

  it('stands once for each time in pre-proceedings; an offer of the first is none of the second', () => {
    const events = [...letterTo('P1', '2026-04-10', '2026-11-10'), event('P1', 'step-down', '2026-07-01')];
    const episode = anEpisode('E1', ['P1'], { offers: [inLetter('P1', '2026-04-10')] });
    expect(blocksOf({ children: [aChild('P1', { events })], episodes: [episode] }).map(({ offered }) => offered)).toEqual([true, false]);
  });

  it('has no outcome until the settings say which code it has', () => {
    const events = [...letterTo('P1', '2026-09-20'), event('P1', 'step-down', '2026-11-20')];
    const [block] = blocksOf({ children: [aChild('P1', { events })] }, YEAR, {});
    expect(block?.outcome).toBeUndefined();
    expect(checkCensus([block!], YEAR).map(({ rule, field }) => [rule, field])).toEqual([['own', 'PPOutcome']]);
  });
});

describe('The check before download', () => {
  const child = aChild('P1').person;
  const block = (rest: Partial<CensusBlock>): CensusBlock => ({ child, startedOn: day('2026-09-09'), ...rest });
  const broken = (rest: Partial<CensusBlock>) => checkCensus([block(rest)], YEAR).map(({ rule, field }) => `${rule} ${field}`);

  it.each([
    ['9005', 'PPStartDate', { startedOn: day('2026-03-31') }],
    ['9005', 'PPStartDate', { startedOn: day('2027-04-01') }],
    ['9006', 'LBPSentDate', { letterOn: day('2026-09-08'), offered: false }],
    ['9006', 'LBPSentDate', { startedOn: undefined, letterOn: day('2026-03-31'), offered: false }],
    ['9007', 'FGDMMeetingOffer', { letterOn: day('2026-09-09') }],
    ['9010Q', 'FGDMMeetingFac', { letterOn: day('2026-09-09'), offered: true }],
    ['9008', 'InitialPPMeetingDate', { initialMeetingOn: day('2027-04-01'), reviewMeetings: 0 }],
    ['9015Q', 'ReviewMeetingsCount', { initialMeetingOn: day('2026-09-10') }],
    ['9009', 'StepDecisionDate', { decidedOn: day('2026-09-08'), outcome: 'A' }],
    ['9009', 'StepDecisionDate', { decidedOn: day('2027-04-01'), outcome: 'A' }],
    ['9011', 'PPOutcome', { outcome: 'D' as OutcomeCode }],
    ['9012', 'CourtAppDate', { appliedOn: day('2027-04-01'), outcome: 'A' }],
    ['9012', 'CourtAppDate', { decidedOn: day('2026-12-01'), appliedOn: day('2026-11-30'), outcome: 'A' }],
    ['9013', 'LetterInitCPDate', { issueLetterOn: day('2027-04-01') }],
    ['9013', 'LetterInitCPDate', { appliedOn: day('2026-12-01'), issueLetterOn: day('2026-11-30'), outcome: 'A' }],
  ] as const)('rule %s is told of %s', (rule, field, rest) => {
    expect(broken(rest)).toContain(`${rule} ${field}`);
  });

  it('on the edges nothing is broken', () => {
    const on = day('2026-04-01');
    const same = {
      startedOn: on,
      letterOn: on,
      offered: true,
      facilitated: false,
      decidedOn: on,
      outcome: 'A',
      appliedOn: on,
      issueLetterOn: on,
    } as const;
    expect(broken(same)).toEqual([]);
    expect(broken({ startedOn: YEAR.end })).toEqual([]);
  });

  it('names the child by number, and whose number or birth cannot be returned', () => {
    const nameless = { ...child, caseReference: 'O’Brien 12', dateOfBirth: undefined };
    expect(checkCensus([{ ...block({}), child: nameless }], YEAR).map(({ rule, field, child: whose }) => [rule, field, whose?.id])).toEqual(
      [
        ['own', 'LAchildID', 'P1'],
        ['own', 'PersonBirthDate', 'P1'],
      ],
    );
  });

  it('asks why where nobody, or no beginning, is returned at all', () => {
    expect(checkCensus([], YEAR).map(({ rule }) => rule)).toEqual(['8995Q']);
    expect(checkCensus([], YEAR, 'not-told').map(({ rule }) => rule)).toEqual(['8995Q']);
    expect(checkCensus([block({ startedOn: undefined, issueLetterOn: YEAR.end })], YEAR).map(({ rule }) => rule)).toEqual(['9000Q']);
  });
});

describe('The return as XML', () => {
  const sample = readXml(readFileSync(join(__dirname, 'CIN_Census_2026.xml'), 'utf8'));
  const [theirs] = everyNamed(sample, 'PreProceedingsandFGDM');
  const textOf = (element: ReadElement, name: string): string => childrenNamed(element, name)[0]?.text ?? '';
  /** The sample's one block, as a block of ours. */
  const block: CensusBlock = {
    child: { ...aChild('P1').person, caseReference: 'DfEX0000001', dateOfBirth: day('2015-03-27'), sex: 'male' },
    startedOn: day(textOf(theirs!, 'PPStartDate')),
    letterOn: day(textOf(theirs!, 'LBPSentDate')),
    offered: textOf(theirs!, 'FGDMMeetingOffer') === '1',
    facilitated: textOf(theirs!, 'FGDMMeetingFac') === '1',
    initialMeetingOn: day(textOf(theirs!, 'InitialPPMeetingDate')),
    reviewMeetings: Number(textOf(theirs!, 'ReviewMeetingsCount')),
    decidedOn: day(textOf(theirs!, 'StepDecisionDate')),
    outcome: textOf(theirs!, 'PPOutcome') as OutcomeCode,
    appliedOn: day(textOf(theirs!, 'CourtAppDate')),
    issueLetterOn: day(textOf(theirs!, 'LetterInitCPDate')),
  };
  const ours = readXml(censusXml([block], YEAR, SENDER));

  it('has the elements of the sample return, in its order, with the same text', () => {
    const told = ({ holds }: ReadElement) => holds.map(({ name, text }) => [name, text]);
    expect(told(everyNamed(ours, 'PreProceedingsandFGDM')[0]!)).toEqual(told(theirs!));
    expect(theirs!.holds.map(({ name }) => name)).toEqual(ELEMENTS.map(([name]) => name));
    expect(checkCensus([block], YEAR)).toEqual([]);
  });

  it('nests as the sample does: message, header, children, identifiers, details', () => {
    /** Every way from the root that our return has. */
    const ways = (element: ReadElement, above = ''): readonly string[] => {
      const own = `${above}/${element.name}`;
      return [own, ...element.holds.flatMap((each) => ways(each, own))];
    };
    const known = new Set(ways(sample));
    expect([...new Set(ways(ours))].filter((way) => !known.has(way))).toEqual([]);
    const [identifiers] = everyNamed(ours, 'ChildIdentifiers');
    expect(identifiers?.holds.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'LAchildID DfEX0000001',
      'PersonBirthDate 2015-03-27',
      'Sex M',
    ]);
    expect(everyNamed(ours, 'ReferenceDate')[0]?.text).toBe('2027-03-31');
  });

  it('holds no name, whatever a child is called', () => {
    const named = aChild('P1', {
      person: { fullName: 'Ann Secret', firstName: 'Ann', lastName: 'Secret' },
      events: letterTo('P1', '2026-09-20'),
    });
    const blocks = blocksOf({ children: [named] });
    expect(censusXml(blocks, YEAR, SENDER) + censusCsv(blocks)).not.toMatch(/Ann|Secret/);
  });

  it('is read back as it was written, whatever stands in a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (caseReference) => {
        const hostile = { ...block, child: { ...block.child, caseReference: `x${caseReference}<>&"']]>\u0000` } };
        const found = everyNamed(readXml(censusXml([hostile], YEAR, SENDER)), 'LAchildID')[0]?.text;
        // eslint-disable-next-line no-control-regex -- what XML cannot hold stands there as a replacement mark
        const expected = hostile.child.caseReference.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
        expect(found).toBe(expected);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('puts two times in pre-proceedings of one child under one child', () => {
    const two = readXml(censusXml([block, { ...block, startedOn: day('2027-01-10') }], YEAR, SENDER));
    expect(everyNamed(two, 'Child')).toHaveLength(1);
    expect(everyNamed(two, 'PreProceedingsandFGDM')).toHaveLength(2);
  });
});

describe('The return as CSV', () => {
  it('has the return’s elements as columns, is marked, and keeps numbers from being taken for formulas', () => {
    const events = letterTo('P1', '2026-09-20');
    const csv = censusCsv(blocksOf({ children: [aChild('P1', { events, person: { caseReference: '=1+1' } })] }));
    expect(csv.split('\r\n')).toEqual([
      [...CENSUS_COLUMNS, 'OFFICIAL-SENSITIVE'].join(),
      "'=1+1,2018-05-05,,F,2026-09-20,2026-09-20,0,,,,,,,,",
      '',
    ]);
  });

  it('an unborn child has an expected birth and no birth', () => {
    const unborn = aChild('P1', { events: letterTo('P1', '2026-09-20'), person: { expectedBirth: day('2027-06-01') } });
    expect(censusCsv(blocksOf({ children: [unborn] })).split('\r\n')[1]).toBe('P1,,2027-06-01,F,2026-09-20,2026-09-20,0,,,,,,,,');
  });
});

test('where the case system tells of no pre-proceedings meeting, the check says that none is meant by an empty element', () => {
  const blocks = blocksOf({ children: [aChild('P1', { events: letterTo('P1', '2026-09-20') })] });
  const about = (told: 'told' | 'not-told') => checkCensus(blocks, YEAR, told).filter(({ field }) => field === 'InitialPPMeetingDate');
  expect(about('told')).toEqual([]);
  expect(about('not-told')).toMatchObject([{ rule: 'own', kind: 'query' }]);
  expect(about('not-told')[0]?.words).toContain('does not tell of pre-proceedings meetings');
});
