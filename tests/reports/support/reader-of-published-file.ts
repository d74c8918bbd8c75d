import { parse } from 'csv-parse/sync';

/**
 * What someone can work out who has a published file, and nothing else. They know what the measures mean: which figures are the same,
 * which add up to which, and that a hidden figure is at least 1. Written apart from the reports' own audit.
 */
export function workedOutFrom(csv: string): ReadonlyMap<string, number> {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const shown = new Map<string, number>();
  const hidden: string[] = [];
  for (const row of rows) {
    for (const side of ['numerator', 'denominator'] as const) {
      const text = row[side] ?? '';
      const name = figureName(row, side);
      if (text === 'c') hidden.push(name);
      else if (text !== '') shown.set(name, Number(text));
    }
  }
  return solve(amongFigures(statementsAbout(rows, shown), shown, hidden), shown, hidden);
}

const amongFigures = (
  statements: readonly Statement[],
  shown: ReadonlyMap<string, number>,
  hidden: readonly string[],
): readonly Statement[] => {
  const isFigure = new Set([...shown.keys(), ...hidden]);
  return statements.filter((terms) => terms.every(([name]) => isFigure.has(name)));
};

/** [year's figure, a quarter's]: children whom both files count. `#` stands for a denominator. */
const SAME_CHILDREN = [
  ['O0.K2.entered#', 'U1b#'],
  ['O0.K1.entered#', 'U9.under_4#'],
  ['R9#', 'U12#'],
] as const;

/**
 * The same for someone who puts the files of several reports side by side, of a year and of its quarters, and knows which of their
 * figures are the same children.
 *
 * @param holds what is so in truth: a reader who takes figures for the same that are not works out something else
 */
export function workedOutTogether(
  files: readonly string[],
  holds: (whole: string, parts: readonly string[]) => boolean,
): ReadonlyMap<string, number> {
  const rows = files.flatMap((csv) => parse(csv, { columns: true }) as Record<string, string>[]);
  const periods = [...new Set(rows.map((row) => row['period'] ?? ''))];
  const shown = new Map<string, number>();
  const hidden: string[] = [];
  const statements: Statement[] = [];
  const places = new Set(rows.map((row) => `${row['breakdown']} / ${row['category']}`));
  for (const period of periods) {
    const own = rows.filter((row) => row['period'] === period);
    const before = new Map<string, number>();
    for (const row of own) {
      for (const side of ['numerator', 'denominator'] as const) {
        const text = row[side] ?? '';
        if (text === 'c') hidden.push(`${period}: ${figureName(row, side)}`);
        else if (text !== '') before.set(figureName(row, side), Number(text));
      }
    }
    for (const [name, value] of before) shown.set(`${period}: ${name}`, value);
    statements.push(...statementsAbout(own, before).map((terms) => terms.map(([name, times]) => [`${period}: ${name}`, times] as const)));
  }
  for (const [whole, part] of SAME_CHILDREN) {
    for (const place of places) {
      for (const [year, quarters] of yearsOf(periods)) {
        const total = `${year}: ${nameAt(whole, place)}`;
        const parts = quarters.map((quarter) => `${quarter}: ${nameAt(part, place)}`);
        if (holds(total, parts)) statements.push([[total, -1], ...parts.map((name) => [name, 1] as const)]);
      }
    }
  }
  return solve(amongFigures(statements, shown, hidden), shown, hidden);
}

/** A year with its quarters, and each quarter with itself: two reports may be of one grain. */
const yearsOf = (periods: readonly string[]): readonly (readonly [string, readonly string[]])[] =>
  periods.map((period) => [
    period,
    period.startsWith('financial year') ? periods.filter((each) => each.startsWith(period.replace('financial year', 'quarter'))) : [period],
  ]);

const nameAt = (id: string, place: string): string => `${id.replace('#', '')} ${id.endsWith('#') ? 'denominator' : 'numerator'} / ${place}`;

export const figureName = (row: Record<string, string>, side: 'numerator' | 'denominator'): string =>
  `${row['measure']} ${side} / ${row['breakdown']} / ${row['category']}`;

/** Terms that add up to nought. */
type Statement = readonly (readonly [name: string, times: number])[];

const NOT_HELD = [
  'declined',
  'consent_withdrawn',
  'family_solved_it',
  'moved',
  'child_became_looked_after',
  'court_timetable',
  'unsafe',
  'no_network_found',
  'closed_by_authority',
  'other',
  'still_open',
  'not_recorded',
];
const STAGES = [
  'looked_after',
  'care_proceedings',
  'pre_proceedings',
  'child_protection',
  'child_in_need',
  'early_help',
  'post_permanence',
  'open_no_plan',
  'none',
];
const ABSENT = ['practical_barrier', 'own_choice', 'not_told', 'unsafe', 'unknown', 'written_views', 'not_recorded'];
const STEPS = ['stepped_down', 'same', 'up', 'closed'];

