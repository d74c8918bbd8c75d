const GROUPS =
  /^(the )?(whole )?(family|everyone|everybody|all|anyone|network|parents|both parents|professionals?|team|school|agencies|social care|tbc|tba|not known|unknown|n\/a)\.?$/i;
const SEVERAL = /\s(and|&|\+|or)\s|\/|;/i;

/** S2-60: one named person. What is wrong with a name as typed, if it is a group or more than one person. */
export function notOnePerson(name: string): string | undefined {
  if (GROUPS.test(name.trim())) return 'Name one person who will see that it happens';
  return SEVERAL.test(` ${name} `) ? 'Name one person. Add another action for somebody else' : undefined;
}
