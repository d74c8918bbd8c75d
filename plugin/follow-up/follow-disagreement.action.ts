import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { id, optionalDay, optionalNarrative, optionalText, version } from '../core/input';
import type { CalendarDay } from '../core/calendar-day';
import type { EpisodeStore } from '../episodes/episode.store';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { problemIfBefore, problemIfFuture, refuseProblems } from '../episodes/refuse-problems';
import { settlingProblems, type Disagreement } from './disagreement';
import { viewDisagreement } from './disagreement-in-view';
import type { FollowUpStore } from './follow-up.store';

type Stores = { readonly episodes: EpisodeStore; readonly followUp: FollowUpStore };

const DAYS = {
  discussedOn: 'The day on which it was talked over',
  rightsExplainedOn: 'The day on which the right to challenge was explained',
  leafletGivenOn: 'The day on which the leaflet was given',
  complaintMadeOn: 'The day of the complaint',
  settledOn: 'The day on which it was settled',
} as const;

/** S0-28, S0-29, S0-30: talked over, rights explained, leaflet given, and what came of it. */
export const followDisagreement = defineAction({
  name: 'follow-disagreement',
  input: z.strictObject({
    disagreementId: id(),
    version: version(),
    discussedOn: optionalDay({ what: 'the day on which it was talked over' }),
    discussedBy: optionalText(),
    rightsExplainedOn: optionalDay({ what: 'the day on which the right to challenge was explained' }),
    leafletGivenOn: optionalDay({ what: 'the day on which the leaflet was given' }),
    complaintMadeOn: optionalDay({ what: 'the day of the complaint' }),
    outcome: optionalNarrative({ max: 8000 }),
    settledOn: optionalDay({ what: 'the day on which it was settled' }),
  }),
  load: ({ disagreementId }, stores: Stores, asked) => viewDisagreement(disagreementId, stores, asked),
  allow: (actor, loaded) => mayWorkOnEpisode(actor, loaded),
  about: ({ episode, disagreement }) => ({ episodeId: episode.id, thing: `disagreement:${disagreement.id}` }),
  async record({ input, loaded, today }, { followUp }: Stores) {
    const { disagreement } = loaded;
    const { discussedOn, discussedBy, rightsExplainedOn, leafletGivenOn, complaintMadeOn, outcome, settledOn } = input;
    const raised = { on: disagreement.raisedOn, what: 'they said so' };
    const days: readonly (readonly [keyof typeof DAYS, CalendarDay | undefined])[] = [
      ['discussedOn', discussedOn],
      ['rightsExplainedOn', rightsExplainedOn],
      ['leafletGivenOn', leafletGivenOn],
      ['complaintMadeOn', complaintMadeOn],
      ['settledOn', settledOn],
    ];
    const after: Disagreement = {
      ...disagreement,
      discussed: discussedOn === undefined ? undefined : { on: discussedOn, by: discussedBy ?? '' },
      rightsExplainedOn,
      leafletGivenOn,
      complaintMadeOn,
      outcome,
      settledOn,
    };
    refuseProblems([
      ...days.map(
        ([field, on]) =>
          // A leaflet that went with the invitation was given before anybody disagreed.
          problemIfFuture(field, DAYS[field], on, today) ??
          (field === 'leafletGivenOn' || field === 'rightsExplainedOn' ? undefined : problemIfBefore(field, DAYS[field], on, raised)),
      ),
      discussedOn !== undefined && discussedBy === undefined && { field: 'discussedBy', message: 'Enter who talked it over with them' },
      ...settlingProblems(after),
    ]);
    if (disagreement.version !== input.version) {
      throw new Conflict('Somebody else changed this meanwhile. Open it again and put together what should stay', { kind: 'state' });
    }
    await followUp.saveDisagreement(after);
    return { episodeId: disagreement.episodeId };
  },
});
