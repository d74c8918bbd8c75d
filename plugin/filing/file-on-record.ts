import type { PersonId } from '../core/case-system';
import type { Ids } from '../core/clock';
import { filingKey, MESSAGE_KINDS } from './file-again';
import type { FilingContent, FilingEntry, FilingOccasion } from './filing-entry';

/** What goes on the record of each child of an occasion. */
export interface ToFileOnRecord {
  readonly about: Pick<FilingEntry, 'episodeId' | 'occasion' | 'aboutId' | 'effectiveOn' | 'author'>;
  readonly personIds: readonly PersonId[];
  readonly items: readonly (Pick<FilingEntry, 'title' | 'category' | 'fileName'> & { readonly content: FilingContent })[];
}

/** The transaction that makes it necessary: entry and message are there together, or neither is. */
export interface Filed {
  readonly at: Date;
  readonly ids: Ids;
  readonly filing: { add(entry: FilingEntry, content: FilingContent): Promise<void> };
  tell(kind: string, key: string, payload: Readonly<Record<string, string>>): Promise<void>;
}

/** One entry and one outbox message for each child and thing. The store refuses a second one. */
export async function fileOnRecord({ about, personIds, items }: ToFileOnRecord, { at, ids, filing, tell }: Filed): Promise<void> {
  for (const personId of personIds) {
    for (const { content, ...item } of items) {
      const id = ids.next();
      const key = filingKey(id);
      const { kind } = content;
      await filing.add({ ...about, ...item, id, key, kind, personId, state: 'waiting', requestedAt: at, again: 0, version: 0 }, content);
      await tell(MESSAGE_KINDS[kind], key, { filingId: id });
    }
  }
}

/** Without what has an entry already, whatever became of it: each child's record is asked about by itself. */
export async function notYetFiled(
  copies: readonly ToFileOnRecord[],
  filing: { of(occasion: FilingOccasion, aboutId: string): Promise<readonly Pick<FilingEntry, 'personId'>[]> },
): Promise<readonly ToFileOnRecord[]> {
  const left: ToFileOnRecord[] = [];
  for (const copy of copies) {
    const there = new Set((await filing.of(copy.about.occasion, copy.about.aboutId)).map(({ personId }) => personId));
    const personIds = copy.personIds.filter((id) => !there.has(id));
    if (personIds.length > 0) left.push({ ...copy, personIds });
  }
  return left;
}
