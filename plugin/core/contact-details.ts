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
export function contactReader({ allowed, allowedUnlessKnown = [], others }: ContactRules): (text: string) => readonly ContactKind[] {
  const always = readingOf(allowed.join('\n'));
  const unlessKnown = readingOf([...allowed, ...allowedUnlessKnown].join('\n'));
  const knownDetails = others.flatMap(detailsOf).filter((detail) => !holds(always, detail));
  return (text) => {
    const reading = readingOf(text);
    const byLook = detailsThatLookSo(text).filter((detail) => !holds(unlessKnown, detail));
    return [...new Set([...byLook, ...knownDetails.filter((detail) => holds(reading, detail))].map((detail) => detail.kind))];
  };
}

interface Reading {
  readonly plain: string;
  /** Digits that belong together, however they are spaced. */
  readonly numbers: readonly string[];
}

/** A detail in the one form in which it is looked for: the end of a number, or letters and digits alone. */
interface Detail {
  readonly kind: ContactKind;
  readonly form: string;
}

const readingOf = (text: string): Reading => ({
  plain: squeezed(text),
  numbers: (text.match(/\d(?:[ ()./-]{0,3}\d)*/g) ?? []).map(digitsOf),
});

const holds = ({ plain, numbers }: Reading, { kind, form }: Detail): boolean =>
  kind === 'telephone number' ? numbers.some((number) => number.includes(form)) : plain.includes(form);

function detailsThatLookSo(text: string): readonly Detail[] {
  const all = (shape: RegExp, kind: ContactKind, formOf: (found: string) => string): readonly Detail[] =>
    (text.match(shape) ?? []).map((found) => ({ kind, form: formOf(found) }));
  return [
    ...all(TELEPHONE, 'telephone number', numberForm),
    ...all(POSTCODE, 'postcode', squeezed),
    ...all(EMAIL, 'e-mail address', squeezed),
  ];
}

/** A number with and without its country or trunk prefix ends alike. */
const numberForm = (number: string): string => digitsOf(number).slice(-9);

function detailsOf(known: string): readonly Detail[] {
  if (known.includes('@')) return [{ kind: 'e-mail address', form: squeezed(known) }];
  if (/\p{L}/u.test(known)) return addressForms(known).map((form) => ({ kind: 'address', form }));
  const form = numberForm(known);
  return form.length >= SHORTEST_NUMBER ? [{ kind: 'telephone number', form }] : [];
}

const SHORTEST_NUMBER = 6;
const HOUSE_AND_STREET = /\d+[a-z]?\s+[\p{L}'’-]+\s+[\p{L}'’-]+/giu;

/**
 * The whole address, and what gives a family away without its town: "14 Mill Lane", "Flat 2, The Maltings", "Rose Cottage".
 * Case systems hold addresses on one line, with commas or without. A postcode alone is not among them: the community
 * centre next door has the same.
 */
function addressForms(address: string): readonly string[] {
  const lines = address
    .replace(POSTCODE, '')
    .split(/[\n,]/)
    .map((line) => line.trim());
  const first = lines[0] ?? '';
  const forms = [
    lines.join(' '),
    lines.slice(0, 2).join(' '),
    ...(/\S\s+\S/.test(first) ? [first] : []),
    ...lines.filter((line) => /\d/.test(line)),
    ...(address.match(HOUSE_AND_STREET) ?? []),
  ];
  return [...new Set(forms.map(squeezed))].filter((form) => form.length >= SHORTEST_ADDRESS);
}

/** "Flat 2" alone is anybody's. */
const SHORTEST_ADDRESS = 7;
