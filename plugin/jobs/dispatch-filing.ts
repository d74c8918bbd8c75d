import { createHash } from 'node:crypto';
import type { CaseSystem } from '../core/case-system';
import type { DocumentMaker } from '../core/documents-port';
import { InvalidInput } from '../core/errors';
import type { Filing, FilingItem, FilingResult, Rejection } from '../core/filing-port';
import type { ClaimedMessage, OutboxStore } from '../core/outbox.store';
import { CANNOT_BE_REACHED, cannotBePrinted, GIVEN_UP, MESSAGE_KINDS } from '../filing/file-again';
import {
  FILING_KINDS,
  filed,
  givenUp,
  handedOver,
  isToBeHandedOver,
  rejected,
  stillWaiting,
  toBePutByHand,
  type FilingContent,
  type FilingEntry,
  type FilingFile,
} from '../filing/filing-entry';
import type { FilingStore } from '../filing/filing.store';
import type { Dispatched, Dispatcher, RecordOutcome } from './dispatcher';
import { refuseFiling } from './refuse-filing';

interface Stores {
  readonly filing: FilingStore;
  readonly outbox: OutboxStore;
}

export interface FilingWays {
  readonly filing: Filing;
  readonly documents: DocumentMaker;
  readonly caseSystem: Pick<CaseSystem, 'person'>;
}

/** Carries case notes and documents to the children's case records, each once as the record shows it. */
export function filingDispatchers(ways: FilingWays): readonly Dispatcher<Stores>[] {
  return FILING_KINDS.map((kind) => ({
    kind: MESSAGE_KINDS[kind],
    dispatch: (message, stores) => dispatch(message, stores, ways),
    gaveUp: (message) => changing(filingIdOf(message), (entry, at) => givenUp(entry, GIVEN_UP, at)),
  }));
}

const filingIdOf = (message: ClaimedMessage): string => message.payload.filingId ?? '';

/** Reads the entry afresh, in the transaction that settles the message: an answer may have come meanwhile. */
const changing =
  (filingId: string, change: (entry: FilingEntry, at: Date) => FilingEntry): RecordOutcome<Stores> =>
  async ({ filing }, at) => {
    const entry = await filing.find(filingId);
    const changed = entry === undefined ? undefined : change(entry, at);
    if (changed !== undefined && changed !== entry) await filing.save(changed);
  };

const refusing =
  (filingId: string, reason: Rejection): RecordOutcome<Stores> =>
  async (stores, at) => {
    const entry = await stores.filing.find(filingId);
    if (entry !== undefined) await refuseFiling(entry, reason, stores, at);
  };

async function dispatch(message: ClaimedMessage, { filing }: Pick<Stores, 'filing'>, ways: FilingWays): Promise<Dispatched<Stores>> {
  const filingId = filingIdOf(message);
  const entry = await filing.find(filingId);
  const content = await filing.contentOf(filingId);
  if (entry === undefined || content === undefined) return { outcome: 'park', reason: 'There is nothing to file under this id' };
  // Another message for it, or another process, was there before.
  if (!isToBeHandedOver(entry)) return { outcome: 'done' };
  const item = await itemOf(entry, content, filing, ways);
  if (item === 'cannot-be-printed') {
    return { outcome: 'done', record: changing(filingId, (now, at) => rejected(now, cannotBePrinted(now), at)) };
  }
  return afterFiling(filingId, await ways.filing.file(item));
}

function afterFiling(filingId: string, result: FilingResult): Dispatched<Stores> {
  switch (result.outcome) {
    case 'handed-over':
      return { outcome: 'done', record: changing(filingId, handedOver) };
    case 'filed':
      return { outcome: 'done', record: changing(filingId, (entry, at) => filed(entry, result.recordId, at)) };
    case 'by-hand':
      return { outcome: 'done', record: changing(filingId, toBePutByHand) };
    case 'rejected':
      return { outcome: 'done', record: refusing(filingId, result.reason) };
    case 'unavailable':
      return {
        outcome: 'again',
        reason: result.reason,
        record: changing(filingId, (entry) => stillWaiting(entry, CANNOT_BE_REACHED)),
      };
  }
}

async function itemOf(
  entry: FilingEntry,
  content: FilingContent,
  store: FilingStore,
  ways: FilingWays,
): Promise<FilingItem | 'cannot-be-printed'> {
  const { key, title, effectiveOn, author, category } = entry;
  const item = { key, title, effectiveOn, author, category, personId: await recordOf(entry, ways) };
  if (content.kind === 'case-note') return { ...item, kind: 'case-note', body: content.body };
  const file = (await store.fileOf(entry.id)) ?? (await printed(content, ways.documents));
  if (file === 'cannot-be-printed') return file;
  // Kept before it goes out: whatever happens now, the next try sends these bytes.
  const kept = await store.keepFile(entry.id, file);
  return { ...item, kind: 'document', content: kept.bytes, fileName: entry.fileName ?? '' };
}

/** A refused record may have been merged with another since; the one that survives is the child's record now. */
async function recordOf({ personId, again }: FilingEntry, { caseSystem }: FilingWays): Promise<string> {
  return again === 0 ? personId : ((await caseSystem.person(personId))?.id ?? personId);
}

async function printed(
  content: Extract<FilingContent, { readonly kind: 'document' }>,
  documents: DocumentMaker,
): Promise<FilingFile | 'cannot-be-printed'> {
  try {
    const bytes = await documents.pdf(content.document);
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if (error instanceof InvalidInput) return 'cannot-be-printed';
    throw error;
  }
}
