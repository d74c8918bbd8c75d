import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { day, id, ids, narrative, optionalId, optionalNarrative, optionalText, text, version, yesNo } from '../core/input';
import type { ConsentStore } from '../consent/consent.store';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { mustHaveConsentToInvite } from '../invitations/consent-to-invite';
import { mayRequestInvitations } from '../invitations/invitation-access';
import type { InvitationRequest, LetterWords } from '../invitations/invitation-request';
import type { InvitationStore } from '../invitations/invitation.store';
import { linesFrom, minutesFrom } from '../invitations/personal-words';
import { problemsWithRequest } from '../invitations/request-problems';
import { aboutMeeting } from '../meetings/meeting-in-view';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { AgreementStore } from '../preparation/agreement.store';
import { draftLetters } from './draft-letters';
import { viewInvitationsToRequest } from './invitations-to-request';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly agreements: AgreementStore;
  readonly meetings: MeetingStore;
  readonly invitations: InvitationStore;
};

const typedRequest = z.strictObject({
  episodeId: id(),
  meetingId: id(),
  /** The request that the form showed; none = a new one. */
  draft: optionalId(),
  version: version().optional(),
  likelyLength: text({ required: 'Enter how long the meeting is likely to take', max: 80 }),
  length: optionalText({ max: 10 }),
  joinBy: optionalText({ max: 300 }),
  purposeInBrief: optionalNarrative({ max: 2000 }),
  purposeInFull: optionalNarrative({ max: 4000 }),
  agenda: narrative({ required: 'Enter the agenda in a few lines', max: 4000 }),
  refreshments: yesNo({ required: 'Select whether there is food and drink' }),
  replyBy: day({ what: 'the day to reply by' }),
  sendBy: day({ what: 'the day to send by' }),
  enclosures: optionalNarrative({ max: 2000 }),
  bookVenue: yesNo({ required: 'Select whether business support books the venue' }),
  people: ids({ required: 'Select at least one person to invite' }),
});

/** L17, S2-38: writes the request and a draft letter for each person chosen. Nothing leaves the house by it. */
export const requestInvitations = defineAction({
  name: 'request-invitations',
  input: typedRequest,
  load: (input, stores: Stores, asked) => viewInvitationsToRequest(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutMeeting(view),
  async record({ input, loaded, actor, today, ids: newIds }, { invitations }: Stores) {
    const { episode, meeting, draft, candidates, words } = loaded;
    mustBeOpen(episode);
    mustHaveConsentToInvite(loaded.consents);
    if (meeting.status !== 'planned' || meeting.on === undefined)
      throw new Conflict('Give the meeting its date first. Nobody is invited to a meeting without one');
    if (input.draft !== draft?.id)
      throw new Conflict('Somebody else has written or released this request meanwhile. Open the page again and go on there');

    const chosen = candidates.filter(({ member, never }) => never === undefined && input.people.includes(member.id));
    refuseProblems([
      ...problemsWithRequest(input, words, today),
      input.length !== undefined &&
        minutesFrom(input.length) === undefined && { field: 'length', message: 'Enter hours and minutes like 2:30' },
      chosen.length !== input.people.length && { field: 'people', message: 'Select people who can be invited' },
    ]);
    const begun = draft ?? { id: newIds.next(), revision: (loaded.requests[0]?.revision ?? 0) + 1, status: 'draft' as const, version: 0 };
    const request: InvitationRequest = {
      ...begun,
      episodeId: episode.id,
      meetingId: meeting.id,
      reference: episode.reference,
      requestedBy: actor.workerId,
      requestedOn: today,
      sendBy: input.sendBy,
      bookVenue: input.bookVenue,
      meeting: words,
      words: letterWords(input),
    };
    await draftLetters(
      {
        request,
        version: draft === undefined ? undefined : (input.version ?? draft.version),
        drafted: loaded.drafted,
        chosen: chosen.map(({ member }) => member),
      },
      invitations,
      newIds,
    );
    return { episodeId: episode.id, requestId: request.id };
  },
});

const letterWords = (typed: z.output<typeof typedRequest>): LetterWords => ({
  likelyLength: typed.likelyLength,
  ...(typed.length === undefined ? {} : { minutes: minutesFrom(typed.length) }),
  joinBy: typed.joinBy,
  purposeInBrief: typed.purposeInBrief,
  purposeInFull: typed.purposeInFull,
  agenda: linesFrom(typed.agenda),
  refreshments: typed.refreshments,
  replyBy: typed.replyBy,
  enclosures: linesFrom(typed.enclosures),
});
