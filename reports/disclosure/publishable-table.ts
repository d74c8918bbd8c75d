import { publishedIn } from '../counting/areas';
import type { Figures } from '../counting/figures';
import { figuresOf } from '../counting/figures';
import type { FoldedReport } from '../counting/fold';
import { isPublished, type RowSpec } from '../counting/measure';
import type { Period } from '../counting/period';
import { placesOf, rowMaker, type Place, type TableRow } from '../counting/table';
import type { MeasureSettings, SuppressionSettings } from '../measure-settings';
import { isHidden } from './hidden-cells';
import { settleTables, type SettledTables } from './settled-tables';
import type { SettledSystem } from './tied-system';

/**
 * The table as it may be published: of published measures, in the given periods, one breakdown at a time. All measures that share
 * a count are suppressed together, over all its breakdowns (S-7). Periods must not overlap: files of two grains are one table set,
 * and only one of them may be published (E3); for the same reason no quarters within a longer period.
 *
 * @param settled what is hidden, settled together with the other reports of the night; left out = this report stands alone
 */
export function publishableTable(
  folded: FoldedReport,
  periods: readonly Period[],
  settled: SettledTables = settleTables([{ folded, periods }], []),
): readonly TableRow[] {
  const { report, run } = folded;
  const rowOf = rowMaker(folded);
  return report.measures
    .filter((measure) => measure.published)
    .flatMap((measure) =>
      periods.flatMap((period) => {
        const system = settled.of(measure.count, period);
        if (system === undefined) return [];
        return placesOf(measure, period, folded)
          .filter(
            ({ spec, breakdown }) =>
              isPublished(spec, breakdown) && breakdown !== 'quarter' && isAmong(publishedIn(measure.count, run.settings), breakdown),
          )
          .map((place) => rowOf(place, publishable(place, system, run.settings)));
      }),
    );
}

function publishable(place: Place, system: SettledSystem, settings: MeasureSettings): Figures {
  const figures = figuresOf(place.measure.count, place.spec, place.totals, settings);
  // What nobody knows hides nothing, and says so in every file alike.
  if (figures.numerator === ':') return figures;
  const gone = goneOf(place.spec, figures, (cell) => isHidden(system, place.breakdown, place.category, cell), settings.suppression);
  const shown: Figures = {
    numerator: gone.numerator ? 'c' : figures.numerator,
    denominator: gone.denominator ? 'c' : figures.denominator,
    value: gone.value ? 'c' : figures.value,
  };
  return { ...shown, symbol: [shown.value, shown.numerator, shown.denominator].find((figure) => typeof figure === 'string') };
}

const isAmong = (published: readonly string[], breakdown: Place['breakdown']): boolean =>
  breakdown === 'over_18' || published.includes(breakdown);

type Gone = Readonly<Record<'numerator' | 'denominator' | 'value', boolean>>;

function goneOf(spec: RowSpec, figures: Figures, hidden: (cell: string) => boolean, settings: SuppressionSettings): Gone {
  switch (spec.kind) {
    case 'percentage': {
      const [numerator, denominator] = [hidden(spec.numerator), hidden(spec.denominator)];
      return { numerator, denominator, value: numerator || denominator || tellsTooMuch(figures, settings) };
    }
    case 'ratio': {
      const [numerator, denominator] = [hidden(spec.numerator), hidden(spec.denominator)];
      return { numerator, denominator, value: numerator || denominator };
    }
    case 'quantile':
      return { numerator: false, denominator: hidden(spec.units), value: hidden(spec.units) };
    case 'mean': {
      // C9, and the same for those who add anything at all: a sum over one child is that child's own figure.
      const value = hidden(spec.units) || hidden(spec.contributors);
      return { numerator: value, denominator: hidden(spec.units), value };
    }
    case 'curve': {
      const point = hidden(spec.entries) || hidden(spec.atRisk);
      return { numerator: point, denominator: point, value: point };
    }
    case 'band':
      return { numerator: true, denominator: true, value: true };
  }
}

const FEW = 10;

/** A percentage is as telling as its rest is small, and so is 0% or 100% of a few (measures 3.4 rule 2, S-8). */
function tellsTooMuch({ numerator, denominator }: Figures, { suppressMax, suppressExtremes }: SuppressionSettings): boolean {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) return false;
  const rest = denominator - numerator;
  if (rest >= 1 && rest <= suppressMax) return true;
  return suppressExtremes && denominator < FEW && (numerator === 0 || rest === 0);
}
