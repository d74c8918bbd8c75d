import type { Actor } from '../../plugin/core/actor';
import { mayArrangeMeeting, mayReadMeeting, mayWriteMeeting } from '../../plugin/meetings/meeting-access';
import type { Meeting } from '../../plugin/meetings/meeting';
import { aMeeting } from '../builders/a-meeting';
import {
  anotherWorker,
  auditor,
  businessSupport,
  coordinator,
  manager,
  nia,
  seniorPractitioner,
  theirEpisode,
} from '../builders/okafor-family';
import { anActor } from '../builders/world';

const opened = (actor: Actor, meeting: Partial<Meeting> = {}) => ({
  episode: theirEpisode(),
  meeting: aMeeting(meeting),
  access: theirEpisode().children.map(({ personId }) => ({
    personId,
    restricted: false,
    named: false,
    allocated: actor.workerId === nia.workerId,
    teamIds: ['team-north'],
  })),
});
const yesNo = (verdict: unknown) => (verdict === 'ok' ? 'yes' : 'no');

const stranger = anActor('w-stranger', ['worker', 'senior-practitioner', 'team-manager', 'coordinator'], ['team-south']);

// who | arranges | reads | writes when the worker runs it | when the Senior Practitioner does | when nobody is named yet
test.each([
  ['the allocated worker', nia, 'yes', 'yes', 'yes', 'no', 'yes'],
  ['a Senior Practitioner of the team', seniorPractitioner, 'yes', 'yes', 'no', 'yes', 'yes'],
  ['the independent coordinator', coordinator, 'yes', 'yes', 'yes', 'yes', 'yes'],
  ['the team manager', manager, 'no', 'yes', 'no', 'no', 'no'],
  ['another worker', anotherWorker, 'no', 'no', 'no', 'no', 'no'],
  ['business support', businessSupport, 'no', 'no', 'no', 'no', 'no'],
  ['the auditor', auditor, 'no', 'yes', 'no', 'no', 'no'],
  ['somebody of another team with every role', stranger, 'no', 'no', 'no', 'no', 'no'],
])('%s', (_who, actor, arranges, reads, writesOwn, writesSeniors, writesUnnamed) => {
  expect({
    arranges: yesNo(mayArrangeMeeting(actor, opened(actor))),
    reads: yesNo(mayReadMeeting(actor, opened(actor))),
    writesOwn: yesNo(mayWriteMeeting(actor, opened(actor, { facilitatorId: nia.workerId }))),
    writesSeniors: yesNo(mayWriteMeeting(actor, opened(actor, { facilitatorId: seniorPractitioner.workerId }))),
    writesUnnamed: yesNo(mayWriteMeeting(actor, opened(actor))),
  }).toEqual({ arranges, reads, writesOwn, writesSeniors, writesUnnamed });
});
