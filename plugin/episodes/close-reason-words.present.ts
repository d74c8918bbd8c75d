import { CLOSE_REASONS, type CloseReason } from './episode';

const REASONS: Readonly<Record<CloseReason, string>> = {
  completed: 'It ran its course',
  declined: 'The family did not want a meeting',
  'consent-withdrawn': 'Consent was withdrawn',
  'family-solved-it': 'The family found its own way',
  moved: 'The family moved away',
  'child-became-looked-after': 'A child became looked after',
  'court-timetable': 'The court’s timetable left no room for it',
  unsafe: 'It was not safe to hold a meeting',
  'no-network-found': 'Nobody could be found who could come',
  'closed-by-authority': 'The authority ended it',
  other: 'Another reason',
};

export const closeReasonInWords = (reason: CloseReason): string => REASONS[reason];

export const closeReasonOptions = CLOSE_REASONS.map((value) => ({ value, text: REASONS[value] }));
