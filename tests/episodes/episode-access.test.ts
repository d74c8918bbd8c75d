import type { Actor } from '../../plugin/core/actor';
import type { ChildAccess } from '../../plugin/core/child-access';
import { day } from '../../plugin/core/calendar-day';
import {
  mayActAsAllocatedWorker,
  mayActAsAllocatedWorkerOrManager,
  mayActAsManager,
  mayActAsWorker,
  mayReadEpisode,
  maySeeEpisode,
  mayWorkOnEpisode,
  visibleChildren,
  type OpenedEpisode,
} from '../../plugin/episodes/episode-access';
import { anEpisode } from '../builders/an-episode';
import { anActor } from '../builders/world';

const on = day('2026-11-21');
const episode = anEpisode({
  leadChildId: 'zoe',
  children: ['zoe', 'tomasz'].map((personId) => ({ personId, joinedOn: on })),
  coordinatorId: 'coordinator',
});

const child = (personId: string, rest: Partial<ChildAccess> = {}): ChildAccess => ({
  personId,
  restricted: false,
  named: false,
  allocated: false,
  teamIds: ['north'],
  ...rest,
});
const both = (rest: Partial<ChildAccess> = {}): OpenedEpisode => ({ episode, access: [child('zoe', rest), child('tomasz', rest)] });
const allocated = both({ allocated: true });

const RULES = {
  see: maySeeEpisode,
  read: mayReadEpisode,
  'work on it': mayWorkOnEpisode,
  'act for the authority': mayActAsWorker,
  'record offers': mayActAsAllocatedWorker,
  'record consent': mayActAsAllocatedWorkerOrManager,
  'exempt from the offer': mayActAsManager,
};
type Right = keyof typeof RULES;
const rightsOf = (actor: Actor, opened: OpenedEpisode): Right[] =>
  (Object.keys(RULES) as Right[]).filter((right) => RULES[right](actor, opened) === 'ok');

const everythingButExempting: Right[] = ['see', 'read', 'work on it', 'act for the authority', 'record offers', 'record consent'];

describe('what each role may do with a family’s process (roles.md)', () => {
  test.each<[string, Actor, OpenedEpisode, Right[]]>([
    ['the allocated worker', anActor('w', ['worker']), allocated, everythingButExempting],
    ['another worker of the team', anActor('w', ['worker'], ['north']), both(), []],
    [
      'a Senior Practitioner of the team',
      anActor('s', ['senior-practitioner'], ['north']),
      both(),
      ['see', 'read', 'work on it', 'act for the authority'],
    ],
    ['a Senior Practitioner to whom the child is allocated', anActor('s', ['senior-practitioner']), allocated, everythingButExempting],
    ['a Senior Practitioner of another team', anActor('s', ['senior-practitioner'], ['south']), both(), []],
    [
      'the manager of the team',
      anActor('m', ['team-manager'], ['north']),
      both(),
      ['see', 'read', 'work on it', 'act for the authority', 'record consent', 'exempt from the offer'],
    ],
    ['the episode’s own coordinator', anActor('coordinator', ['coordinator']), both(), ['see', 'read', 'work on it']],
    ['another coordinator', anActor('another', ['coordinator']), both(), []],
    ['the coordinator’s namesake without the role', anActor('coordinator', ['worker']), both(), []],
    ['business support of the team', anActor('b', ['business-support'], ['north']), both(), []],
    ['a performance analyst', anActor('p', ['performance-analyst'], ['north']), both(), []],
    ['an administrator', anActor('a', ['administrator'], ['north']), both(), []],
    ['the auditor', anActor('x', ['auditor']), both(), ['see', 'read']],
    ['the auditor who is also a worker elsewhere', anActor('x', ['auditor', 'worker']), both(), ['see', 'read']],
    ['the auditor who is also the allocated worker', anActor('x', ['auditor', 'worker']), allocated, everythingButExempting],
  ])('%s', (_who, actor, opened, expected) => {
    expect(rightsOf(actor, opened)).toEqual(expected);
  });
});

describe('an episode of several children', () => {
  const worker = anActor('w', ['worker']);
  const zoeOnly: OpenedEpisode = { episode, access: [child('zoe', { allocated: true }), child('tomasz')] };

  test('shows a worker of one of them that it is there, and only that child', () => {
    expect(visibleChildren(worker, zoeOnly)).toEqual(['zoe']);
    expect(rightsOf(worker, zoeOnly)).toEqual(['see']);
  });

  test('says why what was written about the children together is withheld', () => {
    expect(mayReadEpisode(worker, zoeOnly)).toMatchObject({ seen: true });
  });

  test('is closed to the allocated worker where one child’s record is restricted and does not name them', () => {
    const restricted: OpenedEpisode = {
      episode,
      access: [child('zoe', { allocated: true }), child('tomasz', { allocated: true, restricted: true })],
    };
    expect(rightsOf(worker, restricted)).toEqual(['see']);
    expect(visibleChildren(anActor('coordinator', ['coordinator']), restricted)).toEqual(['zoe']);
  });

  test('is open to the worker whom the restricted record names', () => {
    expect(rightsOf(worker, both({ allocated: true, restricted: true, named: true }))).toEqual(everythingButExempting);
  });

  test('does not exist for a session that another child’s record opened', () => {
    expect(maySeeEpisode({ ...worker, launchedFor: 'mia' }, allocated)).toMatchObject({ seen: false });
    expect(maySeeEpisode({ ...worker, launchedFor: 'tomasz' }, allocated)).toBe('ok');
  });
});
