import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { ids, optionalDay } from '../core/input';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import { problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { tellOfCopy } from './copy-on-record';
import { markSent } from './invitation';
import { mayWorkAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import { lettersReady } from './letters-ready';
import type { MeetingsNow } from './meeting-now';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
};

/** The letters of one print run were posted or handed over. Of one that must not go any more, none is marked. */
export const markLettersSent = defineAction({
  name: 'mark-letters-sent',
  input: z.strictObject({
    people: ids({ required: 'Select at least one letter' }),
    sentOn: optionalDay({ what: 'the day on which they were posted or handed over' }),
  }),
  load: (_input, stores: Stores, asked) => lettersReady(stores, asked),
  allow: (actor) => mayWorkAtTheDesk(actor),
  about: ({ letters }, { people }) => ({
    personIds: letters.flatMap(({ invitation }) => (people.includes(invitation.id) ? (invitation.personId ?? []) : [])),
    thing: 'letters-to-print',
  }),
  async record({ input, loaded, actor, today, at, ids: newIds, policy, tell }, { invitations }: Stores) {
    refuseProblems([problemIfFuture('sentOn', 'The day on which they were sent', input.sentOn, today)]);
    const chosen = loaded.letters.filter(({ invitation }) => input.people.includes(invitation.id));
    if (chosen.length !== input.people.length)
      throw new Conflict('Not every one of these letters may still go out, or somebody has marked it already. Look at the list again');
    for (const { invitation } of chosen) {
      const sent = markSent(invitation, input.sentOn ?? today);
      await invitations.save(sent);
      await tellOfCopy(invitation, sent, { policy, tell });
      await invitations.addEvent({ id: newIds.next(), invitationId: invitation.id, at, by: actor.name, what: 'sent' });
    }
    return { sent: chosen.length };
  },
});
