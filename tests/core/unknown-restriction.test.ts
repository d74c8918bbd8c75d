import { notTold, withUnknownRestriction } from '../../plugin/core/unknown-restriction';
import type { CaseSystem } from '../../plugin/core/case-system';
import { accessToChild, mayOpenChild } from '../../plugin/core/child-access';
import type { Actor } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import { clockAt } from '../builders/clock';

const clock = clockAt('2026-11-20T12:00:00Z');
const today = day('2026-11-20');
const zoe = { id: '41', fullName: 'Zoë Okafor', restricted: false, isChildRecord: true };
const amara = { id: '42', fullName: 'Amara Okafor', restricted: false, isChildRecord: false };
const person = (id: string) => [zoe, amara].find((each) => each.id === id);
const allocation = { personId: '41', workerId: '7', kind: 'allocated-worker', teamId: '500', from: day('2026-01-01') };

const source = (knows: CaseSystem['knows']): CaseSystem =>
  ({
    knows,
    person: async (id: string) => person(id),
    people: async (ids: readonly string[]) => ids.flatMap((id) => person(id) ?? []),
    personsOf: async () => new Map([['41', zoe]]),
    allocationsOf: async () => [allocation, { ...allocation, workerId: '9', to: day('2026-11-20') }],
    allocationsOfEach: async () => new Map([['41', [allocation, { ...allocation, workerId: '9', to: day('2026-11-20') }]]]),
    mayOpenRestricted: async () => false,
    restrictedOpenTo: async () => new Set(['41', '42']),
  }) as unknown as CaseSystem;

const manager: Actor = { workerId: '8', loginId: 'm', name: 'M', roles: ['team-manager'], teamIds: ['500'] } as unknown as Actor;
const worker: Actor = { ...manager, workerId: '7', roles: ['worker'], teamIds: [] };

describe('A case system that cannot tell which records are restricted', () => {
  const guarded = withUnknownRestriction(source({ restriction: false }), 'allocated-only', clock);

  test('has every child’s record treated as restricted, and an adult’s as it stands', async () => {
    expect((await guarded.person('41'))?.restricted).toBe(true);
    expect((await guarded.people(['41', '42'])).map((each) => each.restricted)).toEqual([true, false]);
    expect((await guarded.personsOf(['41'])).get('41')?.restricted).toBe(true);
  });

  test('lets the allocated worker in, and not the team’s manager nor who was allocated until today', async () => {
    expect(mayOpenChild(worker, await accessToChild(guarded, worker, '41', today))).toBe('ok');
    expect(mayOpenChild(manager, await accessToChild(guarded, manager, '41', today))).not.toBe('ok');
    expect(await guarded.mayOpenRestricted('9', '41')).toBe(false);
    expect([...(await guarded.restrictedOpenTo('7', ['41', '42']))]).toEqual(['41']);
    expect([...(await guarded.restrictedOpenTo('9', ['41', '42']))]).toEqual([]);
  });

  test('is read as it stands where the council has decided so', async () => {
    const open = withUnknownRestriction(source({ restriction: false }), 'as-not-restricted', clock);
    expect((await open.person('41'))?.restricted).toBe(false);
    expect(mayOpenChild(manager, await accessToChild(open, manager, '41', today))).toBe('ok');
  });

  test('one that can tell is left alone', () => {
    const telling = source({ telephones: false });
    expect(withUnknownRestriction(telling, 'allocated-only', clock)).toBe(telling);
  });
});

describe('What is not told', () => {
  test('is said in a sentence, with what follows from it', () => {
    expect(notTold({ knows: { restriction: false, telephones: false } }, 'allocated-only')).toBe(
      'The case system does not tell us which records are restricted; telephone numbers. Only a child’s allocated workers may open the record.',
    );
    expect(notTold({ knows: { restriction: false } }, 'as-not-restricted')).toBe(
      'The case system does not tell us which records are restricted.',
    );
    expect(notTold({ knows: { relationships: false } }, 'allocated-only')).toContain('who is related to whom');
  });

  test('nothing is said where everything is known', () => {
    expect(notTold({}, 'allocated-only')).toBeUndefined();
  });
});
