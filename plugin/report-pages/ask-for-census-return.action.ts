import { z } from 'zod';
import { defineAction } from '../core/action';
import { NotFound } from '../core/errors';
import { text } from '../core/input';
import type { RunStore } from '../core/run.store';
import { ASKED_FOR_CENSUS, censusThing, latestCensus, type CensusReturn } from './census-of-night';
import { mayPrepareCensus } from './report-access';

/** As for internal figures: the reason is kept before the rows of single children are given (measures 3.4 rule 8). */
export const askForCensusReturn = defineAction({
  name: ASKED_FOR_CENSUS,
  input: z.strictObject({ reason: text({ required: 'Enter what you need the return for', max: 300 }) }),
  async load(_input, { runs }: { runs: RunStore }, asked): Promise<CensusReturn> {
    const found = await latestCensus({ runs }, asked);
    if (found === undefined) throw new NotFound('census return');
    return found;
  },
  allow: (actor, _found, { policy }) => mayPrepareCensus(actor, policy),
  about: ({ index }) => ({ thing: censusThing(index.asAt) }),
  reason: ({ reason }) => reason,
  record: () => Promise.resolve(undefined),
});
