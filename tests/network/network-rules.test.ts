import { day } from '../../plugin/core/calendar-day';
import { Conflict } from '../../plugin/core/errors';
import { defaultPolicy } from '../../plugin/core/policy';
import type { MemberKind, NetworkMember } from '../../plugin/network/network-member';
import {
  aroundTheTable,
  chosenType,
  familyWishOf,
  mustBeOnTheList,
  problemsWithWish,
  professionalsWithoutWish,
  takeOffTheList,
} from '../../plugin/network/network-rules';
import { anEpisode } from '../builders/an-episode';

const policy = defaultPolicy();
const today = day('2026-11-21');
const type = (key: string) => policy.meetingTypes.find((each) => each.key === key);
const member = (rest: Partial<NetworkMember> = {}): NetworkMember => ({
  id: 'm1',
  episodeId: 'episode-1',
  name: 'Somebody',
  relationship: 'neighbour',
  kind: 'network',
  adult: true,
  holdsParentalResponsibility: 'not recorded',
  status: 'found',
  disclosure: 'nothing-yet',
  needs: [],
  version: 0,
  ...rest,
});
const wish = { by: 'Amara', on: day('2026-11-10') };

describe('the family’s expressed wish', () => {
  test.each<[MemberKind, string | undefined, boolean]>([
    ['professional', 'FM', true],
    ['professional', 'FGC', false],
    ['professional', 'FNM', false],
    ['professional', undefined, false],
    ['network', 'FM', false],
    ['worker', 'FM', false],
    ['advocate', 'FM', false],
    ['interpreter', 'FM', false],
    ['coordinator', 'FM', false],
  ])('of a %s at a meeting of the type %s is needed: %p', (kind, key, needed) => {
    const problems = problemsWithWish({ kind }, {}, { type: key === undefined ? undefined : type(key), today }).filter(Boolean);
    expect(problems.length > 0).toBe(needed);
  });

  test.each([
    ['who and when', wish, []],
    ['who, but not when', { by: 'Amara' }, ['familyWishOn']],
    ['when, but not who', { on: today }, ['familyWishBy']],
    ['a day to come', { by: 'Amara', on: day('2026-11-22') }, ['familyWishOn']],
  ])('is kept as a whole: %s', (_what, typed, fields) => {
    const problems = problemsWithWish({ kind: 'professional' }, typed, { type: type('FGC'), today });
    expect(problems.flatMap((problem) => (problem === undefined ? [] : [problem.field]))).toEqual(fields);
    expect(familyWishOf(typed) !== undefined).toBe('by' in typed && 'on' in typed);
  });

  test('is asked for again when the type that is chosen later needs it', () => {
    const officer = member({ kind: 'professional', name: 'Probation officer' });
    const nurse = member({ kind: 'professional', name: 'School nurse', familyWish: wish });
    const gone = member({ kind: 'professional', name: 'GP', removedOn: today });
    expect(professionalsWithoutWish([officer, nurse, gone], type('FM'))).toEqual([officer]);
    expect(professionalsWithoutWish([officer, nurse, gone], type('FGC'))).toEqual([]);
  });

  test('goes by the type that was chosen, as this council describes it', () => {
    const episode = anEpisode({ choice: { type: 'FM', circumstances: [], chosenBy: 'w', on: today } });
    expect(chosenType(episode, policy)?.professionalsAllowed).toBe('family-wish');
    expect(chosenType(anEpisode(), policy)).toBeUndefined();
  });
});

describe('a person on the list', () => {
  test('who is taken off stays on record', () => {
    expect(takeOffTheList(member(), today)).toEqual(member({ removedOn: today }));
  });

  test('is taken off once, and not changed afterwards', () => {
    const removed = member({ removedOn: today });
    expect(() => takeOffTheList(removed, today)).toThrow(Conflict);
    expect(() => mustBeOnTheList(removed)).toThrow('This person was taken off the list');
  });
});

test('around the table, family and friends are counted against the professionals, the worker among these, and nobody else', () => {
  const kinds: MemberKind[] = ['child', 'network', 'network', 'professional', 'worker', 'coordinator', 'advocate', 'interpreter'];
  const gone = member({ removedOn: today });
  expect(aroundTheTable([...kinds.map((kind) => member({ kind })), gone])).toEqual({ network: 2, professionals: 2 });
});
