import type { ConsentAttempt } from '../consent/consent-attempt';
import type { Asked } from '../core/ground';
import type { EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { anyInPreProceedings } from '../episodes/any-in-pre-proceedings';
import { adviseMeetingType, type MeetingTypeAdvice } from '../episodes/meeting-type-advice';
import type { Situation } from '../episodes/situation-advice';
import type { NetworkMember } from '../network/network-member';
import type { PreMeetingAgreement } from './agreement';
import { situationOf } from './situation';

export interface TypeAdviceInView extends EpisodeInView {
  readonly situation: Situation;
  readonly advice: MeetingTypeAdvice;
}

interface Stores extends EpisodeSource {
  readonly network: { ofEpisode(id: string): Promise<readonly NetworkMember[]> };
  readonly consents: { attemptsOf(episodeId: string): Promise<readonly ConsentAttempt[]> };
  readonly agreements: { ofEpisode(id: string): Promise<PreMeetingAgreement | undefined> };
}

/** The advice, worked out afresh from all that is known now. */
export async function viewTypeAdvice(episodeId: string, stores: Stores, asked: Asked): Promise<TypeAdviceInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const situation = situationOf({
    episode: view.episode,
    members: await stores.network.ofEpisode(episodeId),
    agreement: await stores.agreements.ofEpisode(episodeId),
    attempts: (await stores.consents.attemptsOf(episodeId)).length,
    preProceedings: await anyInPreProceedings(
      view.children.map(({ person }) => person.id),
      asked,
    ),
  });
  return { ...view, situation, advice: adviseMeetingType(situation, asked.policy) };
}
