import type { Asked } from '../core/ground';
import type { RunStore } from '../core/run.store';
import { nightsSoFar } from './latest-reports';
import { CENSUS_FILE, CENSUS_FORMAT, type CensusIndex } from './census-index';

/** The name of the action that keeps the reason. */
export const ASKED_FOR_CENSUS = 'ask-for-census-return';
/** Sets looked through for one that has the census. */
const NIGHTS_BACK = 14;

export interface CensusReturn {
  readonly set: string;
  readonly index: CensusIndex;
  /** The reason that the person gave, while it holds. */
  readonly reason?: string;
  /** Ids of restricted children whose number this person may be told. */
  readonly mayBeNamed: readonly string[];
}

/** As the audit names the census of a night, or a file of it. */
export const censusThing = (asAt: string | undefined, file?: string): string =>
  `census${asAt === undefined ? '' : `/${asAt}`}${file === undefined ? '' : `/${file}`}`;

/** The newest set that has the census; undefined where none has. */
export async function latestCensus(
  { runs }: { readonly runs: RunStore },
  { shelf, clock }: Pick<Asked, 'shelf' | 'clock'>,
): Promise<CensusReturn | undefined> {
  for (const { output } of await nightsSoFar(runs, clock, NIGHTS_BACK)) {
    const content = output === undefined ? undefined : await shelf.get(output, CENSUS_FILE);
    if (output === undefined || content === undefined) continue;
    const index = JSON.parse(Buffer.from(content).toString('utf8')) as CensusIndex;
    if (index.format === CENSUS_FORMAT) return { set: output, index, mayBeNamed: [] };
  }
  return undefined;
}
