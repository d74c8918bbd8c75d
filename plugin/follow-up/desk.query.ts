import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { Conflict, NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { openEpisode } from '../episodes/episode-access';
import { mayOpenAtTheDesk, mayWorkAtTheDesk } from '../invitations/invitation-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { PrintedDocument } from '../core/documents-port';
import type { PlanStore } from '../plans/plan.store';
import { givenCopy } from './copy-paper';
import { aboutCopyAtDesk, mustBeReady, viewCopyAtDesk, type CopyAtDesk } from './copy-at-desk';
import type { FollowUpStore } from './follow-up.store';
import type { PlanCopy } from './plan-copy';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly followUp: FollowUpStore;
};

export interface CopiesAtDesk {
  readonly copies: readonly { readonly copy: PlanCopy; readonly reference: string }[];
}

/** The released copies that business support sends; of restricted records only those on whose list they are. */
export const copiesAtDesk = defineQuery({
  name: 'view-plan-copies-at-desk',
  input: z.strictObject({}),
  async load(_input, stores: Stores, asked): Promise<CopiesAtDesk> {
    const copies: CopiesAtDesk['copies'][number][] = [];
    for (const copy of await stores.followUp.copiesToSend()) {
      const opened = await openEpisode(copy.episodeId, stores, asked);
      if (mayOpenAtTheDesk(asked.actor, opened) === 'ok') copies.push({ copy, reference: opened.episode.reference });
    }
    return { copies };
  },
  allow: (actor) => mayWorkAtTheDesk(actor),
  about: () => ({ thing: 'desk' }),
});

export const copyAtDesk = defineQuery({
  name: 'view-plan-copy-at-desk',
  input: z.strictObject({ copyId: id() }),
  load: ({ copyId }, stores: Stores, asked) => viewCopyAtDesk(copyId, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutCopyAtDesk(view),
});

export interface PaperAtDesk extends CopyAtDesk {
  readonly document: PrintedDocument;
}

/** The family's copy, or a child's own, as it was released: whatever has changed since, that is what goes. */
export const paperOfCopy = defineQuery({
  name: 'download-plan-copy-at-desk',
  input: z.strictObject({ copyId: id() }),
  async load({ copyId }, stores: Stores, asked): Promise<PaperAtDesk> {
    const view = await viewCopyAtDesk(copyId, stores, asked);
    // Who may not open the record learns nothing of whether its paper is ready.
    if (mayOpenAtTheDesk(asked.actor, view) !== 'ok') throw new NotFound('copy of a plan');
    mustBeReady(view);
    const given = await givenCopy(view.line, stores);
    if (given === undefined) throw new Conflict('Somebody who may release the plan has to approve that it goes first');
    return { ...view, document: given.paper };
  },
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutCopyAtDesk(view),
  outcome: 'downloaded',
});
