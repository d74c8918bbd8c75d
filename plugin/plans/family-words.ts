import type { PlanContent, Plan } from './plan';

/**
 * S1-16: everything in a plan that is the family's, or that the family agreed to: its own words, who does what, and who looks
 * how it goes. What professionals add beside it (help, bottom lines, their own contingency, resources, unmet needs, how it
 * joins another plan) is not in it. Two plans with the same words here are the same plan to the family.
 */
export function familyWords(content: PlanContent): string {
  const { aim, voices, decisions, quotes, commitments, familyContingency, monitoring, monitoringFrequency, rota } = content;
  const { nominatedFamilyMember, reviewOn } = content;
  const actions = content.actions.map(({ what, owner, dueOn, kind, forWhom, howWeWillKnow, worry, consults }) => [
    what,
    owner,
    dueOn,
    kind,
    forWhom,
    howWeWillKnow,
    worry,
    consults,
  ]);
  const family = [aim, familyContingency, monitoring, monitoringFrequency, nominatedFamilyMember, reviewOn];
  const told = voices.map(({ childId, words, noWordsBecause }) => [childId, words, noWordsBecause]);
  const decided = decisions.map(({ question, answer }) => [question, answer]);
  const said = (quotes ?? []).map(({ words, by }) => [words, by]);
  const given = (commitments ?? []).map(({ who, what, when }) => [who, what, when]);
  const looking = (rota ?? []).map(({ days, who, what }) => [days, who, what]);
  return JSON.stringify([family, told, decided, said, actions, given, looking]);
}

/**
 * S1-16: a version after one that was agreed waits for the family's own confirmation wherever the family's words differ.
 * Whatever is changed after the confirmation has to be confirmed again.
 */
export function waitsForFamily(draft: Pick<Plan, 'content' | 'confirmed'>, agreedBefore: Pick<Plan, 'content'> | undefined): boolean {
  if (agreedBefore === undefined) return false;
  const words = familyWords(draft.content);
  return words !== familyWords(agreedBefore.content) && draft.confirmed?.words !== words;
}

/** The version that the family agreed before this one. @param versions in order */
export const agreedBefore = (plan: Pick<Plan, 'number'>, versions: readonly Plan[]): Plan | undefined =>
  versions.findLast((each) => each.status === 'agreed' && each.number < plan.number);
