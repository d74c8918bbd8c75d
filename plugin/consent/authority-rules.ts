import type { CalendarDay } from '../core/calendar-day';
import type { Policy } from '../core/policy';
import { Conflict, type Problem } from '../core/errors';
import type { Episode } from '../episodes/episode';
import { problemIfFuture } from '../episodes/refuse-problems';
import { AUTHORITY, type Authority, type Consent } from './consent';
import type { ConsentAttempt } from './consent-attempt';

export const problemsWithAttempt = ({ on }: Pick<ConsentAttempt, 'on'>, today: CalendarDay): readonly (Problem | undefined)[] => [
  problemIfFuture('on', 'The day of the attempt', on, today),
];

interface Facts {
  readonly episode: Pick<Episode, 'situation' | 'choice'>;
  readonly attempts: readonly ConsentAttempt[];
  readonly consents: readonly Consent[];
}

/**
 * C3, S2-16: what still keeps a manager from being asked for the authority to meet without consent. The path is there where the council
 * opens it, for a family meeting, in the one circumstance, and once the attempts are on record.
 */
export function whyNoAuthority(
  { episode, attempts, consents }: Facts,
  policy: Pick<Policy, 'consentException' | 'meetingTypes'>,
): readonly string[] {
  const { allowed, circumstance } = policy.consentException;
  if (!allowed) return ['Here no meeting is held without the written consent of somebody with parental responsibility.'];
  const family = policy.meetingTypes.find(({ key }) => key === episode.choice?.type)?.family;
  const reasons: readonly (string | false)[] = [
    episode.situation?.circumstances.includes(circumstance) !== true &&
      'Say on the page on the type of meeting that nobody with parental responsibility consents, and that the wider family is willing.',
    family !== 'FM' && 'Choose a family meeting: a conference is not held without consent.',
    attempts.length === 0 && 'Record each attempt to get consent first.',
    consents.some((each) => each.form === AUTHORITY && each.withdrawn === undefined && each.authority?.decision?.authorised !== false) &&
      'A manager has been asked already.',
  ];
  return reasons.filter((reason) => reason !== false);
}

type Decision = NonNullable<Authority['decision']>;

/** Once: what is thought over is asked for again. */
export function decideAuthority(consent: Consent, decision: Decision): Consent {
  if (consent.authority === undefined || consent.authority.decision !== undefined || consent.withdrawn !== undefined) {
    throw new Conflict('Nothing has to be decided here any more');
  }
  return { ...consent, authority: { ...consent.authority, decision } };
}

export const problemsWithDecision = ({ authorised, reason }: Pick<Decision, 'authorised' | 'reason'>): readonly (Problem | undefined)[] => [
  !authorised && reason === undefined ? { field: 'reason', message: 'Enter why you do not authorise it' } : undefined,
];
