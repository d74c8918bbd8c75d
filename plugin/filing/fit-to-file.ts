import type { FilingItem, Rejection } from '../core/filing-port';
import { faultOfName } from './document-name';
import type { FilingLimits } from './filing-limits';

/** Why the case system would refuse this, as far as that can be told before it leaves; undefined = it is fit to go. */
export function faultOf(item: FilingItem, limits: FilingLimits): Rejection | undefined {
  if (item.title.trim() === '' || hasControls(item.title)) return 'title';
  if (item.kind === 'case-note') {
    if (item.title.length > limits.caseNoteTitle) return 'title';
    return item.body.trim() === '' ? 'empty' : undefined;
  }
  if (item.content.length === 0) return 'empty';
  if (item.content.length > limits.documentBytes) return 'too-large';
  return faultOfName(item.fileName, limits);
}

const hasControls = (text: string): boolean => /\p{Cc}/u.test(text);
