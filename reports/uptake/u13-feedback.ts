import { part, type Measure } from '../counting/measure';
import { FEEDBACK_QUESTIONS } from '../facts/facts';
import { heldMeetings } from './held-meetings';

export const feedback: Measure = {
  id: 'U13',
  version: 1,
  title: 'What people thought of the meeting',
  question: 'Of the people at meetings, how many told us what they thought of it, and was it good?',
  definition:
    'Of the children, people of the network and professionals who came to the meetings held in the period: the share from whom a form was received, no more than one for each. Of the forms with an answer to a question: the share with one of the two best answers. q1 = was listened to; q2 = understood what was going on; q3 = the meeting helped. Never told by who ran the meeting.',
  denominator: 'people who came; for each question, the forms that answer it',
  numerator: 'forms received; of the answers, the two best',
  window: 'none, so far',
  source: 'module: feedback, attendance',
  published: true,
  unit: 'person',
  count: heldMeetings,
  rows: [
    part('U13.response', 'answered', 'attended', { overallOnly: true }),
    ...FEEDBACK_QUESTIONS.map((question) =>
      part(`U13.${question}_top_two`, `${question}_top_two`, `${question}_asked`, { overallOnly: true }),
    ),
  ],
};
