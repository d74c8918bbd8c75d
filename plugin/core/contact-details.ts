/** Kinds of contact detail that no letter or plan may hold of anyone but the service and its one recipient (documents.md). */
export type ContactKind = 'telephone number' | 'postcode' | 'e-mail address' | 'address';

const TELEPHONE = /(?<![\d+])(?:\+\d{1,3}|00\d{2}|0)(?:[ ()-]{0,3}\d){9,11}(?!\d)/g;
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? {0,2}\d(?!am|pm)[a-z]{2}\b/gi;
const EMAIL = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-z]{2,}/gi;

/** What counts as the same: letters and digits, whatever the spacing, case, accents and punctuation. */
const squeezed = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** A number with and without its country or trunk prefix ends alike. */
const sameEnding = (digits: string): string => digits.slice(-9);

export interface ContactRules {
  /** Texts whose details may be printed: the service's own address, telephone, and advice lines. */
  readonly allowed: readonly string[];
  /** Texts whose details may be printed unless the records know them as somebody's: the venue. */
  readonly allowedUnlessKnown?: readonly string[];
  /** Addresses, telephone numbers and e-mail addresses of the people round the child, as the records hold them. */
  readonly others: readonly string[];
}

/**
 * What a text gives away. Two nets: what looks like a telephone number, postcode or e-mail address, and what the
 * records know as somebody's (an address has no look of its own). A date or a time is neither.
 */
export function contactDetailsIn(text: string, { allowed, allowedUnlessKnown = [], others }: ContactRules): readonly ContactKind[] {
  const mayStand = [...allowed, ...allowedUnlessKnown].join('\n');
  const found = new Set<ContactKind>();
  for (const number of text.match(TELEPHONE) ?? []) {
    if (!holdsNumber(mayStand, sameEnding(digitsOf(number)))) found.add('telephone number');
  }
  if (standsOutside(text, POSTCODE, mayStand)) found.add('postcode');
  if (standsOutside(text, EMAIL, mayStand)) found.add('e-mail address');
  for (const known of others) {
    const kind = knownDetailIn(text, known, allowed.join('\n'));
    if (kind) found.add(kind);
  }
  return [...found];
}

const standsOutside = (text: string, shape: RegExp, allowed: string): boolean =>
  (text.match(shape) ?? []).some((detail) => !squeezed(allowed).includes(squeezed(detail)));

function knownDetailIn(text: string, known: string, allowed: string): ContactKind | undefined {
  const kind = kindOf(known);
  if (kind === 'telephone number') {
    const ending = sameEnding(digitsOf(known));
    return ending.length >= 6 && holdsNumber(text, ending) && !holdsNumber(allowed, ending) ? kind : undefined;
  }
  const forms = kind === 'address' ? addressForms(known) : [known];
  return forms.some((form) => squeezed(text).includes(squeezed(form)) && !squeezed(allowed).includes(squeezed(form))) ? kind : undefined;
}

function kindOf(known: string): 'telephone number' | 'e-mail address' | 'address' {
  if (known.includes('@')) return 'e-mail address';
  return /\p{L}/u.test(known) ? 'address' : 'telephone number';
}

const holdsNumber = (text: string, ending: string): boolean => digitRuns(text).some((run) => run.includes(ending));

/** Digits that belong together, however they are spaced. */
const digitRuns = (text: string): readonly string[] => (text.match(/\d(?:[ ()./-]{0,3}\d)*/g) ?? []).map(digitsOf);

/** The whole address, and each line of it that names a house: "14 Mill Lane" gives a family away without its town. */
function addressForms(address: string): readonly string[] {
  const lines = address.split(/[\n,]/).map((line) => line.trim());
  return [address, ...lines.filter((line) => /\d/.test(line) && squeezed(line).length >= 6)].filter((form) => squeezed(form).length >= 6);
}
