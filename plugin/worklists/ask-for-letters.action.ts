import { z } from 'zod';
import { defineAction } from '../core/action';
import type { CalendarDay } from '../core/calendar-day';
import { Conflict } from '../core/errors';
import { choice, day, id, ids, optionalDay, optionalId, optionalNarrative, optionalYesNo, version } from '../core/input';
import type { ConsentStore } from '../consent/consent.store';
import { childIds, mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { mayRequestInvitations } from '../invitations/invitation-access';
import type { InvitationRequest, LetterWords } from '../invitations/invitation-request';
import type { InvitationStore } from '../invitations/invitation.store';
import { OCCASIONS, type LetterOccasion } from '../invitations/letter-occasion';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { PlanStore } from '../plans/plan.store';
import { draftLetters } from './draft-letters';
import { occasionFrom, problemsWithOccasion } from './known-occasion';
import { viewLettersToAskFor } from './letters-to-ask-for';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly invitations: InvitationStore;
};

/** Writes what such letters say, and a draft for each person chosen. They go the way of invitations: looked at, released, checked, sent. */
export const askForLetters = defineAction({
  name: 'write-letters',
  input: z.strictObject({
    episodeId: id(),
    occasion: choice(OCCASIONS, { required: 'Select a kind of letter' }),
    subjectId: id(),
    /** The request that the form showed; none = a new one. */
    draft: optionalId(),
    version: version().optional(),
    people: ids({ required: 'Select at least one person to write to' }),
    replyBy: optionalDay({ what: 'the day to reply by' }),
    beforeProceedings: optionalYesNo(),
    wouldBeAcceptedIf: optionalNarrative({ max: 2000 }),
    nextOn: optionalDay({ what: 'the next day' }),
    sendBy: day({ what: 'the day to send by' }),
  }),
  load: (input, stores: Stores, asked) => viewLettersToAskFor(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: ({ episode }) => ({ episodeId: episode.id, personIds: childIds(episode) }),
  async record({ input, loaded, actor, today, ids: newIds }, { invitations }: Stores) {
    const { episode, facts, draft, candidates, shut } = loaded;
    mustBeOpen(episode);
    if (shut !== undefined) throw new Conflict(shut);
    if (input.draft !== draft?.id)
      throw new Conflict('Somebody else has written or released these letters meanwhile. Open the page again and go on there');
    const chosen = candidates.filter(({ member, never }) => never === undefined && input.people.includes(member.id));
    refuseProblems([
      ...problemsWithOccasion(facts, input, input.sendBy, today),
      chosen.length !== input.people.length && { field: 'people', message: 'Select people who can be written to' },
    ]);
    const occasion = occasionFrom(facts, input);
    const begun = draft ?? { id: newIds.next(), revision: (loaded.requests[0]?.revision ?? 0) + 1, status: 'draft' as const, version: 0 };
    const request: InvitationRequest = {
      ...begun,
      episodeId: episode.id,
      meetingId: loaded.meetingId,
      occasion,
      reference: episode.reference,
      requestedBy: actor.workerId,
      requestedOn: today,
      sendBy: input.sendBy,
      bookVenue: false,
      meeting: loaded.words,
      words: wordsOf(occasion, input.sendBy),
    };
    const letters = { request, drafted: loaded.drafted, chosen: chosen.map(({ member }) => member) };
    await draftLetters({ ...letters, version: draft && (input.version ?? draft.version) }, invitations, newIds);
    return { episodeId: episode.id, requestId: request.id };
  },
});

/** What only invitations have stays empty. */
const wordsOf = (occasion: LetterOccasion, sendBy: CalendarDay): LetterWords => ({
  likelyLength: '',
  agenda: [],
  refreshments: false,
  replyBy: 'replyBy' in occasion ? occasion.replyBy : sendBy,
  enclosures: [],
});
