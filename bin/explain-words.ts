import type { Explanation } from '../plugin';

type Explained = Exclude<Explanation, { readonly cannot: string }>;
type Unit = Explained['units'][number];

/** How a figure was counted, in lines for a person to read. Ids, days and codes: nothing in it names anybody. */
export function explainWords(found: Explained): readonly string[] {
  const { measure, spec, printed, published, unit, adultsApart, families, units } = found;
  const sides = sidesOf(units);
  return [
    'OFFICIAL-SENSITIVE: single records, without names. Keep it as you keep the records.',
    '',
    `${spec.id}  ${measure.title} (version ${measure.version} of the definition)`,
    `  ${measure.definition}`,
    `  Counted: ${measure.numerator}`,
    `  Out of: ${measure.denominator}`,
    `  Unit: ${unit}. Time allowed: ${measure.window}.`,
    '',
    `Period       ${printed.period} (${printed.periodStart} to ${printed.periodEnd}, by the index date)`,
    `Of           ${printed.breakdown === 'overall' ? 'everybody together' : `${printed.breakdown}: ${printed.category}`}`,
    `Set          ${found.set}, made for ${found.asAt}, with everything recorded to ${found.dataTo}`,
    `Settings     ${found.configHash}`,
    `Figure       ${figureWords(printed)}`,
    ...(published === undefined ? [] : [`Published as ${figureWords(published)}`]),
    found.same
      ? 'Counted again from the facts of that night: the same.'
      : 'COUNTED AGAIN IT IS NOT THE SAME. This release may count otherwise than that night did.',
    '',
    ...linesOf('Counted above and below the line', sides.both),
    ...linesOf('Counted above the line alone', sides.above),
    ...linesOf('Counted below the line alone', sides.below),
    ...linesOf('Looked at and left out', sides.neither),
    ...(adultsApart === 0 ? [] : [`18 and over, who stand in a row of their own: ${adultsApart}`]),
    `Families looked through: ${families}. Those that are not listed have nothing of this kind in the period.`,
  ];
}

const figureWords = ({ numerator, denominator, value }: Explained['printed']): string =>
  numerator === '' ? `${value}, of ${denominator}` : `${numerator} of ${denominator} = ${value}`;

function sidesOf(units: readonly Unit[]) {
  const where = ({ part: { numerator, denominator } }: Unit) => [numerator > 0, denominator > 0] as const;
  const those = (above: boolean, below: boolean): readonly Unit[] =>
    units.filter((each) => where(each)[0] === above && where(each)[1] === below);
  return { both: those(true, true), above: those(true, false), below: those(false, true), neither: those(false, false) };
}

const linesOf = (title: string, units: readonly Unit[]): readonly string[] =>
  units.length === 0 ? [] : [`${title} (${units.length}):`, ...units.map((each) => `  ${lineOf(each)}`), ''];

function lineOf({ on, record, part, why }: Unit): string {
  const ids = Object.entries(record).filter(([, id]) => id !== undefined);
  const of = ids.map(([what, id]) => `${WHAT[what as keyof typeof WHAT]} ${id}`).join(', ');
  const more = [...amountWords(part), ...why];
  return `${on}  ${of}${more.length === 0 ? '' : `  (${more.join(', ')})`}`;
}

const WHAT = { child: 'child', episode: 'process', meeting: 'meeting', plan: 'plan' } as const;

/** Where a unit counts more than once, or has an amount of its own. */
function amountWords({ numerator, denominator, amount }: Unit['part']): readonly string[] {
  return [
    ...(amount === undefined ? [] : [`${amount} days`]),
    ...(numerator > 1 ? [`${numerator} above the line`] : []),
    ...(denominator > 1 ? [`${denominator} below`] : []),
  ];
}
