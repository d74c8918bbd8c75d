import type { PersonId } from '../core/case-system';
import type { Asked } from '../core/ground';
import type { Episode } from '../episodes/episode';
import type { ResponsiblePerson } from '../episodes/responsible-people';
import type { Exemption, Offer } from './offer';
import { preApplicationCheck, type MeetingAboutChild, type PreApplicationCheck } from './pre-application-check';

/** What must be readable to check one child. */
export interface PreApplicationSource {
  readonly episodes: { ofChild(personId: PersonId): Promise<readonly Episode[]> };
  readonly offers: {
    aboutChildren(ids: readonly PersonId[]): Promise<readonly Offer[]>;
    exemptionsOf(ids: readonly PersonId[]): Promise<readonly Exemption[]>;
  };
  readonly meetings: { ofEpisode(episodeId: string): Promise<readonly MeetingAboutChild[]> };
}

export async function checkChild(
  childId: PersonId,
  responsible: readonly ResponsiblePerson[],
  stores: PreApplicationSource,
  { caseSystem, policy, today }: Asked,
): Promise<PreApplicationCheck> {
  const meetings: MeetingAboutChild[] = [];
  for (const episode of await stores.episodes.ofChild(childId)) meetings.push(...(await stores.meetings.ofEpisode(episode.id)));
  const facts = {
    childId,
    events: await caseSystem.eventsOf(childId),
    regimes: await caseSystem.regimesOf(childId),
    offers: await stores.offers.aboutChildren([childId]),
    exemptions: await stores.offers.exemptionsOf([childId]),
    meetings,
    responsible: responsible.map(({ person }) => person.id),
    today,
  };
  return preApplicationCheck(facts, policy);
}
