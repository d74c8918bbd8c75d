import { asWords, namesIn } from './names-in-text';
import { cannotBeReleased, type PrintedText } from './release-check';
import type { Problem } from './errors';

/** Somebody whom a paper must not name, or one who may be on it. */
export interface Named {
  readonly firstName: string;
  readonly fullName: string;
}

/**
 * First names that are everyday words, and what stands for a name before there is one. By themselves they tell of nobody: a plan that
 * says "in May" must not be held up. With the family name they are looked for as any other.
 */
const EVERYDAY = new Set(
  (
    'angel april art august autumn baby bill blue bright chance child christian dawn daisy dean drew earl faith fern frank gene grace ' +
    'grant guy happy harmony heath hope hunter iris ivy jack joy june king lane lily major mark may melody mercy miles noble ocean olive ' +
    'patience pearl penny pet poppy prince princess rain ray reed river rob robin rock rose rusty sage sandy sky star storm summer sunny ' +
    'unborn unknown violet wade will willow winter young'
  ).split(' '),
);

/**
 * In which words each of these is looked for (roles.md rule 2): the whole name, and the first name unless it is an everyday word or
 * that of somebody who may be named. Nicknames, slips of the pen and initials are not found.
 * @param open who may be named, or is on the family's list under that name
 */
export function namesToKeep(kept: readonly Named[], open: readonly Named[]): readonly string[] {
  const firstNames = new Set(open.map(({ firstName }) => asWords(firstName)));
  const fullNames = new Set(open.map(({ fullName }) => asWords(fullName)));
  const names = kept.flatMap(({ firstName, fullName }) => {
    const [first, full] = [asWords(firstName), asWords(fullName)];
    return [
      ...(first === '' || EVERYDAY.has(first) || firstNames.has(first) ? [] : [first]),
      ...(full === first || fullNames.has(full) ? [] : [full]),
    ];
  });
  return [...new Set(names)];
}

/** Where such a name stands. The problem says where, and never whose it is, nor why: who reads it may not know of the record. */
export const keptNameProblems = (texts: readonly PrintedText[], namesKept: readonly string[] = []): readonly Problem[] =>
  texts
    .filter(({ text }) => namesKept.some(namesIn(text ?? '')))
    .map(({ field, place }) =>
      cannotBeReleased(
        field,
        `a name that must not be on this paper stands in ${place}. Say “a brother or sister” or “somebody in the family”, or leave it out`,
      ),
    );
