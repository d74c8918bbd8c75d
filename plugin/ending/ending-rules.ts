import { inWords, type CalendarDay } from '../core/calendar-day';
import { namesInWords } from '../core/in-words';
import type { Problem } from '../core/errors';
import { mustBeOpen, type CloseReason, type Ending, type Episode } from '../episodes/episode';
import { problemIfBefore, problemIfFuture } from '../episodes/refuse-problems';
import type { OpenMatters } from './open-matters';

/** Reasons that say too little by themselves. */
export const REASONS_THAT_NEED_WORDS: readonly CloseReason[] = ['unsafe', 'closed-by-authority', 'other'];

/** They say that no meeting came about. */
const NO_MEETING: readonly CloseReason[] = ['declined', 'no-network-found'];

/** The authority ends a family's process against or without the family only on a manager's word (S1-07, S2-29). */
export const MANAGERS_REASON: CloseReason = 'closed-by-authority';

/** Sentences that stand in the way of ending whatever the reason: each says what to do first. */
export function reasonsNotToEnd({ meetingsWithoutOutcome, noticesOwed }: OpenMatters): readonly string[] {
  const days = meetingsWithoutOutcome.map(inWords);
  const reasons: readonly (string | false)[] = [
    days.length > 0 && `Record first what became of the meeting${days.length === 1 ? '' : 's'} on ${namesInWords(days)}.`,
    noticesOwed.length > 0 &&
      `A child has a child protection plan: tell the child protection chair the outcome of the meeting on ${namesInWords(noticesOwed.map(inWords))} first, or have a manager waive that with a reason.`,
  ];
  return reasons.filter((reason) => reason !== false);
}

/** What is wrong with the form, as far as the fields' own shapes cannot tell. */
export function problemsWithEnding(
  ending: Pick<Ending, 'on' | 'reason' | 'note'>,
  facts: {
    readonly episode: Pick<Episode, 'openedOn'>;
    readonly matters: OpenMatters;
    readonly isManager: boolean;
    readonly today: CalendarDay;
  },
): readonly (Problem | undefined)[] {
  const { episode, matters, today } = facts;
  return [
    problemIfFuture('on', 'The day it ended', ending.on, today) ??
      problemIfBefore('on', 'The day it ended', ending.on, { on: episode.openedOn, what: 'it was started' }) ??
      (matters.lastHeldOn === undefined
        ? undefined
        : problemIfBefore('on', 'The day it ended', ending.on, { on: matters.lastHeldOn, what: 'the last meeting was held' })),
    reasonProblem(ending.reason, matters, facts.isManager),
    REASONS_THAT_NEED_WORDS.includes(ending.reason) && ending.note === undefined
      ? { field: 'note', message: 'Say more about why it ended' }
      : undefined,
  ];
}

function reasonProblem(reason: CloseReason, { lastHeldOn }: OpenMatters, isManager: boolean): Problem | undefined {
  const message = reasonRefused(reason, lastHeldOn !== undefined, isManager);
  return message === undefined ? undefined : { field: 'reason', message };
}

/** Measure U6 counts by these reasons: none of them may contradict the meetings on record. */
function reasonRefused(reason: CloseReason, held: boolean, isManager: boolean): string | undefined {
  if (reason === 'completed' && !held) return 'No meeting was held, so it has not run its course: select another reason';
  if (NO_MEETING.includes(reason) && held) return 'A meeting was held: select another reason';
  if (reason === MANAGERS_REASON && !isManager) return 'Only a manager of the team can end it for the authority: select another reason';
  return undefined;
}

/** A process that ended stays ended: another meeting is another process. */
export function endEpisode(episode: Episode, ending: Ending): Episode {
  mustBeOpen(episode);
  return { ...episode, closed: ending };
}
