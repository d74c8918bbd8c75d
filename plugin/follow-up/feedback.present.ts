import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, selectField, textareaField, textField } from '../core/fields';
import { dateParts, formPage, paragraph, parts, radios, select, textarea, textLine, type PagePart } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { episodePaths } from '../episodes/episodes.paths';
import { onEpisode } from '../episodes/on-episode.present';
import { optionsOf, whenInWords } from '../meetings/meeting-words.present';
import { FEEDBACK_QUESTIONS, type Feedback } from './feedback';
import type { FeedbackInView } from './feedback.query';
import { FEEDBACK_ANSWER_WORDS, FEEDBACK_QUESTION_WORDS, row, rowIf } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';

export function presentFeedback(answer: FeedbackInView, presenting: Presenting): Presented {
  const { episode, feedback } = answer;
  return onEpisode(answer, presenting, {
    title: 'What people thought of it',
    model: formPage({
      heading: 'What people thought of it',
      before: parts(
        mayWorkOnEpisode(presenting.actor, answer) === 'ok' && {
          kind: 'link',
          text: 'Write down what somebody thought',
          path: followUpPaths.addFeedback(episode.id),
        },
        feedback.length === 0 && paragraph('Nobody has said yet what they thought.'),
        ...feedback.map((each): PagePart => ({ kind: 'summary', options: card(each) })),
      ),
      action: followUpPaths.feedback(episode.id),
      submit: undefined,
      cancel: episodePaths.overview(episode.id),
      cancelText: 'Back to the list of tasks',
    }),
  });
}

/** Of anonymous feedback the month is all that is known. */
const whenOf = ({ from, givenOn }: Feedback): string => (from === undefined ? inWords(givenOn).replace(/^\d+ /, '') : inWords(givenOn));

const card = (feedback: Feedback) => ({
  card: { title: { text: feedback.from ?? 'Without a name', headingLevel: 2 as const } },
  rows: [
    row('When', whenOf(feedback)),
    ...FEEDBACK_QUESTIONS.flatMap((question) => {
      const answer = feedback.answers[question];
      return rowIf(FEEDBACK_QUESTION_WORDS[question], answer && FEEDBACK_ANSWER_WORDS[answer]);
    }),
    ...rowIf('In their words', feedback.words),
  ],
});

export function presentRecordFeedback(answer: FeedbackInView, presenting: Presenting): Presented {
  const { episode, meetings } = answer;
  const filled = fillForm(presenting.form, { ...dateValues('givenOn', presenting.today), meetingId: meetings.at(-1)?.id });
  return onEpisode(answer, presenting, {
    back: { text: 'Back to what people thought', path: followUpPaths.feedback(episode.id) },
    title: 'Write down what somebody thought',
    model: formPage({
      heading: 'What did they think of the meeting?',
      before: [
        paragraph('If they want to give no name, nothing is kept that says who they are, and only the month in which they said it.'),
      ],
      fields: parts(
        radios(
          radiosField(filled, {
            name: 'named',
            legend: 'Do they want to give their name?',
            options: [
              { value: 'anonymous', text: 'No' },
              { value: 'named', text: 'Yes' },
            ],
          }),
          { named: [textLine(textField(filled, { name: 'from', label: 'Their name', autocomplete: 'off' }))] },
        ),
        meetings.length > 1 &&
          select(
            selectField(filled, {
              name: 'meetingId',
              label: 'Which meeting? (optional)',
              options: meetings.map((meeting) => ({ value: meeting.id, text: whenInWords(meeting) })),
              emptyText: 'None in particular',
            }),
          ),
        ...FEEDBACK_QUESTIONS.map((question) =>
          radios(
            radiosField(filled, {
              name: question,
              legend: `${FEEDBACK_QUESTION_WORDS[question]} (optional)`,
              options: optionsOf(FEEDBACK_ANSWER_WORDS),
              small: true,
            }),
          ),
        ),
        textarea(textareaField(filled, { name: 'words', label: 'In their words (optional)', rows: 5 })),
        dateParts(dateField(filled, { name: 'givenOn', legend: 'When did they say it?', hint: 'For example, 27 3 2027' })),
      ),
      action: followUpPaths.addFeedback(episode.id),
      cancel: followUpPaths.feedback(episode.id),
    }),
  });
}
