/** Why a night failed, by what its run keeps of the error: a kind, and for some a sentence of ours. */
const KINDS: readonly (readonly [kind: RegExp, words: string])[] = [
  [/^(?:ENOSPC|EDQUOT)$/u, 'The disk on which the reports are kept is full.'],
  [/^(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR)$/u, 'The server could not write in the folder where the reports are kept.'],
  [/^(?:EIO|ESTALE|EBUSY)$/u, 'The disk on which the reports are kept did not answer.'],
  [
    /^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|ETIMEOUT|ESOCKET|ENOTFOUND|EHOSTUNREACH|EPIPE|ELOGIN|KnexTimeoutError)$/u,
    'A database did not answer.',
  ],
  [
    /^(?:ThreadEnded|ERR_WORKER_OUT_OF_MEMORY)$/u,
    'The work was ended before it was done: the server may have run out of memory, or was stopped.',
  ],
];

const LOG_SAYS = 'The server’s log says why.';

/** In plain words, with nothing that anybody wrote; what nobody knows the words for is for those who read the server's log. */
export function failureInWords(failure: string | undefined): string {
  const [, sentence] = /^\w+: (.+)$/u.exec(failure ?? '') ?? [];
  if (sentence !== undefined) return `${sentence}.`;
  return KINDS.find(([kind]) => kind.test(failure ?? ''))?.[1] ?? LOG_SAYS;
}
