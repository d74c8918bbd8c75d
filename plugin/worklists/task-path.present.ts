import type { ModulePath } from '../core/page';
import { consentPaths } from '../consent/consent.paths';
import { invitationPaths } from '../invitations/invitations.paths';
import { meetingPaths } from '../meetings/meetings.paths';
import { networkPaths } from '../network/network.paths';
import { offerPaths } from '../offers/offers.paths';
import { planPaths } from '../plans/plans.paths';
import { preparationPaths } from '../preparation/preparation.paths';
import type { TaskKey } from './episode-tasks';

interface Ids {
  readonly episodeId: string;
  readonly meetingId?: string;
  readonly requestId?: string;
  readonly planId?: string;
  /** What is known was written down, so that the choice itself comes next. */
  readonly described: boolean;
}

type Paths = Readonly<Record<TaskKey, (ids: Ids) => ModulePath | undefined>>;

const ofMeeting =
  (path: (id: string) => ModulePath) =>
  ({ meetingId }: Ids): ModulePath | undefined =>
    meetingId === undefined ? undefined : path(meetingId);
const ofPlan =
  (path: (id: string) => ModulePath) =>
  ({ planId }: Ids): ModulePath | undefined =>
    planId === undefined ? undefined : path(planId);

function requestPath({ episodeId, meetingId, requestId }: Ids): ModulePath | undefined {
  if (requestId !== undefined) return invitationPaths.request(episodeId, requestId);
  return meetingId === undefined ? undefined : invitationPaths.ask(episodeId, meetingId);
}

const PATHS: Paths = {
  offer: ({ episodeId }) => offerPaths.list(episodeId),
  'meeting-type': ({ episodeId, described }) => (described ? preparationPaths.choice(episodeId) : preparationPaths.situation(episodeId)),
  consent: ({ episodeId }) => consentPaths.list(episodeId),
  network: ({ episodeId }) => networkPaths.list(episodeId),
  agreement: ({ episodeId }) => preparationPaths.agreement(episodeId),
  arrange: ({ episodeId }) => meetingPaths.list(episodeId),
  request: requestPath,
  notes: ofMeeting(meetingPaths.notes),
  plan: (ids) => ofPlan(planPaths.overview)(ids) ?? ofMeeting(planPaths.ofMeeting)(ids),
  decision: ofPlan(planPaths.decide),
  filing: ofPlan(planPaths.agreed),
  reviews: ofPlan(planPaths.reviews),
};

/** Where a task is done; undefined while there is nothing yet to do it on. */
export const taskPath = (key: TaskKey, ids: Ids): ModulePath | undefined => PATHS[key](ids);
