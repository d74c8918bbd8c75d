import type { Filing, FilingAcknowledgement, FilingItem, FilingResult, Rejection } from '../../plugin/core/filing-port';
import { messageKey } from '../../plugin/core/message-key';
import { MOSAIC_FILING_LIMITS } from '../../plugin/filing/filing-limits';
import { faultOf } from '../../plugin/filing/fit-to-file';

/** A case system that ends in this process: it keeps what it is handed and answers when told to. */
export interface RememberedFiling extends Filing {
  /** One a key, in order. */
  readonly handedOver: readonly FilingItem[];
  /** Every try, those in vain too. */
  readonly tries: readonly string[];
  /** From now on the way there is shut, or open again. */
  shut(isShut: boolean): void;
  accept(key: string, recordId?: string): void;
  reject(key: string, reason: Rejection): void;
}

const AT = '2026-06-08T12:00:00.000Z';
const sameItem = (a: FilingItem, b: FilingItem): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = (item: FilingItem): unknown =>
  item.kind === 'document' ? { ...item, content: Buffer.from(item.content).toString('hex') } : item;

export function rememberedFiling(): RememberedFiling {
  const items = new Map<string, FilingItem>();
  const answers = new Map<string, FilingAcknowledgement>();
  const tries: string[] = [];
  let isShut = false;

  function file(item: FilingItem): FilingResult {
    tries.push(messageKey(item.key));
    const fault = faultOf(item, MOSAIC_FILING_LIMITS);
    if (fault !== undefined) return { outcome: 'rejected', reason: fault };
    if (isShut) return { outcome: 'unavailable', reason: 'The way there is shut' };
    const before = items.get(item.key);
    if (before !== undefined && !answers.has(item.key) && !sameItem(before, item))
      return { outcome: 'rejected', reason: 'key-used-for-something-else' };
    if (before === undefined) items.set(item.key, item);
    return { outcome: 'handed-over' };
  }

  return {
    get handedOver() {
      return [...items.values()];
    },
    tries,
    shut: (value) => void (isShut = value),
    accept: (key, recordId = `R-${key}`) => void answers.set(key, { key, outcome: 'filed', recordId, at: AT }),
    reject: (key, reason) => void answers.set(key, { key, outcome: 'rejected', reason, at: AT }),
    async file(item) {
      return file(item);
    },
    async acknowledgements() {
      return isShut ? [] : [...answers.values()];
    },
    async settle(key) {
      items.delete(messageKey(key));
      answers.delete(key);
    },
  };
}
