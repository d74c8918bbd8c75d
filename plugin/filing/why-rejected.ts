import type { Rejection } from '../core/filing-port';

/** What a worker reads when something could not be put on the case record. */
export interface WhyRejected {
  readonly what: string;
  readonly whatToDo: string;
  /** Whether the same thing may go through later without anybody changing it. */
  readonly passes: boolean;
}

const REASONS: Readonly<Record<Rejection, WhyRejected>> = {
  name: {
    what: 'The case system does not take the document’s name.',
    whatToDo: 'Give it a shorter name of letters, digits and spaces, and file it again.',
    passes: false,
  },
  extension: {
    what: 'The case system does not take this type of file.',
    whatToDo: 'Ask your system administrator to add the type to the list, or file a PDF.',
    passes: false,
  },
  empty: { what: 'There was nothing in it.', whatToDo: 'Open it, check that something is written, and file it again.', passes: false },
  'too-large': {
    what: 'The document is larger than the case system takes.',
    whatToDo: 'Make it smaller, for example by leaving out pictures, and file it again.',
    passes: false,
  },
  title: {
    what: 'The case system does not take the title.',
    whatToDo: 'Give it a shorter title on one line, and file it again.',
    passes: false,
  },
  locked: {
    what: 'Somebody has the record open, so it was locked.',
    whatToDo: 'Nothing: it is tried again by itself. If it stays locked, ask the person who has it open.',
    passes: true,
  },
  restricted: {
    what: 'The record is restricted, and the person it is filed for is not on its list.',
    whatToDo: 'Ask the child’s team manager to add you to the list, or have somebody on the list file it.',
    passes: false,
  },
  'no-such-person': {
    what: 'The case system has no record with this number any more. It may have been merged with another.',
    whatToDo: 'Look the child up in the case system, open the meeting from the record you find, and file it again.',
    passes: false,
  },
  damaged: { what: 'It was damaged on its way.', whatToDo: 'Nothing: it is sent again by itself.', passes: true },
  'key-used-for-something-else': {
    what: 'Something else was filed under the same number.',
    whatToDo: 'File it again. If this comes back, tell your system administrator.',
    passes: false,
  },
  other: {
    what: 'The case system refused it and gave no reason we know.',
    whatToDo: 'Ask your system administrator to look at the import’s log, then file it again.',
    passes: false,
  },
};

export const whyRejected = (rejection: Rejection): WhyRejected => REASONS[rejection];
