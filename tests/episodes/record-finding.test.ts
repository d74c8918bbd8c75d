import { day } from '../../plugin/core/calendar-day';
import { Conflict } from '../../plugin/core/errors';
import { afterLook, decided, decisionsFor, findingOf, type RecordFinding, type RecordLook } from '../../plugin/episodes/record-finding';

const today = day('2026-11-20');
const look = (rest: Partial<RecordLook> = {}): RecordLook => ({ personId: '10', answersAs: '10', adopted: false, ...rest });
const finding = (rest: Partial<RecordFinding> = {}): RecordFinding => ({
  personId: '10',
  version: 3,
  kind: 'merged',
  pointsTo: '30',
  foundOn: day('2026-11-01'),
  decision: 'waiting',
  ...rest,
});
const followed = finding({ decision: 'follow', survivorId: '30' });
const deciding = { reason: 'Both seen', by: 'w-1', byName: 'Ada', at: new Date('2026-11-20T10:00:00Z') };

describe('A record under whose number we keep something', () => {
  test('that stands by itself is no finding', () => {
    expect(findingOf(look())).toBeUndefined();
    expect(afterLook(undefined, look(), today)).toBeUndefined();
  });

  test('that answers as another was merged, and waits for somebody to decide', () => {
    expect(afterLook(undefined, look({ answersAs: '30' }), today)).toEqual({
      personId: '10',
      version: 0,
      kind: 'merged',
      pointsTo: '30',
      foundOn: today,
      decision: 'waiting',
    });
  });

  test('that has no answer is gone; one that ended with an adoption is told apart', () => {
    expect(findingOf(look({ answersAs: undefined }))).toEqual({ kind: 'gone' });
    expect(findingOf(look({ answersAs: undefined, adopted: true }))).toEqual({ kind: 'adopted' });
    expect(findingOf(look({ answersAs: '30', adopted: true }))).toEqual({ kind: 'adopted' });
    expect(findingOf(look({ adopted: true }))).toBeUndefined();
  });
});

describe('A decision', () => {
  test('stands while the case system says the same', () => {
    expect(afterLook(followed, look({ answersAs: '30' }), today)).toBe(followed);
    const gone = finding({ kind: 'gone', pointsTo: undefined, decision: 'follow', survivorId: '30' });
    expect(afterLook(gone, look({ answersAs: undefined }), today)).toBe(gone);
    expect(afterLook(gone, look({ answersAs: '30' }), today)).toBe(gone);
  });

  test('waits again once the case system answers with yet another record', () => {
    expect(afterLook(followed, look({ answersAs: '40' }), today)).toEqual({
      personId: '10',
      version: 3,
      kind: 'merged',
      pointsTo: '40',
      foundOn: today,
      decision: 'waiting',
    });
  });

  test('to follow is open again once the record stands by itself; what nobody followed is forgotten', () => {
    expect(afterLook(followed, look(), today)).toEqual({
      personId: '10',
      version: 3,
      kind: 'back',
      foundOn: today,
      decision: 'waiting',
    });
    expect(afterLook(finding(), look(), today)).toBeUndefined();
    const back = finding({ kind: 'back', pointsTo: undefined });
    expect(afterLook(back, look(), today)).toBe(back);
  });

  test('to follow is not to be had where the record ended with an adoption', () => {
    expect(decisionsFor({ kind: 'adopted' })).toEqual(['leave', 'hold']);
    const adopted = finding({ kind: 'adopted', pointsTo: undefined });
    expect(() => decided(adopted, { ...deciding, decision: 'follow', survivorId: '30' })).toThrow(Conflict);
  });

  test('is taken back whole', () => {
    const made = decided(finding(), { ...deciding, decision: 'follow', survivorId: '30' });
    expect(made).toMatchObject({ decision: 'follow', survivorId: '30', reason: 'Both seen' });
    expect(decided(made, { ...deciding, decision: 'waiting' })).toEqual(finding());
  });
});
