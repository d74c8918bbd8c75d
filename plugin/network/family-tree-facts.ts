import { ageOn, inWords, type CalendarDay } from '../core/calendar-day';
import type { FamilyTree, ParentLink, Tie, TreePerson } from './family-tree';
import { isUnborn, shortName } from './family-tree-labels';
import { twinsOf } from './family-tree-twins';

/** What the drawing shows of one person, in words. */
export interface PersonFacts {
  readonly personId: string;
  readonly name: string;
  /** A child that it is about. */
  readonly index: boolean;
  /** "PR for Zoë", "PR not recorded for Zoë": short, for a list beside the name. */
  readonly badges: readonly string[];
  readonly sentences: readonly string[];
}

const UNDER_AGE = 18;

/**
 * Everything that the drawing of a family says, for people who cannot see it: the children it is about first, then
 * everyone else in the order handed in. "Not recorded" is said as such; it is never "no" (mosaic-records 1.4).
 */
export function familyTreeFacts(tree: FamilyTree): readonly PersonFacts[] {
  const talk = speaker(tree);
  const people = [...tree.people.filter((person) => person.index), ...tree.people.filter((person) => !person.index)];
  return people.map((person) => ({
    personId: person.id,
    name: person.name,
    index: person.index,
    badges: badgesOf(tree, talk, person),
    sentences: [
      ...selfOf(tree, person),
      ...parentSentences(tree, talk, person),
      ...coupleSentences(tree, talk, person),
      ...twinSentences(tree, talk, person),
      ...tieSentences(tree, talk, person),
      ...careSentences(tree, talk, person),
      ...homeSentences(tree, talk, person),
      ...(person.connection === undefined ? [] : [`Connection to the family: ${person.connection}.`]),
      ...attendanceOf(person),
      ...warningsOf(tree, talk, person),
    ],
  }));
}

interface Speaker {
  readonly find: (id: string) => TreePerson | undefined;
  /** First name, or the whole name where two people share the first. */
  readonly short: (id: string) => string;
}

function speaker({ people }: FamilyTree): Speaker {
  const byId = new Map(people.map((person) => [person.id, person]));
  const taken = new Map<string, number>();
  for (const person of people) taken.set(shortName(person), (taken.get(shortName(person)) ?? 0) + 1);
  const short = (id: string): string => {
    const person = byId.get(id);
    if (person === undefined) return '';
    return (taken.get(shortName(person)) ?? 0) > 1 ? person.name : shortName(person);
  };
  return { find: (id) => byId.get(id), short };
}

const inAList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function selfOf(tree: FamilyTree, person: TreePerson): readonly string[] {
  const about = person.index ? ', and is a child this is about' : '';
  const due = person.dateOfBirth ?? person.expectedBirth;
  if (person.dateOfDeath !== undefined) return [`${person.name} died on ${inWords(person.dateOfDeath)}.`];
  if (isUnborn(tree, person) && due !== undefined) return [`${person.name} is expected on ${inWords(due)}${about}.`];
  if (person.dateOfBirth !== undefined) return [`${person.name} is ${ageOf(person.dateOfBirth, tree.today)}${about}.`];
  return [
    person.index
      ? `${person.name} is a child this is about; the date of birth is not recorded.`
      : `${person.name}'s date of birth is not recorded.`,
  ];
}

function ageOf(born: CalendarDay, today: CalendarDay): string {
  const years = ageOn(born, today);
  return years === 0 ? 'under 1' : String(years);
}

/** Parental responsibility is spoken of for a child who is born and under 18. */
function speaksOfResponsibility(tree: FamilyTree, child: TreePerson | undefined): boolean {
  if (child === undefined || isUnborn(tree, child) || child.dateOfDeath !== undefined) return false;
  return child.dateOfBirth === undefined ? child.index : ageOn(child.dateOfBirth, tree.today) < UNDER_AGE;
}

const RESPONSIBILITY = {
  yes: ' and holds parental responsibility',
  no: ' and does not hold parental responsibility',
  'not recorded': '; parental responsibility is not recorded',
} as const;

const linkWord = (link: ParentLink): string => {
  const word = link.word.toLowerCase();
  return link.adoptive && !word.includes('adopt') ? `adoptive ${word}` : word;
};

function parentSentences(tree: FamilyTree, { find, short }: Speaker, person: TreePerson): readonly string[] {
  return tree.parentLinks
    .filter((link) => link.parentId === person.id)
    .map((link) => {
      const whose = `${short(link.childId)}'s ${linkWord(link)}`;
      if (link.endedOn !== undefined) return `${person.name} was recorded as ${whose} until ${inWords(link.endedOn)}.`;
      const responsibility = speaksOfResponsibility(tree, find(link.childId)) ? RESPONSIBILITY[link.parentalResponsibility] : '';
      return `${person.name} is ${whose}${responsibility}.`;
    });
}

