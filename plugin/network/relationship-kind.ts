import type { RelationshipKind } from './network-member';

/** Words of a relationship that tell its code; the first that fits counts, so the narrower stand first. */
const WORDS: readonly (readonly [RegExp, RelationshipKind])[] = [
  [/\b(former|ex|previous|past)\b.*\bfoster|\bfoster.*\b(before|formerly)\b/, 'former-foster-carer'],
  [/\bfoster/, 'foster-carer'],
  [/\bgod(mother|father|parent)/, 'godparent'],
  [/\bstep-? ?(mother|father|mum|mam|dad|parent)/, 'step-parent'],
  [/\bstep/, 'step-family'],
  [/\b(great-)*grand(mother|father|parent|ma|pa|mum|dad)|\b(nan|nana|nanny|gran|granny|grandad|taid|nain)\b/, 'grandparent'],
  [/\b(great-)*(aunt|uncle|auntie|aunty)\b/, 'aunt-or-uncle'],
  [/\bcousin/, 'cousin'],
  [/in-law\b|\bniece|\bnephew|\brelative/, 'other-relative'],
  [/\bneighbour/, 'neighbour'],
  [/\bfriend/, 'friend'],
  [/\b(church|mosque|temple|synagogue|gurdwara|faith|parish|imam|vicar|priest|pastor|rabbi)/, 'faith-community'],
  [/\b(youth|club|coach|scout|guide leader|community)/, 'community-group'],
  [/\b(nurse|midwife|teacher|doctor|gp|officer|therapist|social worker|health visitor|support worker|solicitor)\b/, 'professional'],
  [/\b(half-)?(brother|sister|sibling)/, 'sibling'],
  [/\b(mother|father|mum|mam|dad|parent)\b/, 'parent'],
];

/** S1-20: the code that the worker's words tell; undefined where they tell none, and then it is asked for. */
export function relationshipKindFrom(words: string): RelationshipKind | undefined {
  // "Zoë's mother's friend" is a friend, "friend of Zoë" too: what comes after "of" is somebody else.
  const own = words.toLowerCase().replace(/\bof\b.*$/u, '');
  const last = own.split(/['’]s\s+/u).at(-1) ?? own;
  return WORDS.find(([shape]) => shape.test(last))?.[1];
}

const FAMILY: readonly RelationshipKind[] = [
  'parent',
  'step-parent',
  'sibling',
  'grandparent',
  'aunt-or-uncle',
  'cousin',
  'step-family',
  'other-relative',
  'godparent',
];

export const isFamily = (kind: RelationshipKind | undefined): boolean => kind !== undefined && FAMILY.includes(kind);
