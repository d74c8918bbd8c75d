import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, optionalChoice, optionalDay, optionalNarrative, optionalText, optionalYesNo, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { aboutMember } from '../network/member-of-episode';
import type { NetworkStore } from '../network/network.store';
import {
  absentViewsOf,
  ADVOCATE_ANSWERS,
  advocateOf,
  problemsWithAdvocate,
  problemsWithViews,
  VIEW_METHODS,
  type Participant,
} from './participant';
import { viewPersonInPreparation } from './person-in-preparation';
import { mayEditPreparation } from './preparation-access';
import type { PreparationStore } from './preparation.store';

/** S0-15, S1-24, S1-25: an advocate, how somebody sees things, and what they want said if they cannot come. */
export const settleParticipant = defineAction({
  name: 'settle-participant',
  input: z.strictObject({
    episodeId: id(),
    memberId: id(),
    version: version(),
    advocateOfferedOn: optionalDay({ what: 'the date on which an advocate was offered' }),
    advocateAnswer: optionalChoice(ADVOCATE_ANSWERS),
    advocateName: optionalText(),
    advocateOrganisation: optionalText(),
    ownView: optionalNarrative({ max: 10_000 }),
    viewsText: optionalNarrative({ max: 10_000 }),
    viewsMethod: optionalChoice(VIEW_METHODS),
    viewsOn: optionalDay({ what: 'the date on which they said it' }),
    viewsMayBeReadOut: optionalYesNo(),
    notPreparedReason: optionalNarrative({ max: 2000 }),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; preparations: PreparationStore }, asked) =>
    viewPersonInPreparation(input, stores, asked),
  allow: (actor, view) => mayEditPreparation(actor, view),
  about: (view) => aboutMember(view),
  async record({ input, loaded: { episode, member, participant }, today }, { preparations }) {
    mustBeOpen(episode);
    const { advocateOfferedOn: offeredOn, advocateAnswer: answer, advocateName: name, advocateOrganisation: organisation } = input;
    const { viewsText, viewsMethod: method, viewsOn: on, viewsMayBeReadOut: mayBeReadOut } = input;
    const advocate = { offeredOn, answer, name, organisation };
    const views = { text: viewsText, method, on, mayBeReadOut };
    refuseProblems([...problemsWithAdvocate(advocate, today), ...problemsWithViews(views, today)]);
    mustBeParticipantShown(participant, input.version);
    await preparations.saveParticipant({
      memberId: member.id,
      episodeId: episode.id,
      advocate: advocateOf(advocate),
      ownView: input.ownView,
      absentViews: absentViewsOf(views),
      notPreparedReason: input.notPreparedReason,
      version: input.version,
    });
    return { episodeId: episode.id, memberId: member.id };
  },
});

/** Where somebody else saved since the form was opened, both texts are shown (F2). */
function mustBeParticipantShown(saved: Participant, shown: number): void {
  if (saved.version === shown) return;
  throw new Conflict('Somebody else saved this meanwhile. Compare both and save again', {
    kind: 'stale',
    current: {
      advocateName: saved.advocate?.name ?? '',
      advocateOrganisation: saved.advocate?.organisation ?? '',
      ownView: saved.ownView ?? '',
      viewsText: saved.absentViews?.text ?? '',
      notPreparedReason: saved.notPreparedReason ?? '',
    },
  });
}
