import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { day, id, ids } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { mayRequestInvitations } from './invitation-access';
import type { InvitationRequest } from './invitation-request';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { wordsOfNews } from './news-of-meeting';
import { aboutRequest } from './request-in-view';
import { viewNewsToTell } from './news-to-tell';

/**
 * F14, L13: people who were invited are told of the other day, or that there is no meeting: a further revision of the same
 * invitation, so that it is an update in their calendar and not a second meeting. Looked at, released and sent as every letter is.
 */
export const tellNews = defineAction({
  name: 'write-news-of-meeting',
  input: z.strictObject({
    episodeId: id(),
    requestId: id(),
    people: ids({ required: 'Select at least one person to write to' }),
    sendBy: day({ what: 'the day to send by' }),
  }),
  load: (
    input,
    stores: { readonly episodes: EpisodeStore; readonly invitations: InvitationStore; readonly meetings: MeetingsNow },
    asked,
  ) => viewNewsToTell(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutRequest(view),
  async record({ input, loaded, actor, today, ids: newIds }, { invitations }: { readonly invitations: InvitationStore }) {
    const { episode, request: before, news, meeting, told } = loaded;
    mustBeOpen(episode);
    if (news === undefined || meeting === undefined) throw new Conflict('There is nothing to tell: the letters still say what is so');
    const chosen = told.filter(({ memberId }) => input.people.includes(memberId));
    refuseProblems([
      input.sendBy < today && { field: 'sendBy', message: 'The day to send by must be today or later' },
      chosen.length !== input.people.length && { field: 'people', message: 'Select people who have an invitation' },
    ]);
    const request: InvitationRequest = {
      ...before,
      id: newIds.next(),
      // Where somebody else writes at the same moment, the number is taken and they are told so.
      revision: loaded.newestRevision + 1,
      status: 'draft',
      requestedBy: actor.workerId,
      requestedOn: today,
      sendBy: input.sendBy,
      bookVenue: false,
      venueBooked: undefined,
      news,
      meeting: wordsOfNews(before.meeting, news, meeting),
      words: { ...before.words, refreshments: false, replyBy: input.sendBy > before.words.replyBy ? input.sendBy : before.words.replyBy },
      released: undefined,
      version: 0,
    };
    await invitations.addRequest(request);
    for (const letter of chosen) {
      await invitations.add({
        id: newIds.next(),
        requestId: request.id,
        episodeId: letter.episodeId,
        meetingId: letter.meetingId,
        memberId: letter.memberId,
        personId: letter.personId,
        revision: request.revision,
        kind: letter.kind,
        words: letter.words,
        state: 'draft',
        secondCheck: { needed: false },
        version: 0,
      });
    }
    return { episodeId: episode.id, requestId: request.id };
  },
});
