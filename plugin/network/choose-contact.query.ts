import { z } from 'zod';
import type { Telephone } from '../core/case-system';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { currentAddressLines } from './chosen-contact';
import { aboutMember, viewMember, type MemberInView } from './member-of-episode';
import { mayEditNetwork, maySeeExDirectory } from './network-access';
import type { NetworkStore } from './network.store';

export interface ContactToChoose extends MemberInView {
  /** From the case system, to start from; empty where there is none or the person is not there. */
  readonly addressLines: readonly string[];
  readonly telephones: readonly ShownTelephone[];
}

/** A number, or that there is one which is on nobody's screen but the worker's. */
export interface ShownTelephone {
  readonly type: string;
  readonly exDirectory: boolean;
  readonly number?: string;
}

export const contactToChoose = defineQuery({
  name: 'view-member-contact',
  input: z.strictObject({ episodeId: id(), memberId: id() }),
  async load(input, stores: { episodes: EpisodeStore; network: NetworkStore }, asked): Promise<ContactToChoose> {
    const view = await viewMember(input, stores, asked);
    return { ...view, ...(await detailsOf(view, asked)) };
  },
  allow: (actor, view) => mayEditNetwork(actor, view),
  about: (view) => aboutMember(view),
});

/** Read only for those who may see them: what was not loaded cannot be shown by mistake. */
async function detailsOf(view: MemberInView, asked: Asked): Promise<Pick<ContactToChoose, 'addressLines' | 'telephones'>> {
  const { person } = view;
  if (person === undefined || mayEditNetwork(asked.actor, view) !== 'ok') return { addressLines: [], telephones: [] };
  const telephones = await asked.caseSystem.telephonesOf(person.id);
  const shown = maySeeExDirectory(asked.actor, view) ? telephones : telephones.map(withoutExDirectoryNumber);
  return { addressLines: currentAddressLines(await asked.caseSystem.addressesOf(person.id), asked.today), telephones: shown };
}

const withoutExDirectoryNumber = ({ exDirectory, type, number }: Telephone): ShownTelephone =>
  exDirectory ? { type, exDirectory } : { type, exDirectory, number };