function badgesOf(tree: FamilyTree, { find, short }: Speaker, person: TreePerson): readonly string[] {
  const links = tree.parentLinks.filter((link) => link.parentId === person.id && link.endedOn === undefined);
  const ties = tree.ties.filter((tie) => tie.fromId === person.id && tie.endedOn === undefined && tie.parentalResponsibility === 'yes');
  const spoken = [
    ...links.map(({ childId, parentalResponsibility }) => ({ childId, parentalResponsibility })),
    ...ties.map(({ toId, parentalResponsibility }) => ({ childId: toId, parentalResponsibility })),
  ];
  return spoken
    .filter(({ childId }) => speaksOfResponsibility(tree, find(childId)))
    .map(
      ({ childId, parentalResponsibility }) =>
        `${{ yes: 'PR', no: 'no PR', 'not recorded': 'PR not recorded' }[parentalResponsibility]} for ${short(childId)}`,
    );
}

function coupleSentences(tree: FamilyTree, { short }: Speaker, person: TreePerson): readonly string[] {
  return tree.couples
    .filter((couple) => couple.aId === person.id || couple.bId === person.id)
    .map((couple) => {
      const other = short(couple.aId === person.id ? couple.bId : couple.aId);
      const kind = couple.married ? 'married or civil partners' : 'partners';
      return couple.former
        ? `${person.name} and ${other} were ${kind} and are no longer together.`
        : `${person.name} and ${other} are ${kind}.`;
    });
}

const BIRTHS: Readonly<Record<number, string>> = { 2: 'twins', 3: 'triplets' };

function twinSentences(tree: FamilyTree, { short }: Speaker, person: TreePerson): readonly string[] {
  const mates = twinsOf(tree, person);
  if (mates.length === 0) return [];
  return [`${person.name} and ${inAList(mates.map(({ id }) => short(id)))} are ${BIRTHS[mates.length + 1] ?? 'of one birth'}.`];
}

/** Each tie once, from the person who stands above or beside. */
function tieSentences(tree: FamilyTree, { short }: Speaker, person: TreePerson): readonly string[] {
  return tree.ties.filter((tie) => tie.fromId === person.id).map((tie) => tieSentence(tie, person, short(tie.toId)));
}

function tieSentence(tie: Tie, person: TreePerson, other: string): string {
  if (tie.role === 'other') return `The record says of ${person.name} and ${other}: ${tie.word} : ${tie.inverseWord}.`;
  const whose = `${other}'s ${tie.word.toLowerCase()}`;
  if (tie.endedOn !== undefined) return `${person.name} was ${whose} until ${inWords(tie.endedOn)}.`;
  return `${person.name} is ${whose}${tie.parentalResponsibility === 'yes' ? RESPONSIBILITY.yes : ''}.`;
}

function careSentences(tree: FamilyTree, { short }: Speaker, person: TreePerson): readonly string[] {
  const cared = tree.informalCare.filter((care) => care.carerId === person.id).map((care) => short(care.forId));
  return cared.length === 0 ? [] : [`${person.name} cares for ${inAList(cared)} informally.`];
}

function homeSentences(tree: FamilyTree, { short }: Speaker, person: TreePerson): readonly string[] {
  const { household } = person;
  if (household === undefined) return [];
  const others = tree.people
    .filter((other) => other.id !== person.id && other.household?.key === household.key)
    .map((other) => short(other.id));
  return [`${person.name} lives in ${household.label}${others.length === 0 ? '' : `, with ${inAList(others)}`}.`];
}

function attendanceOf(person: TreePerson): readonly string[] {
  if (person.attendance === undefined) return [];
  return [
    `${person.name} ${{ invited: 'is invited', came: 'was invited and came', 'did not come': 'was invited and did not come' }[person.attendance]}.`,
  ];
}

/** What cannot be so: told, because the drawing shows it as it is recorded. */
function warningsOf(tree: FamilyTree, { find, short }: Speaker, person: TreePerson): readonly string[] {
  return tree.parentLinks
    .filter((link) => link.parentId === person.id)
    .flatMap((link) => {
      const child = find(link.childId);
      if (isAncestor(tree, link.childId, person.id))
        return [`Check the record: it makes ${person.name} both parent and descendant of ${short(link.childId)}.`];
      const [elder, younger] = [person.dateOfBirth, child?.dateOfBirth];
      return elder !== undefined && younger !== undefined && elder >= younger
        ? [`Check the record: it makes ${person.name} no older than ${short(link.childId)}.`]
        : [];
    });
}

function isAncestor(tree: FamilyTree, ancestorId: string, ofId: string): boolean {
  const seen = new Set([ancestorId]);
  for (const id of seen) for (const link of tree.parentLinks) if (link.parentId === id) seen.add(link.childId);
  return seen.has(ofId);
}
