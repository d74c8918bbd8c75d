import type { Role } from './actor';
import type { Policy } from './policy';
import { labels as labelSettings } from './policy-words';

type Labels = Policy['labels'];

const USUAL: Labels = labelSettings.parse({});

interface Said {
  readonly pattern: string;
  readonly usual: string;
  readonly here: (labels: Labels) => string;
}

const role = (key: Role, pattern: string): Said => ({ pattern, usual: USUAL.roles[key], here: ({ roles }) => roles[key] });

/** How our own sentences name each, the longer before the shorter. */
const SAID: readonly Said[] = [
  role('coordinator', '(?:independent )?coordinator'),
  role('senior-practitioner', 'senior practitioner'),
  role('team-manager', 'team manager|manager of (?:the|their) team|manager(?! of their service)'),
  role('worker', '(?:social |allocated )?worker(?!-)'),
  role('business-support', 'business support'),
  { pattern: 'family’s plan|family plan', usual: USUAL.familyPlan, here: ({ familyPlan }) => familyPlan },
  { pattern: 'child and family assessment', usual: USUAL.assessment, here: ({ assessment }) => assessment },
];

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const article = (words: string): string => (/^[aeiou]/i.test(words) ? 'an' : 'a');

/**
 * C18, C20: a sentence of ours in the council's own words for roles and papers (policy `labels`); as it stands where the council
 * calls them as everybody does. Only for sentences that hold nothing that somebody typed, and no name.
 */
export function inLocalWords(sentence: string, { labels }: { readonly labels: Labels }): string {
  return SAID.filter((said) => said.here(labels) !== said.usual).reduce((text, said) => put(text, said, said.here(labels)), sentence);
}

function put(sentence: string, { pattern }: Said, words: string): string {
  const found = new RegExp(`\\b(?:(an?) )?(${pattern})(s?)(?![\\p{L}-])`, 'giu');
  return sentence.replace(found, (_all, before: string | undefined, named: string, plural: string, at: number) => {
    const opens = at === 0 || /[.:!?]\s$/.test(sentence.slice(0, at));
    const whole = `${before === undefined ? '' : `${article(words)} `}${words}${plural}`;
    return opens && /^\p{Lu}/u.test(before ?? named) ? capital(whole) : whole;
  });
}
