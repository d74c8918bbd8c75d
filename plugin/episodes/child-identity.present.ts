import { inWords } from '../core/calendar-day';
import type { Person } from '../core/case-system';
import type { Identity, Presenting } from '../core/page';
import { childInFocus, type EpisodeInView } from './episode-in-view';

export function birthInWords({ dateOfBirth, expectedBirth }: Person): string {
  if (expectedBirth !== undefined) return `Expected ${inWords(expectedBirth)}`;
  return dateOfBirth === undefined ? 'Date of birth not recorded' : `Born ${inWords(dateOfBirth)}`;
}

export const identityOfChild = (person: Person): Identity => ({
  name: person.fullName,
  birth: birthInWords(person),
  caseReference: person.caseReference,
  ...(person.restricted ? { restricted: true as const } : {}),
});

/** The names of the children whom the actor may see, and "another child" for each of the others. */
export const childrenInWords = ({ children, hiddenChildren }: EpisodeInView): readonly string[] => [
  ...children.map((child) => child.person.fullName),
  ...Array<string>(hiddenChildren).fill('another child'),
];

/** The bar that stands on every page of an episode (launch.md: two children in two windows never mix). */
export function identityOf(view: EpisodeInView, { actor }: Pick<Presenting, 'actor'>): Identity | undefined {
  const focus = childInFocus(view, actor.launchedFor);
  if (focus === undefined) return undefined;
  const others = view.children.filter((child) => child !== focus);
  return { ...identityOfChild(focus.person), alsoFor: childrenInWords({ ...view, children: others }) };
}
