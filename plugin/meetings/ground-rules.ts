/** S4-21: suggestions; the people at the meeting decide. Printed as they stand. */
export const SUGGESTED_GROUND_RULES = [
  'We listen to each other',
  'One person speaks at a time',
  'Anyone can ask for a break',
  'What is said here stays between us, unless somebody is not safe',
  'We talk about the children and what they need, not about who is to blame',
] as const;

/** One rule a line. */
export function groundRulesFrom(suggested: readonly string[], others: string | undefined): readonly string[] {
  const own = (others ?? '').split('\n').map((line) => line.trim());
  return [...new Set([...suggested, ...own])].filter((rule) => rule !== '');
}

/** The rules as the form shows them. */
export function groundRulesTyped(rules: readonly string[]): { readonly suggested: readonly string[]; readonly others: string } {
  const isSuggested = (rule: string): boolean => (SUGGESTED_GROUND_RULES as readonly string[]).includes(rule);
  return { suggested: rules.filter(isSuggested), others: rules.filter((rule) => !isSuggested(rule)).join('\n') };
}