/** The whole is its parts, and the denominator of each. */
function parts(id: string, names: readonly string[], whole: string): readonly (readonly string[])[] {
  return [[whole, ...names.map((name) => `${id}.${name}`)], ...names.map((name) => [`${id}.${name}#`, whole])];
}

/** [total, ...parts] among the measures' figures; `#` stands for a denominator. */
const MEANINGS: readonly (readonly string[])[] = [
  ...parts('U1c', ['unsafe', 'no_network_found', 'child_objects', 'too_urgent', 'other', 'not_coded'], 'U1c'),
  ['U1c', 'U1.exempt'],
  ['U1c#', 'U1b#'],
  ['U3.exception_path#', 'U3#'],
  ...parts('U6', NOT_HELD, 'U6'),
  ['U6#', 'U4.family#'],
  ['U7.none#', ...STAGES.map((stage) => `U7.${stage}`)],
  ...STAGES.map((stage) => [`U7.${stage}#`, 'U7.none#']),
  ...parts('U8.mode', ['in_person', 'video', 'telephone'], 'U8.attended_mean'),
  ['U8.absent.unsafe#', ...ABSENT.map((reason) => `U8.absent.${reason}`)],
  ...ABSENT.map((reason) => [`U8.absent.${reason}#`, 'U8.absent.unsafe#']),
  ...['U8.attended_mean', 'U8.network_outnumbers', 'U8.paternal', 'U11.agreed'].map((id) => [`${id}#`, 'U8.invited_mean#']),
  ['U13.response#', 'U8.attended_mean'],
  ...parts('U11', ['accepted', 'partly', 'not_accepted', 'undecided'], 'U11.agreed'),
  ['U9.under_4#', 'U9#', 'U9.under_4', 'U9.age_not_recorded'],
  ['U9.age_not_recorded#', 'U9.under_4#'],
  ...['U9.not_recorded', 'U9.advocate_offered', 'U9.advocate_used'].map((id) => [`${id}#`, 'U9#']),
  ['U12.prepared#', 'U12#'],
  ['R8#', 'R1#', 'R8'],
  ...parts('R8', ['regime_ending', 'moved', 'family_asked', 'no_change', 'other', 'not_coded'], 'R8'),
  ['U1b#', 'U1.in_time', 'U1.late', 'U1.exempt', 'U1.none'],
  ['U1', 'U1.in_time'],
  ...['U1.in_time', 'U1.late', 'U1.exempt', 'U1.none'].map((id) => [`${id}#`, 'U1b#']),
  ['U1b#', 'U1#', 'U1.exempt'],
  ['U1b', 'U1.in_time', 'U1.exempt'],
  ...['child', 'family'].flatMap((unit) => [
    [`U2.${unit}#`, `U2.${unit}`, `U2.${unit}.declined`, `U2.${unit}.no_response`],
    [`U2.${unit}.declined#`, `U2.${unit}#`],
    [`U2.${unit}.no_response#`, `U2.${unit}#`],
    [`U2.${unit}.immature#`, `U2.${unit}#`, `U2.${unit}.immature`],
    [`U4.${unit}.immature#`, `U4.${unit}#`, `U4.${unit}.immature`],
    [`U4e.${unit}#`, `U4.${unit}.immature#`],
  ]),
  ['U5.median#', 'U5.days_0_28', 'U5.days_29_56', 'U5.days_57_plus'],
  ...['U5.q1', 'U5.q3', 'U5.days_0_28', 'U5.days_29_56', 'U5.days_57_plus'].map((id) => [`${id}#`, 'U5.median#']),
  ...['U5u.q1', 'U5u.q3'].map((id) => [`${id}#`, 'U5u.median#']),
  ...['K1', 'K2'].flatMap((cohort) => {
    const states = ['not_yet_born', 'la_at_index', 'incomplete', 'entered', 'censored', 'not_entered'].map(
      (state) => `O0.${cohort}.${state}`,
    );
    return [
      [`O0.${cohort}.entered#`, ...states],
      ...states.map((id) => [`${id}#`, `O0.${cohort}.entered#`]),
      [`O1.${cohort}`, `O0.${cohort}.entered`],
      [`O1.${cohort}#`, `O0.${cohort}.entered`, `O0.${cohort}.not_entered`],
      [`O6.${cohort}#`, `O1.${cohort}#`],
      [`O5.${cohort}#`, `O1.${cohort}`],
      ...parts(`O7_12.${cohort}`, STEPS, `O2.${cohort}#`),
      [`O7_6.${cohort}.same#`, ...STEPS.map((step) => `O7_6.${cohort}.${step}`)],
      ...STEPS.map((step) => [`O7_6.${cohort}.${step}#`, `O7_6.${cohort}.same#`]),
    ];
  }),
  ['R1#', 'R1.on_time', 'R1.late', 'R1.overdue', 'R1.missed_closed'],
  ['R1', 'R1.on_time'],
  ...['R1.on_time', 'R1.late', 'R1.overdue', 'R1.missed_closed', 'R1h'].map((id) => [`${id}#`, 'R1#']),
  ['R1h', 'R1.on_time', 'R1.late'],
  ['R4.median#', 'R4.days_1_7', 'R4.days_8_14', 'R4.days_15_28', 'R4.days_29_plus'],
  ...['R4.days_1_7', 'R4.days_8_14', 'R4.days_15_28', 'R4.days_29_plus'].map((id) => [`${id}#`, 'R4.median#']),
  ['R4.median#', 'R1.late', 'R1.overdue', 'R1.missed_closed'],
];

