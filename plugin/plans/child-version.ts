import { Conflict } from '../core/errors';
import type { ChildVersion, PlanAction } from './plan';

/** What was typed for one child's own version. */
export interface TypedChildVersion extends Omit<ChildVersion, 'willHappen'> {
  readonly willHappen: Readonly<Record<string, string | undefined>>;
}

/** @throws Conflict where a version was written and the child is to get none. */
export function childVersionFrom(typed: TypedChildVersion, actions: readonly PlanAction[]): ChildVersion {
  const { childId, willNotHappen, whyNot, talkTo, talkToHow, notGivenBecause } = typed;
  const willHappen = Object.fromEntries(
    actions.flatMap(({ id }) => (typed.willHappen[id] === undefined ? [] : [[id, typed.willHappen[id]]])),
  );
  const version = { childId, willHappen, willNotHappen, whyNot, talkTo, talkToHow, notGivenBecause };
  if (notGivenBecause !== undefined && talkTo !== undefined) {
    throw new Conflict('You wrote a version for this child and said why there is none. Clear one of the two');
  }
  // The words that were offered from the plan's actions are nobody's writing yet.
  return notGivenBecause === undefined ? version : { childId, willHappen: {}, notGivenBecause };
}

/** How often this child's text was saved. */
export const versionOfChild = (versions: readonly ChildVersion[], childId: string): number =>
  versions.find((each) => each.childId === childId)?.version ?? 0;

/** By the names of the form's fields. */
export function shownChildVersion(version: ChildVersion | undefined): Readonly<Record<string, string>> {
  const { willNotHappen, whyNot, talkTo, talkToHow, notGivenBecause } = version ?? {};
  const texts = { willNotHappen, whyNot, talkTo, talkToHow, notGivenBecause };
  const happens = Object.entries(version?.willHappen ?? {}).map(([actionId, words]) => [`willHappen.${actionId}`, words] as const);
  const written = Object.entries(texts).flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const]));
  return Object.fromEntries<string>([...happens, ...written]);
}
