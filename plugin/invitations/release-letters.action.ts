import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, ids, version } from '../core/input';
import type { LedgerStores } from '../core/ground';
import type { ConsentStore } from '../consent/consent.store';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import type { ChildWishesStore } from '../preparation/child-wishes.store';
import { mustHaveConsentToInvite } from './consent-to-invite';
import { purposeOf } from './letter-occasion';
import { release } from './invitation';
import { mayReleaseInvitations } from './invitation-access';
import { mustBeOpenForWriting, releaseRequest } from './invitation-request';
import type { InvitationStore } from './invitation.store';
import { replacedBy } from './invited-already';
import type { MeetingsNow } from './meeting-now';
import { asksToCome, fitsMeeting } from './news-of-meeting';
import { openRequestOf } from './open-request';
import { aboutRequest } from './request-in-view';
import { takeBack } from './take-back';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly childWishes: ChildWishesStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
};

/** roles.md "Finalise and release for sending": what the worker saw is fixed and lies on the desk of business support. */
export const releaseLetters = defineAction({
  name: 'release-invitations',
  input: z.strictObject({
    episodeId: id(),
    requestId: id(),
    version: version(),
    people: ids({ required: 'Select at least one letter to release' }),
  }),
  load: (input, stores: Stores, asked) => openRequestOf(input, stores, asked),
  allow: (actor, view) => mayReleaseInvitations(actor, view),
  about: (view) => aboutRequest(view),
  async record({ input, loaded, actor, today, at, ids: newIds }, stores: Stores & LedgerStores) {
    const { request, episode, inHand } = loaded;
    mustBeOpen(episode);
    mustBeOpenForWriting(request);
    if (asksToCome(request)) mustHaveConsentToInvite(inHand.consents);
    if (!fitsMeeting(request, inHand.meeting))
      throw new Conflict('The meeting has been changed since these letters were written. Look at them again');

    const chosen = inHand.letters.filter(({ invitation }) => input.people.includes(invitation.id));
    if (chosen.length !== input.people.length || chosen.some(({ ready }) => ready === undefined)) {
      throw new Conflict('Something has changed, and not every letter that you chose can be released. Look at the list again');
    }
    const { invitations } = stores;
    await invitations.saveRequest({ ...releaseRequest(request, { on: today, by: actor.workerId }), version: input.version });
    const before = await invitations.ofMeeting(request.meetingId, purposeOf(request));
    for (const { invitation, ready } of chosen) {
      if (ready === undefined) continue;
      await invitations.save(release(invitation, { by: actor.workerId, ...ready }));
      await invitations.keepPack(invitation.id, ready.pack);
      await invitations.addEvent({ id: newIds.next(), invitationId: invitation.id, at, what: 'released', by: actor.name });
      for (const old of replacedBy(invitation, before)) await takeBack(old, stores, { at, by: actor.name, ids: newIds });
    }
    return { episodeId: episode.id, requestId: request.id };
  },
});