/** Where nobody was cut short or is still followed, more figures are the same children, and a reader who knows the measures knows it. */
const MEANINGS_WHEN_NOUGHT: readonly { readonly nought: readonly string[]; readonly same: readonly [string, string] }[] = [
  'K1',
  'K2',
].flatMap((cohort) => [
  { nought: [`O0.${cohort}.incomplete`, `O0.${cohort}.censored`], same: [`O1_6.${cohort}#`, `O1.${cohort}#`] as const },
  { nought: [`O0.${cohort}.incomplete`], same: [`O1k.${cohort}.d365`, `O0.${cohort}.entered`] as const },
]);

function statementsAbout(rows: readonly Record<string, string>[], shown: ReadonlyMap<string, number>): readonly Statement[] {
  const places = new Map(rows.map((row) => [`${row['breakdown']} / ${row['category']}`, row]));
  const within = [...places.keys()].flatMap((place) =>
    MEANINGS.map(([total = '', ...parts]): Statement => [
      [nameAt(total, place), -1],
      ...parts.map((part) => [nameAt(part, place), 1] as const),
    ]),
  );
  const whenNought = [...places.keys()].flatMap((place) =>
    MEANINGS_WHEN_NOUGHT.filter(({ nought }) => nought.every((id) => shown.get(nameAt(id, place)) === 0)).map(
      ({ same: [one, other] }): Statement => [
        [nameAt(one, place), -1],
        [nameAt(other, place), 1],
      ],
    ),
  );
  const measures = new Set(rows.map((row) => row['measure'] ?? ''));
  const breakdowns = new Set(rows.map((row) => row['breakdown'] ?? ''));
  const across = [...measures].flatMap((measure) =>
    [...breakdowns]
      .filter((breakdown) => breakdown !== 'overall' && breakdown !== 'over_18')
      .flatMap((breakdown) => {
        const categories = rows.filter((row) => row['measure'] === measure && row['breakdown'] === breakdown);
        // Days of a mean add up like children do.
        return (['numerator', 'denominator'] as const).map((side): Statement => [
          [`${measure} ${side} / overall / all`, -1],
          ...categories.map((row) => [figureName(row, side), 1] as const),
        ]);
      }),
  );
  return [...within, ...whenNought, ...across].filter((statement) => statement.length > 1);
}

/** Terms on hidden figures that add up to a number. */
interface Row {
  readonly terms: ReadonlyMap<string, number>;
  readonly sum: number;
}

const NEARLY = 1e-7;

function solve(
  statements: readonly Statement[],
  shown: ReadonlyMap<string, number>,
  hidden: readonly string[],
): ReadonlyMap<string, number> {
  const rows = statements.map((statement): Row => {
    const terms = new Map<string, number>();
    let sum = 0;
    for (const [name, times] of statement) {
      const value = shown.get(name);
      if (value === undefined) terms.set(name, (terms.get(name) ?? 0) + times);
      else sum -= times * value;
    }
    return { terms, sum };
  });
  const { rows: open, nameOf } = withoutEquals(rows.filter(({ terms }) => terms.size > 0));
  const found = foundIn(open, [...new Set(hidden.map(nameOf))]);
  return new Map(hidden.flatMap((name) => (found.has(nameOf(name)) ? [[name, found.get(nameOf(name))!] as const] : [])));
}

