import { z } from 'zod';
import { defineAction } from '../core/action';
import { id, ids, optionalChoice, optionalDay, optionalNarrative, optionalText, optionalYesNo, version } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkStore } from '../network/network.store';
import { rewrite } from './invitation';
import { mayRequestInvitations } from './invitation-access';
import { mustBeOpenForWriting } from './invitation-request';
import type { InvitationStore } from './invitation.store';
import { viewLetterToWrite } from './letter-to-write';
import { linesFrom, problemsWithInformation, timeFrom } from './personal-words';
import { aboutInvitation } from './request-in-view';

const ATTENDS = ['information-part', 'whole-meeting'] as const;
const some = () => optionalNarrative({ max: 4000 });

/** What one person's letter says to them alone. It is saved unfinished too: what is missing is told where letters are released. */
export const writeLetter = defineAction({
  name: 'write-invitation',
  input: z.strictObject({
    episodeId: id(),
    requestId: id(),
    invitationId: id(),
    version: version(),
    greeting: optionalText({ max: 120 }),
    startsAt: optionalText({ max: 10 }),
    keepVenueOut: optionalYesNo(),
    children: ids(),
    whyYouMatter: some(),
    arranged: some(),
    purpose: some(),
    questions: some(),
    attends: optionalChoice(ATTENDS),
    informationWhat: some(),
    informationBy: optionalDay({ what: 'the day by which you need it in writing' }),
    whoIsComing: some(),
    whoToAsk: optionalText({ max: 120 }),
    advocate: optionalText({ max: 120 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; invitations: InvitationStore }, asked) =>
    viewLetterToWrite(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutInvitation(view),
  async record({ input, loaded: { request, invitation } }, { invitations }: { invitations: InvitationStore }) {
    mustBeOpenForWriting(request);
    const startsAt = input.startsAt === undefined ? undefined : timeFrom(input.startsAt);
    const known = request.meeting.children.map((child) => child.personId);
    refuseProblems([
      input.startsAt !== undefined && startsAt === undefined && { field: 'startsAt', message: 'Enter a time like 14:30' },
      ...problemsWithInformation(input.informationWhat, input.informationBy),
    ]);
    await invitations.save({
      ...rewrite(invitation, {
        greeting: input.greeting,
        startsAt,
        keepVenueOut: input.keepVenueOut ?? invitation.words.keepVenueOut,
        childIds: known.filter((childId) => input.children.includes(childId)),
        whyYouMatter: input.whyYouMatter,
        arranged: linesFrom(input.arranged),
        purpose: input.purpose,
        questions: linesFrom(input.questions),
        attends: input.attends,
        information:
          input.informationWhat === undefined || input.informationBy === undefined
            ? undefined
            : { what: input.informationWhat, by: input.informationBy },
        whoIsComing: linesFrom(input.whoIsComing),
        whoToAsk: input.whoToAsk,
        advocate: input.advocate,
      }),
      version: input.version,
    });
    return { episodeId: request.episodeId, requestId: request.id };
  },
});
