import type { ConsentStore } from './consent/consent.store';
import type { AuditStore } from './core/audit.store';
import type { LaunchStore } from './core/launch.store';
import type { OutboxStore } from './core/outbox.store';
import type { RunStore } from './core/run.store';
import type { EpisodeStore } from './episodes/episode.store';
import type { FilingStore } from './filing/filing.store';
import type { InvitationStore } from './invitations/invitation.store';
import type { MeetingStore } from './meetings/meeting.store';
import type { NetworkStore } from './network/network.store';
import type { OfferStore } from './offers/offer.store';
import type { PlanStore } from './plans/plan.store';
import type { AgreementStore } from './preparation/agreement.store';
import type { ReviewStore } from './reviews/review.store';

/** What the route table needs of the store: every step's part, by the name under which use cases ask for it. */
export interface AllStores {
  readonly audit: AuditStore;
  readonly outbox: OutboxStore;
  readonly launches: LaunchStore;
  readonly runs: RunStore;
  readonly episodes: EpisodeStore;
  readonly offers: OfferStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly agreements: AgreementStore;
  readonly meetings: MeetingStore;
  readonly invitations: InvitationStore;
  readonly plans: PlanStore;
  readonly reviews: ReviewStore;
  readonly filing: FilingStore;
}