/** Many figures are said to be the same, one for one: they are one unknown under one name. */
function withoutEquals(rows: readonly Row[]): { readonly rows: readonly Row[]; nameOf(name: string): string } {
  const same = new Map<string, string>();
  const nameOf = (name: string): string => (same.has(name) ? nameOf(same.get(name)!) : name);
  for (const { terms, sum } of rows) {
    const [one, other, ...more] = [...terms];
    if (one === undefined || other === undefined || more.length > 0 || sum !== 0 || one[1] !== -other[1]) continue;
    if (nameOf(one[0]) !== nameOf(other[0])) same.set(nameOf(one[0]), nameOf(other[0]));
  }
  const renamed = rows.map(({ terms, sum }): Row => {
    const together = new Map<string, number>();
    for (const [name, times] of terms) together.set(nameOf(name), (together.get(nameOf(name)) ?? 0) + times);
    return { terms: new Map([...together].filter(([, times]) => times !== 0)), sum };
  });
  const written = (row: Row): string => [...row.terms].map(String).toSorted().join(';') + row.sum;
  return { rows: [...new Map(renamed.filter(({ terms }) => terms.size > 0).map((row) => [written(row), row])).values()], nameOf };
}

function foundIn(open: readonly Row[], hidden: readonly string[]): ReadonlyMap<string, number> {
  const reduced = eliminated(open);
  const known = new Map<string, number>();
  for (const { terms, sum } of reduced) {
    const [only, ...others] = terms;
    if (only !== undefined && others.length === 0) known.set(only[0], Math.round(sum / only[1]));
  }
  for (const [name, value] of narrowed([...open, ...reduced], hidden)) known.set(name, value);
  return known;
}

/** Takes unknowns out one after the other, the row with the fewest terms first, then back again. */
function eliminated(rows: readonly Row[]): readonly Row[] {
  const left = rows.map(({ terms, sum }) => ({ terms: new Map(terms), sum }));
  const done: { terms: Map<string, number>; sum: number; pivot: string }[] = [];
  for (;;) {
    const next = left.filter(({ terms }) => terms.size > 0).toSorted((one, other) => one.terms.size - other.terms.size)[0];
    if (next === undefined) return done;
    left.splice(left.indexOf(next), 1);
    const [pivot, coefficient] = [...next.terms][0]!;
    for (const other of [...left, ...done]) {
      const factor = (other.terms.get(pivot) ?? 0) / coefficient;
      if (factor === 0) continue;
      for (const [name, times] of next.terms) {
        const rest = (other.terms.get(name) ?? 0) - factor * times;
        if (Math.abs(rest) < NEARLY) other.terms.delete(name);
        else other.terms.set(name, rest);
      }
      other.sum -= factor * next.sum;
    }
    done.push({ ...next, pivot });
  }
}

/** Bounds from the bounds of the others, until they no longer narrow; every hidden figure is at least 1. */
function narrowed(rows: readonly Row[], hidden: readonly string[]): readonly (readonly [name: string, value: number])[] {
  const low = new Map(hidden.map((name) => [name, 1]));
  const high = new Map(hidden.map((name) => [name, Number.POSITIVE_INFINITY]));
  const atLeast = (name: string, times: number): number => (times > 0 ? times * low.get(name)! : times * high.get(name)!);
  for (let round = 0, changed = true; changed && round < 30; round += 1) {
    changed = false;
    for (const { terms, sum } of rows) {
      // Bounds of the whole row, with what has no bound counted apart: taking one term off gives the bounds of the others.
      const [least, most] = [boundOf(terms, atLeast), boundOf(terms, (name, times) => -atLeast(name, -times))];
      for (const [name, times] of terms) {
        const [fewest, highest] = [without(least, atLeast(name, times)), without(most, -atLeast(name, -times))];
        const [from, to] = [(sum - fewest) / times, (sum - highest) / times].toSorted((one, other) => one - other) as [number, number];
        const lower = Math.ceil(from - 1e-6);
        const upper = Math.floor(to + 1e-6);
        changed = changed || lower > low.get(name)! || upper < high.get(name)!;
        low.set(name, Math.max(lower, low.get(name)!));
        high.set(name, Math.min(upper, high.get(name)!));
      }
    }
  }
  return hidden.flatMap((name) => (low.get(name) === high.get(name) ? [[name, low.get(name)!] as const] : []));
}

interface Bound {
  readonly finite: number;
  /** How many terms have no bound, each with the sign of it. */
  readonly without: number;
  readonly sign: number;
}

function boundOf(terms: ReadonlyMap<string, number>, of: (name: string, times: number) => number): Bound {
  let [finite, open, sign] = [0, 0, 1];
  for (const [name, times] of terms) {
    const bound = of(name, times);
    if (Number.isFinite(bound)) finite += bound;
    else [open, sign] = [open + 1, Math.sign(bound)];
  }
  return { finite, without: open, sign };
}

const without = ({ finite, without: open, sign }: Bound, own: number): number => {
  const left = Number.isFinite(own) ? open : open - 1;
  return left > 0 ? sign * Number.POSITIVE_INFINITY : finite - (Number.isFinite(own) ? own : 0);
};
