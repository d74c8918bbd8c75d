import type { AuditEvent } from '../../plugin/core/audit.store';
import { nextSeal, problemWithSeal, sealHash } from '../../plugin/jobs/audit-seal';

const at = new Date('2026-11-21T10:00:00Z');
const event = (id: string, rest: Partial<AuditEvent> = {}): AuditEvent => ({
  id,
  at,
  actorId: 'w-nia',
  actorName: 'Nia Prŷs',
  event: 'view-plan',
  outcome: 'viewed',
  subject: { episodeId: 'e1', personIds: ['p1', 'p2'], thing: 'plan:1' },
  ...rest,
});
const three = [event('a'), event('b', { outcome: 'refused', reason: 'not in this team' }), event('c')];

describe('a seal of the audit', () => {
  test('is the same in whatever order its events and their people are read', () => {
    const turned = three.toReversed().map((each) => ({ ...each, subject: { ...each.subject, personIds: ['p2', 'p1'] } }));
    expect(sealHash('', turned)).toBe(sealHash('', three));
  });

  test.each([
    ['who', { actorId: 'w-other' }],
    ['the name', { actorName: 'Nia Price' }],
    ['when', { at: new Date('2026-11-21T10:00:00.001Z') }],
    ['what', { event: 'view-network' }],
    ['the outcome', { outcome: 'done' }],
    ['whom it was about', { subject: { episodeId: 'e1', personIds: ['p1'], thing: 'plan:1' } }],
    ['the episode', { subject: { episodeId: 'e2', personIds: ['p1', 'p2'], thing: 'plan:1' } }],
    ['the thing', { subject: { episodeId: 'e1', personIds: ['p1', 'p2'] } }],
    ['the reason', { reason: 'an emergency' }],
  ] as const)('breaks when %s is changed', (_what, change) => {
    const seal = nextSeal(undefined, three, at);
    const changed = [event('a', change as Partial<AuditEvent>), ...three.slice(1)];
    expect(problemWithSeal(seal, undefined, three)).toBeUndefined();
    expect(problemWithSeal(seal, undefined, changed)).toBe('seal 1: an event was changed or put in');
  });

  test('tells events that are missing, and one that was put in', () => {
    const seal = nextSeal(undefined, three, at);
    expect(problemWithSeal(seal, undefined, three.slice(1))).toBe('seal 1: 1 of 3 events are missing');
    expect(problemWithSeal(seal, undefined, [...three, event('d')])).toBe('seal 1: an event was changed or put in');
  });

  test('follows from the one before: a seal taken out or made anew breaks the next', () => {
    const first = nextSeal(undefined, three, at);
    const second = nextSeal(first, [event('d')], at);
    expect(second).toMatchObject({ number: 2, previousHash: first.hash, events: 1, upTo: 'd' });
    expect(problemWithSeal(second, first, [event('d')])).toBeUndefined();
    expect(problemWithSeal(second, undefined, [event('d')])).toBe('seal 1 is missing');
    const anew = nextSeal(undefined, three.slice(1), at);
    expect(problemWithSeal(second, anew, [event('d')])).toBe('seal 2 does not follow from the one before it');
  });
});
