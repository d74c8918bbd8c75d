import type { Policy } from '../core/policy';
import { consentFailed, courtDirected, isUrgent, KNOWN_CIRCUMSTANCES, type AdviceReason, type Situation } from './situation-advice';

/** Every reason there is in a situation, for either kind of meeting: the circumstances chosen, then what the facts add. */
export function reasonsIn(situation: Situation, policy: Policy): readonly AdviceReason[] {
  const { small, large } = networkIn(situation, policy);
  const chosen = reasonsFromCircumstances(
    {
      ...situation,
      // Counted adults settle this one; a box ticked earlier does not.
      circumstances: situation.circumstances.filter((code) => code !== KNOWN_CIRCUMSTANCES.smallNetwork || !(small || large)),
    },
    policy,
  );
  const has = (code: string): boolean => situation.circumstances.includes(code);
  const facts: readonly (AdviceReason | false)[] = [
    courtDirected(situation) &&
      !has(KNOWN_CIRCUMSTANCES.courtDirected) &&
      forConference('S2-03', 'The court has directed a family group conference.'),
    consentFailed(situation) &&
      !has(KNOWN_CIRCUMSTANCES.noConsent) &&
      forFamilyMeeting('S2-16', 'Nobody with parental responsibility consents to a conference, and the wider family is willing to meet.'),
    small && forFamilyMeeting('S2-18', smallNetworkSentence(situation.adultsWhoCanAttend ?? 0, policy.smallNetwork)),
    situation.singleIssue === true &&
      !has(KNOWN_CIRCUMSTANCES.singleIssue) &&
      forFamilyMeeting('S2-19', 'There is only one issue to settle.'),
    isUrgent(situation) &&
      forFamilyMeeting('S2-08', 'It is urgent: a family meeting may be used in any of these circumstances, so that nothing waits.'),
    situation.complexity === 'complex' &&
      forConference('S2-09', 'The situation is complex: careful preparation of everyone is worth its time.'),
    situation.independentChairWouldHelp === true &&
      forConference('S2-12', 'The family would be helped by someone independent to run the meeting.'),
  ];
  return [...chosen, ...facts.filter((reason) => reason !== false)];
}

function reasonsFromCircumstances(situation: Situation, policy: Policy): readonly AdviceReason[] {
  return policy.circumstances
    .filter((circumstance) => situation.circumstances.includes(circumstance.code))
    .flatMap(({ suggests, sources, label }) => (suggests === null ? [] : [{ pointsTo: suggests, sources, sentence: `${label}.` }]));
}

function networkIn(situation: Situation, policy: Policy): { readonly small: boolean; readonly large: boolean } {
  const adults = situation.adultsWhoCanAttend;
  return { small: adults !== undefined && adults < policy.smallNetwork, large: adults !== undefined && adults >= policy.smallNetwork };
}

const smallNetworkSentence = (adults: number, small: number): string =>
  `${adults === 0 ? 'No adults' : adults === 1 ? 'One adult' : `${adults} adults`} of the family can attend so far, fewer than ${small}.`;

const forConference = (source: string, sentence: string): AdviceReason => ({ pointsTo: 'FGC', sources: [source], sentence });
const forFamilyMeeting = (source: string, sentence: string): AdviceReason => ({ pointsTo: 'FM', sources: [source], sentence });
