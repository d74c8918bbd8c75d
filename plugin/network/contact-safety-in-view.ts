import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { childIds } from '../episodes/episode';
import { isCoordinator, type EpisodeSource } from '../episodes/episode-access';
import { viewEpisode, type EpisodeInView } from '../episodes/episode-in-view';
import { affectsMeeting, type ContactSafety } from './contact-safety';
import { listedMembers } from './listed-members';
import type { NetworkMember } from './network-member';

export interface ContactSafetyInView extends EpisodeInView {
  /** roles.md: a coordinator reads those that affect the meeting. */
  readonly records: readonly ContactSafety[];
  readonly members: readonly NetworkMember[];
}

export interface ContactSafetyRecordInView extends ContactSafetyInView {
  readonly record: ContactSafety;
}

export interface ContactSafetySource extends EpisodeSource {
  readonly network: { ofEpisode(episodeId: string): Promise<readonly NetworkMember[]> };
  readonly contactSafety: { ofEpisode(episodeId: string): Promise<readonly ContactSafety[]> };
}

export async function viewContactSafety(
  { episodeId }: { readonly episodeId: string },
  stores: ContactSafetySource,
  asked: Asked,
): Promise<ContactSafetyInView> {
  const view = await viewEpisode(episodeId, stores, asked);
  const members = await listedMembers(await stores.network.ofEpisode(episodeId), asked);
  const seen = (id: string | undefined): boolean => id === undefined || members.some((member) => member.id === id);
  const all = (await stores.contactSafety.ofEpisode(episodeId)).filter((each) => seen(each.memberId) && seen(each.otherMemberId));
  return { ...view, members, records: isCoordinator(asked.actor, view.episode) ? all.filter(affectsMeeting) : all };
}

export async function viewContactSafetyRecord(
  { recordId, ...which }: { readonly episodeId: string; readonly recordId: string },
  stores: ContactSafetySource,
  asked: Asked,
): Promise<ContactSafetyRecordInView> {
  const view = await viewContactSafety(which, stores, asked);
  const record = view.records.find((each) => each.id === recordId);
  if (record === undefined) throw new NotFound('note');
  return { ...view, record };
}

export const aboutContactSafety = ({ episode }: ContactSafetyInView) => ({ episodeId: episode.id, personIds: childIds(episode) });
