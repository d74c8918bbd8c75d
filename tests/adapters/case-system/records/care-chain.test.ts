import { day } from '../../../../plugin/core/calendar-day';
import { careEpisodes, lookedAfterSpells, reasonStarted, type CareRow } from '../../../../adapters/case-system/records/care-chain';

const care = (from: string, to: string | undefined, rest: Partial<CareRow> = {}): CareRow => ({
  key: '1/1',
  personId: '1',
  periodOfCareId: '7',
  from: day(from),
  to: to === undefined ? undefined : day(to),
  legalStatus: 'C2',
  placementId: '1',
  placement: 'U4',
  carerId: '30',
  ...rest,
});

describe('Why an episode of care began', () => {
  const before = care('2025-01-01', '2025-06-01');
  test.each([
    ['S', 'nothing came before', undefined, care('2025-06-01', undefined)],
    ['S', 'the child was at home for a day', care('2025-01-01', '2025-05-31'), care('2025-06-01', undefined)],
    ['L', 'only the legal status changed', before, care('2025-06-01', undefined, { legalStatus: 'C1' })],
    ['P', 'place and carer changed', before, care('2025-06-01', undefined, { placementId: '2', carerId: '31' })],
    ['T', 'the place changed with the same carer', before, care('2025-06-01', undefined, { placementId: '2' })],
    ['B', 'status, place and carer changed', before, care('2025-06-01', undefined, { legalStatus: 'C1', placementId: '2', carerId: '31' })],
    ['U', 'status and place changed with the same carer', before, care('2025-06-01', undefined, { legalStatus: 'C1', placementId: '2' })],
  ])('is %s where %s', (expected, _title, previous, row) => {
    expect(reasonStarted(row, previous)).toBe(expected);
  });

  test('an unknown carer of a new place counts as another carer', () => {
    expect(reasonStarted(care('2025-06-01', undefined, { placementId: '2', carerId: undefined }), before)).toBe('P');
  });
});

describe('Why an episode of care ceased', () => {
  test('X1 where care goes on the same day, the placement’s reason where it ends there', () => {
    const episodes = careEpisodes([
      care('2025-01-01', '2025-03-01', { placementTo: day('2025-06-01'), placementReasonCeased: 'E4A' }),
      care('2025-03-01', '2025-06-01', { legalStatus: 'C1', placementTo: day('2025-06-01'), placementReasonCeased: 'E4A' }),
    ]);
    expect(episodes.map((episode) => episode.reasonCeased)).toEqual(['X1', 'E4A']);
  });

  test('an open episode has not ceased', () => {
    expect(careEpisodes([care('2025-01-01', undefined, { placementReasonCeased: 'E4A' })])[0]?.reasonCeased).toBeUndefined();
  });

  test('the same summary twice is one episode', () => {
    expect(careEpisodes([care('2025-01-01', undefined), care('2025-01-01', undefined)])).toHaveLength(1);
  });
});

describe('Being looked after', () => {
  const spells = (...rows: readonly CareRow[]) => lookedAfterSpells(rows).map(({ from, to }) => [from, to]);

  test('episodes that meet are one spell', () => {
    expect(spells(care('2025-01-01', '2025-03-01'), care('2025-03-01', '2025-06-01', { legalStatus: 'C1' }))).toEqual([
      ['2025-01-01', '2025-06-01'],
    ]);
  });

  test('an open episode that a later one overlaps keeps the spell open', () => {
    expect(spells(care('2025-01-01', undefined), care('2025-03-01', '2025-06-01'))).toEqual([['2025-01-01', undefined]]);
  });

  test('a day at home makes two spells', () => {
    expect(spells(care('2025-01-01', '2025-03-01'), care('2025-03-02', '2025-06-01'))).toHaveLength(2);
  });

  test('short breaks inside care part it: C1, V4, C1 is two periods', () => {
    expect(
      spells(care('2025-01-01', '2025-03-01'), care('2025-03-01', '2025-04-01', { legalStatus: 'V4' }), care('2025-04-01', '2025-06-01')),
    ).toEqual([
      ['2025-01-01', '2025-03-01'],
      ['2025-04-01', '2025-06-01'],
    ]);
  });

  test('care without a recorded legal status is being looked after', () => {
    expect(spells(care('2025-01-01', undefined, { legalStatus: undefined }))).toHaveLength(1);
  });
});
