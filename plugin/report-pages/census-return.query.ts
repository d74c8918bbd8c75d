import { z } from 'zod';
import type { Actor } from '../core/actor';
import type { AuditStore } from '../core/audit.store';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import type { RunStore } from '../core/run.store';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import type { CensusIndex } from './census-index';
import { ASKED_FOR_CENSUS, censusThing, latestCensus, type CensusReturn } from './census-of-night';
import { reasonFor } from './internal-reason';
import { mayPrepareCensus } from './report-access';
import { REPORT_NAME } from './report-name';

/** Of one person's events: far more than anyone makes in the time that a reason holds. */
const LOOKED_THROUGH = 500;
type Stores = { readonly runs: RunStore; readonly audit: AuditStore };

async function censusFor(stores: Stores, asked: Asked): Promise<CensusReturn | undefined> {
  const found = await latestCensus(stores, asked);
  if (found === undefined) return undefined;
  const own = await stores.audit.list({ actorId: asked.actor.workerId, limit: LOOKED_THROUGH });
  const reason = reasonFor(censusThing(found.index.asAt), own, asked.clock.now(), ASKED_FOR_CENSUS);
  if (reason === undefined) return found;
  return { ...found, reason, mayBeNamed: await restrictedInView(found.index, asked) };
}

/** The check's list names a restricted child only to those on its list (roles.md rule 2). The return itself has to have every child. */
async function restrictedInView({ years }: CensusIndex, { caseSystem, actor }: Asked): Promise<readonly string[]> {
  const restricted = years.flatMap(({ problems }) => problems.flatMap(({ child }) => (child?.restricted === true ? [child.id] : [])));
  return [...(await caseSystem.restrictedOpenTo(actor.workerId, [...new Set(restricted)]))];
}

/** The return's files of two years and what is amiss with them. */
export const censusReturn = defineQuery({
  name: 'view-census-return',
  input: z.strictObject({}),
  load: (_input, stores: Stores, asked): Promise<CensusReturn | undefined> => censusFor(stores, asked),
  allow: (actor, _answer, { policy }) => mayPrepareCensus(actor, policy),
  about: (answer) => ({ thing: censusThing(answer?.index.asAt) }),
});

export interface CensusFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly thing: string;
  readonly reason?: string;
}

function mayHaveCensusFile(actor: Actor, { reason }: CensusFile, { policy }: Asked): Verdict {
  return allOf(mayPrepareCensus(actor, policy), reason === undefined ? mayNot('Say first what you need the return for') : 'ok');
}

export const censusFile = defineQuery({
  name: 'download-census-return',
  outcome: 'downloaded',
  input: z.strictObject({ file: text(REPORT_NAME) }),
  async load({ file }, stores: Stores, asked): Promise<CensusFile> {
    const found = await censusFor(stores, asked);
    // Compared with the names that the set's own list has; it is never made into a path.
    const listed = found?.index.years.flatMap(({ files }) => files).find(({ name }) => name === file);
    const content = found === undefined || listed === undefined ? undefined : await asked.shelf.get(found.set, listed.name);
    if (found === undefined || listed === undefined || content === undefined) throw new NotFound('census file');
    const { reason, index } = found;
    const thing = censusThing(index.asAt, listed.name);
    return { name: listed.name, mediaType: listed.mediaType, content, thing, ...(reason === undefined ? {} : { reason }) };
  },
  allow: mayHaveCensusFile,
  about: ({ thing }) => ({ thing }),
  reason: ({ reason }) => reason,
});
