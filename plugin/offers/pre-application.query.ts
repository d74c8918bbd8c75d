import { z } from 'zod';
import type { Person } from '../core/case-system';
import { accessToChild, type ChildAccess } from '../core/child-access';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayOpenChildRecord } from '../episodes/child-record-access';
import type { Episode } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { responsiblePeople, type ResponsiblePerson } from '../episodes/responsible-people';
import { withoutHiddenNames, type ShownOffer } from './hidden-names';
import type { OfferStore } from './offer.store';
import type { PreApplicationCheck } from './pre-application-check';
import { checkChild, type PreApplicationSource } from './pre-application-of-child';

export interface PreApplication {
  readonly child: Person;
  readonly access: ChildAccess;
  readonly check: PreApplicationCheck;
  readonly offers: readonly ShownOffer[];
  /** Those whom the actor may know. */
  readonly responsible: readonly ResponsiblePerson[];
  /** Where an offer would be recorded: a process that has not ended. */
  readonly open?: Episode;
}

type Stores = Pick<PreApplicationSource, 'meetings'> & { readonly episodes: EpisodeStore; readonly offers: OfferStore };

/** Before care proceedings are applied for: what the record shows of the offer of a meeting for this one child. It stops nobody. */
export const preApplication = defineQuery({
  name: 'view-pre-application-check',
  input: z.strictObject({ personId: id() }),
  async load({ personId }, stores: Stores, asked): Promise<PreApplication> {
    const child = await asked.caseSystem.person(personId);
    if (child === undefined) throw new NotFound('child');
    const access = await accessToChild(asked.caseSystem, asked.actor, personId, asked.today);
    const responsible = await responsiblePeople({ children: [{ personId, person: child }] }, asked);
    const check = await checkChild(personId, responsible, stores, asked);
    const open = (await stores.episodes.ofChild(personId)).find(({ closed }) => closed === undefined);
    return { child, access, check, offers: await withoutHiddenNames(check.offers, asked), responsible, open };
  },
  allow: (actor, { access }) => mayOpenChildRecord(actor, access),
  about: (_answer, { personId }) => ({ personIds: [personId] }),
});
