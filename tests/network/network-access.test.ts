import type { Actor } from '../../plugin/core/actor';
import type { ChildAccess } from '../../plugin/core/child-access';
import type { OpenedEpisode } from '../../plugin/episodes/episode-access';
import { mayEditNetwork, mayEditSafety, mayReadNetwork, maySeeExDirectory } from '../../plugin/network/network-access';
import { anEpisode } from '../builders/an-episode';
import { anActor } from '../builders/world';

const child = (rest: Partial<ChildAccess> = {}): ChildAccess => ({
  personId: 'child-1',
  restricted: false,
  named: false,
  allocated: false,
  teamIds: ['north'],
  ...rest,
});
const opened = (rest: Partial<ChildAccess> = {}): OpenedEpisode => ({
  episode: anEpisode({ coordinatorId: 'coordinator' }),
  access: [child(rest)],
});
const own = opened({ allocated: true });

describe('who reads and who changes the family’s list (roles.md)', () => {
  test.each<[string, Actor, OpenedEpisode, string]>([
    ['the allocated worker', anActor('w', ['worker']), own, 'read edit safety ex-directory'],
    ['another worker of the team', anActor('w', ['worker'], ['north']), opened(), ''],
    ['a Senior Practitioner of the team', anActor('s', ['senior-practitioner'], ['north']), opened(), 'read edit'],
    ['the manager of the team', anActor('m', ['team-manager'], ['north']), opened(), 'read safety'],
    ['the episode’s own coordinator', anActor('coordinator', ['coordinator']), opened(), 'read edit'],
    ['another coordinator', anActor('another', ['coordinator']), opened(), ''],
    ['business support', anActor('b', ['business-support'], ['north']), opened(), ''],
    ['a performance analyst', anActor('p', ['performance-analyst'], ['north']), opened(), ''],
    ['the auditor', anActor('x', ['auditor']), opened(), 'read'],
    ['the auditor who is a Senior Practitioner elsewhere', anActor('x', ['auditor', 'senior-practitioner'], ['south']), opened(), 'read'],
  ])('%s', (_who, actor, episode, rights) => {
    const may = [
      mayReadNetwork(actor, episode) === 'ok' && 'read',
      mayEditNetwork(actor, episode) === 'ok' && 'edit',
      mayEditSafety(actor, episode) === 'ok' && 'safety',
      maySeeExDirectory(actor, episode) && 'ex-directory',
    ];
    expect(may.filter(Boolean).join(' ')).toBe(rights);
  });
});
