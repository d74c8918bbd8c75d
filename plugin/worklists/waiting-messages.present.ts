import type { ParkedMessage } from '../core/outbox.store';
import { capitalised } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { instantInWords } from './audit-words.present';
import type { WaitingMessages } from './waiting-messages.query';
import { worklistPaths } from './worklists.paths';

export function presentWaitingMessages({ counts, parked }: WaitingMessages, _presenting: Presenting): Presented {
  return {
    title: 'Waiting to be sent',
    wide: true,
    model: {
      action: worklistPaths.waiting(),
      refresh: worklistPaths.waiting(),
      waiting: waitingInWords(counts.waiting),
      oldest: counts.oldestWaiting === undefined ? undefined : instantInWords(counts.oldestWaiting),
      parked: parked.map(parkedRow),
    },
  };
}

const waitingInWords = (count: number): string =>
  count === 0
    ? 'Nothing is on its way.'
    : `${count} ${count === 1 ? 'message is' : 'messages are'} on the way and will be tried again without you.`;

function parkedRow(message: ParkedMessage) {
  return {
    id: message.id,
    kind: kindInWords(message.kind),
    reason: message.reason,
    attempts: message.attempts === 1 ? 'Tried once' : `Tried ${message.attempts} times`,
    since: instantInWords(message.since),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  'file-case-note': 'A case note for a child’s record',
  'file-document': 'A document for a child’s record',
  'send-invitation': 'An invitation',
  'send-reminder': 'A daily reminder to a worker',
};

const kindInWords = (kind: string): string => KINDS[kind] ?? capitalised(kind.replaceAll('-', ' '));
