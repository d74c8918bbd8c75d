import { z } from 'zod';
import type { ConsentStore } from '../consent/consent.store';
import { NotFound } from '../core/errors';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import type { EpisodeStore } from '../episodes/episode.store';
import { childIds } from '../episodes/episode';
import { openEpisode } from '../episodes/episode-access';
import { mayOpenAtTheDesk, mayWorkAtTheDesk } from '../invitations/invitation-access';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { mayHaveWordsOf } from '../preparation/words-of-children';
import { childPlanDocument } from '../plans/child-plan-document';
import type { PrintedDocument } from '../core/documents-port';
import { familyPlanDocument } from '../plans/plan-document';
import { childPlanPaper, familyPlanPaper, paperBasics } from '../plans/plan-paper';
import type { PlanStore } from '../plans/plan.store';
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
  readonly childWishes: ChildWishesStore;
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

/** The family's copy, or a child's own: whichever this line gets. */
export const paperOfCopy = defineQuery({
  name: 'download-plan-copy-at-desk',
  input: z.strictObject({ copyId: id() }),
  async load({ copyId }, stores: Stores, asked): Promise<PaperAtDesk> {
    const view = await viewCopyAtDesk(copyId, stores, asked);
    // Who may not open the record learns nothing of whether its paper is ready.
    if (mayOpenAtTheDesk(asked.actor, view) !== 'ok') throw new NotFound('copy of a plan');
    mustBeReady(view);
    const { plan, line } = view;
    const named = await asked.caseSystem.people(childIds(view.episode).filter((childId) => plan.childIds.includes(childId)));
    const children = named.map((person) => ({ personId: person.id, firstName: person.firstName }));
    const seen = { ...view, situation: { ...view.situation, children } };
    const basics = await paperBasics(seen, asked);
    if (line.childId !== undefined) {
      const paper = childPlanPaper(seen, line.childId, basics);
      if (paper === undefined) throw new NotFound('version for this child');
      return { ...view, document: childPlanDocument(paper) };
    }
    const agreed = { by: plan.agreedBy ?? '', on: plan.agreedOn ?? asked.today };
    const mayHaveWords = mayHaveWordsOf(await stores.childWishes.ofEpisode(view.episode.id), line.memberId);
    const copy = { agreed, copyFor: 'family', mayHaveWords } as const;
    return { ...view, document: familyPlanDocument(await familyPlanPaper(seen, basics, copy, stores, asked)) };
  },
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutCopyAtDesk(view),
  outcome: 'downloaded',
});
