import { z } from 'zod';
import type { Actor } from '../core/actor';
import type { AuditStore } from '../core/audit.store';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import { NIGHTLY } from '../core/report-shelf';
import type { RunStore } from '../core/run.store';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { CENSUS_FILE, CENSUS_FORMAT, type CensusIndex } from './census-index';
import { reasonFor } from './internal-reason';
import { mayPrepareCensus } from './report-access';
import { REPORT_NAME } from './report-name';

/** The name of the action that keeps the reason. */
export const ASKED_FOR_CENSUS = 'ask-for-census-return';
/** Of one person's events: far more than anyone makes in the time that a reason holds. */
const LOOKED_THROUGH = 500;
/** Sets looked through for one that has the census. */
const NIGHTS_BACK = 14;

type Stores = { readonly runs: RunStore; readonly audit: AuditStore };

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
export async function latestCensus({ runs }: Pick<Stores, 'runs'>, { shelf }: Pick<Asked, 'shelf'>): Promise<CensusReturn | undefined> {
  for (const { output } of await runs.recent(NIGHTLY, NIGHTS_BACK)) {
    const content = output === undefined ? undefined : await shelf.get(output, CENSUS_FILE);
    if (output === undefined || content === undefined) continue;
    const index = JSON.parse(Buffer.from(content).toString('utf8')) as CensusIndex;
    if (index.format === CENSUS_FORMAT) return { set: output, index, mayBeNamed: [] };
  }
  return undefined;
}

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
  const open: string[] = [];
  for (const id of new Set(restricted)) if (await caseSystem.mayOpenRestricted(actor.workerId, id)) open.push(id);
  return open;
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
});
