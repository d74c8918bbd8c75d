import type { Actor } from '../../plugin/core/actor';
import type { ChildAccess } from '../../plugin/core/child-access';
import { mayOpenChildRecord, mayStartEpisode } from '../../plugin/episodes/child-record-access';
import { anActor } from '../builders/world';

const inTeam: ChildAccess = { personId: 'zoe', restricted: false, named: false, allocated: false, teamIds: ['north'] };
const own = { ...inTeam, allocated: true };
const worker = anActor('w', ['worker']);

describe('who opens a child’s page, and who starts a process there', () => {
  test.each<[string, Actor, ChildAccess, boolean, boolean]>([
    ['the allocated worker', worker, own, true, true],
    ['another worker', worker, inTeam, false, false],
    ['a Senior Practitioner of the team', anActor('s', ['senior-practitioner'], ['north']), inTeam, true, true],
    ['the manager of the team', anActor('m', ['team-manager'], ['north']), inTeam, true, true],
    ['a coordinator', anActor('c', ['coordinator'], ['north']), inTeam, false, false],
    ['business support', anActor('b', ['business-support'], ['north']), inTeam, false, false],
    ['a performance analyst', anActor('p', ['performance-analyst'], ['north']), inTeam, false, false],
    ['the auditor', anActor('x', ['auditor']), inTeam, true, false],
    ['the auditor who is a worker elsewhere', anActor('x', ['auditor', 'worker']), inTeam, true, false],
    ['the allocated worker of a restricted record that does not name them', worker, { ...own, restricted: true }, false, false],
    ['the allocated worker of a restricted record that names them', worker, { ...own, restricted: true, named: true }, true, true],
    ['the allocated worker, come in from this record', { ...worker, launchedFor: 'zoe' }, own, true, true],
    ['the allocated worker, come in from another child’s record', { ...worker, launchedFor: 'tomasz' }, own, false, false],
  ])('%s', (_who, actor, access, opens, starts) => {
    expect([mayOpenChildRecord(actor, access) === 'ok', mayStartEpisode(actor, access) === 'ok']).toEqual([opens, starts]);
  });
});
