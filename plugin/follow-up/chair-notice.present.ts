import { reasonInWords, reasonOptions } from '../core/coded-reason';
import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import { dateParts, formPage, inset, paragraph, parts, radios, textarea, textLine, warning, type PagePart } from '../core/form-page';
import { namesInWords } from '../core/in-words';
import type { FileContent, Presented, Presenting } from '../core/page';
import { meetingPaths } from '../meetings/meetings.paths';
import { onMeeting } from '../meetings/on-meeting.present';
import { optionsOf } from '../meetings/meeting-words.present';
import { chairNoticeOutstanding } from './chair-notice';
import { row, SENT_HOW_WORDS } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';
import { mayWaiveNotice } from './notice-access';
import type { PaperOfNotice } from './chair-notice.query';
import type { NoticeInView } from './notice-in-view';

export function presentChairNotice(answer: NoticeInView, presenting: Presenting): Presented {
  const { meeting, notice, outcomeOn, reviewOn } = answer;
  const filled = fillForm(presenting.form, dateValues('sentOn', presenting.today));
  const sent = notice?.sent !== undefined;
  return onMeeting(answer, presenting, {
    title: 'The notice to the child protection chair',
    model: formPage({
      heading: 'The notice to the child protection chair',
      before: parts(
        ...stateOf(answer, presenting),
        !sent && notice?.waived === undefined && mayWaiveNotice(presenting.actor, answer) === 'ok' && waiveLink(answer),
        outcomeOn !== undefined &&
          !sent &&
          paragraph(
            'The notice says that the meeting was held, whether a plan was agreed and accepted and why, what keeps the child safe, what the child and the family want, and when it is reviewed. It says nothing of the preparation and nothing of what was said at the meeting.',
          ),
        outcomeOn !== undefined && {
          kind: 'link',
          text: sent ? 'The notice as it went (PDF)' : 'The notice (PDF)',
          path: followUpPaths.chairNoticePdf(meeting.id),
        },
      ),
      fields: parts(
        textLine(textField(filled, { name: 'to', label: 'To whom?', hint: 'The name of the chair.', autocomplete: 'off' })),
        radios(radiosField(filled, { name: 'how', legend: 'How did it go?', options: optionsOf(SENT_HOW_WORDS) })),
        dateParts(dateField(filled, { name: 'sentOn', legend: 'When?', hint: 'For example, 27 3 2027' })),
        reviewOn === undefined &&
          textarea(
            textareaField(filled, { name: 'noReviewBecause', label: 'Why is no review arranged?', hint: 'The notice says it.', rows: 2 }),
          ),
      ),
      action: followUpPaths.chairNotice(meeting.id),
      version: notice?.version ?? 0,
      submit: sent || outcomeOn === undefined ? undefined : 'The notice has gone',
      cancel: backOf(answer),
      cancelText: 'Back',
    }),
  });
}

const backOf = ({ plan, meeting }: NoticeInView) =>
  plan === undefined ? meetingPaths.overview(meeting.id) : followUpPaths.afterPlan(plan.id);

const waiveLink = ({ meeting }: NoticeInView): PagePart => ({
  kind: 'link',
  text: 'Decide as a manager that no notice goes',
  path: followUpPaths.waiveChairNotice(meeting.id),
});

function stateOf({ notice, forChair, children, tellBy, outcomeOn, names }: NoticeInView, { policy }: Presenting): readonly PagePart[] {
  const { sent, waived } = notice ?? {};
  const who = (by: string): string => names[by] ?? 'Somebody who no longer works here';
  if (sent !== undefined) {
    const rows = [row('To', sent.to), row('How', SENT_HOW_WORDS[sent.how]), row('When', inWords(sent.on)), row('By', who(sent.by))];
    return [{ kind: 'summary', options: { rows } }];
  }
  const waiver =
    waived === undefined
      ? []
      : [
          inset(
            `No notice goes. ${reasonInWords(waived, policy.decisionReasons.chairNoticeWaiver)}\n${who(waived.by)}, ${inWords(waived.on)}`,
          ),
        ];
  if (outcomeOn === undefined) return [...waiver, paragraph('There is no outcome yet.')];
  if (forChair.length === 0) return [...waiver, paragraph('No child of this meeting is on a child protection plan: no notice is owed.')];
  const names_ = children.filter(({ personId }) => forChair.includes(personId)).map(({ person }) => person.firstName);
  const owed = `${namesInWords(names_)}: there is a child protection plan. The chair is told${tellBy === undefined ? '' : ` by ${inWords(tellBy)}`}.`;
  return [...waiver, chairNoticeOutstanding(forChair, notice) ? warning(owed) : paragraph(owed)];
}

export function presentWaiveChairNotice(answer: NoticeInView, presenting: Presenting): Presented {
  const { meeting, notice } = answer;
  const filled = fillForm(presenting.form);
  return onMeeting(answer, presenting, {
    title: 'No notice to the chair',
    model: formPage({
      heading: 'Decide that the chair is sent no notice',
      before: [paragraph('The process cannot end before the chair was told, or a manager decided that no notice goes.')],
      fields: [
        radios(
          radiosField(filled, {
            name: 'reasonCode',
            legend: 'Why not?',
            options: reasonOptions(presenting.policy.decisionReasons.chairNoticeWaiver),
          }),
        ),
        textarea(textareaField(filled, { name: 'reason', label: 'More about it (optional unless it is something else)', rows: 4 })),
      ],
      action: followUpPaths.waiveChairNotice(meeting.id),
      version: notice?.version ?? 0,
      grave: true,
      submit: 'No notice goes',
      cancel: followUpPaths.chairNotice(meeting.id),
    }),
  });
}

/** Its name says nothing of whom it is about. */
export const chairNoticeFile = ({ paper, episode }: PaperOfNotice): FileContent => ({
  printed: paper(),
  fileName: `outcome-notice-${episode.reference}.pdf`,
  inline: true,
});
