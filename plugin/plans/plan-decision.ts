import type { Problem } from '../core/errors';
import type { Decision, PlanDecision } from './plan';

/** S0-19, C2: agencies support the plan unless it puts a child at risk or cannot be resourced. The same two tests for every type. */
export function decisionProblems({
  decision,
  safe,
  resourced,
  reasons,
}: Pick<Decision, 'decision' | 'safe' | 'resourced' | 'reasons'>): readonly Problem[] {
  const problems: Problem[] = [];
  if (decision === 'accepted' && !(safe && resourced)) {
    problems.push({ field: 'decision', message: 'A plan that fails one of the two tests is not accepted as it is' });
  }
  if (decision === 'not-accepted' && safe && resourced) {
    problems.push({ field: 'decision', message: 'A plan that is safe and can be resourced is supported: accept it, in full or in part' });
  }
  if (decision !== 'accepted' && reasons === undefined) {
    problems.push({ field: 'reasons', message: 'Write the reasons, so that the family knows what would make the plan acceptable' });
  }
  return problems;
}

/** C2: a refusal stands and waits for a manager's signature. */
export const waitsForCountersignature = (decision: Pick<Decision, 'decision' | 'countersigned'> | undefined): boolean =>
  decision?.decision === 'not-accepted' && decision.countersigned === undefined;

export const DECISION_WORDS: Readonly<Record<PlanDecision, string>> = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
};
