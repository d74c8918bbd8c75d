import { inWords, type CalendarDay } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import {
  checkboxes,
  dateParts,
  formPage,
  heading,
  paragraph,
  parts,
  radios,
  textarea,
  textLine,
  warning,
  type PagePart,
} from '../core/form-page';
import { namesInWords } from '../core/in-words';
import { inLocalWords } from '../core/local-words';
import type { FileContent, Presented, Presenting } from '../core/page';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { memberOptions, optionsOf } from '../meetings/meeting-words.present';
import { onPlan } from '../plans/on-plan.present';
import { mayAgreePlan } from '../plans/plan-access';
import { printsWithChildsPlan } from '../plans/plan-model';
import { contactOf, copyObstacles, isReleased, waitsForCheck } from './copy-rules';
import { attendeesNotSent, isSettled } from './distribution-list';
import type { DistributionInView, LineInView } from './distribution-in-view';
import type { OneCopy, PaperOfCopy } from './distribution.query';
import { BASIS_WORDS, contactInWords, lineInWords, row, rowIf, safetyInWords, SENT_HOW_WORDS } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';
import type { CopyStep } from './settle-copy.action';

/** Everybody who gets the plan, why, and whether it has gone; the way to the chair's notice, which no wish of the family takes away. */
export function presentDistribution(answer: DistributionInView, presenting: Presenting): Presented {
  const { plan, lines, sendBy } = answer;
  const works = mayWorkOnEpisode(presenting.actor, answer) === 'ok';
  const missing = plan.status === 'agreed' ? attendeesNotSent(lines) : [];
  const open = lines.filter((line) => !isSettled(line)).length;
  return onPlan(answer, presenting, {
    back: { text: 'Back to after the plan', path: followUpPaths.afterPlan(plan.id) },
    title: 'Who gets the plan',
    model: formPage({
      heading: 'Who gets the plan',
      before: parts(
        plan.status === 'draft' && warning('The plan is not agreed yet. It can go to nobody until it is.'),
        missing.length > 0 &&
          warning(`Not sent yet to everybody who was at the meeting: ${namesInWords(missing.map((line) => line.name))}.`),
        sendBy !== undefined && open > 0 && paragraph(`Send it by ${inWords(sendBy)}.`),
        works && { kind: 'link', text: 'Add somebody whom the family asks for', path: followUpPaths.addCopy(plan.id) },
        ...lines.map((line): PagePart => ({ kind: 'summary', options: card(line, plan.id, works, presenting) })),
        heading('What the council has to tell'),
        { kind: 'link', text: 'The notice to the child protection chair', path: followUpPaths.chairNotice(answer.meeting.id) },
      ),
      action: followUpPaths.copies(plan.id),
      submit: undefined,
      cancel: followUpPaths.afterPlan(plan.id),
      cancelText: 'Back',
    }),
  });
}

const basesInWords = ({ bases }: LineInView): string => bases.map((basis) => BASIS_WORDS[basis]).join('\n');

function card(line: LineInView, planId: string, works: boolean, { policy }: Presenting): SummaryListOptions {
  const { name, relation, paper, copy } = line;
  const open = { href: followUpPaths.copy(planId, line.recipient), text: 'Open' };
  return {
    card: { title: { text: `${name}, ${relation}`, headingLevel: 2 }, ...(works ? { actions: { items: [open] } } : {}) },
    rows: [
      row('Why', basesInWords(line)),
      ...rowIf('Asked by', copy?.askedBy),
      row('What', inLocalWords(paper === 'plan' ? 'The family’s plan' : 'Their own version', policy)),
      row('State', lineInWords(line)),
    ],
  };
}

export function presentAddCopy(answer: DistributionInView, presenting: Presenting): Presented {
  const { plan, members, lines } = answer;
  const filled = fillForm(presenting.form);
  const others = members.filter((member) => !lines.some((line) => line.memberId === member.id));
  return onPlan(answer, presenting, {
    back: { text: 'Back to who gets the plan', path: followUpPaths.copies(plan.id) },
    title: 'Add somebody who gets the plan',
    model: formPage({
      heading: 'Who does the family want to have the plan?',
      before: [paragraph('For example, a solicitor, a special guardian, or an aunt who could not come.')],
      fields: parts(
        others.length > 0 &&
          radios(
            radiosField(filled, {
              name: 'memberId',
              legend: 'Who is it?',
              options: [...memberOptions(others), { divider: 'or' }, { value: '', text: 'Somebody who is not on the list' }],
            }),
          ),
        textLine(textField(filled, { name: 'name', label: 'Their name, if they are not on the list', autocomplete: 'off' })),
        textLine(
          textField(filled, {
            name: 'relation',
            label: 'Who are they?',
            hint: 'For example, the mother’s solicitor.',
            autocomplete: 'off',
          }),
        ),
        textLine(textField(filled, { name: 'askedBy', label: 'Who of the family asked for it?', autocomplete: 'off' })),
        checkboxes(
          checkboxesField(filled, {
            name: 'agrees',
            legend: 'Consent',
            options: [{ value: 'yes', text: 'They agree that the whole plan is shared with this person' }],
          }),
        ),
      ),
      action: followUpPaths.addCopy(plan.id),
      submit: 'Add',
      cancel: followUpPaths.copies(plan.id),
    }),
  });
}

const STEP_WORDS: Readonly<Record<CopyStep, string>> = {
  'family-agrees': 'The family agrees that this person gets the plan',
  release: 'Release it: it may go to this address',
  check: 'I have checked the paper and the address',
  sent: 'It has gone',
  'leave-out': 'This person does not get it',
  'put-back': 'Put this person back on the list',
};

export function presentOneCopy(answer: OneCopy, presenting: Presenting): Presented {
  const { plan, line, meeting } = answer;
  const filled = fillForm(presenting.form, { ...dateValues('sentOn', presenting.today) });
  const steps = stepsOpen(answer, presenting);
  const sent = line.copy?.sent !== undefined;
  return onPlan(answer, presenting, {
    back: { text: 'Back to who gets the plan', path: followUpPaths.copies(plan.id) },
    title: 'A copy of the plan',
    model: formPage({
      heading: `The copy for ${line.name}`,
      before: parts(
        { kind: 'summary', options: factsOf(answer, presenting) },
        ...copyObstacles(line, line.facts).map((obstacle) => !sent && warning(obstacle)),
        line.member?.safetyInstruction !== undefined && warning(safetyInWords(line.member.safetyInstruction)),
        plan.status === 'agreed' && paperLink(answer),
        !sent && { kind: 'link', text: 'Choose where this copy goes', path: followUpPaths.copyAddress(plan.id, line.recipient) },
      ),
      fields: [
        radios(
          radiosField(filled, {
            name: 'step',
            legend: 'What do you want to write down?',
            options: steps.map((step) => ({ value: step, text: STEP_WORDS[step] })),
          }),
          {
            ...(steps.includes('family-agrees') && {
              'family-agrees': [textLine(textField(filled, { name: 'agreedBy', label: 'Who agrees?', autocomplete: 'off' }))],
            }),
            ...(steps.includes('sent') && {
              sent: [
                radios(radiosField(filled, { name: 'how', legend: 'How?', options: optionsOf(SENT_HOW_WORDS), small: true })),
                dateParts(dateField(filled, { name: 'sentOn', legend: 'When?', hint: 'For example, 27 3 2027' })),
              ],
            }),
            ...(steps.includes('leave-out') && {
              'leave-out': [
                textarea(
                  textareaField(filled, {
                    name: 'reason',
                    label: 'Why not?',
                    hint: 'What the family asked, or a reason of safety.',
                    rows: 3,
                  }),
                ),
              ],
            }),
          },
        ),
      ],
      action: followUpPaths.copy(plan.id, line.recipient),
      submit: steps.length === 0 ? undefined : 'Save',
      cancel: followUpPaths.copies(plan.id),
      cancelText: steps.length === 0 ? `Back to who gets the plan of ${inWords(meeting.on ?? presenting.today)}` : 'Cancel',
    }),
  });
}

/** What can be written down now, most wanted first. */
function stepsOpen(answer: OneCopy, { actor }: Presenting): readonly CopyStep[] {
  const { line } = answer;
  const { copy, facts } = line;
  if (copy?.sent !== undefined || line.noVersionBecause !== undefined) return [];
  if (copy?.leftOut !== undefined) return ['put-back'];
  const wanted: readonly CopyStep[] = !facts.sharingConsented && copy?.familyAgrees === undefined ? ['family-agrees'] : [];
  return [...wayOpen(line, mayAgreePlan(actor, answer) === 'ok', actor.workerId), ...wanted, 'leave-out'];
}

/** The one step that brings this copy further. */
function wayOpen(line: LineInView, releases: boolean, self: string): readonly CopyStep[] {
  if (copyObstacles(line, line.facts).length > 0) return [];
  if (!isReleased(line)) return releases ? ['release'] : [];
  if (!waitsForCheck(line, line.facts)) return ['sent'];
  return line.copy?.released?.by === self ? [] : ['check'];
}

function factsOf({ line, names, given }: OneCopy, { policy }: Presenting): SummaryListOptions {
  const { copy, relation, paper } = line;
  const by = (made: { readonly by: string; readonly on: CalendarDay } | undefined) =>
    made === undefined ? undefined : `${names[made.by] ?? 'Somebody who no longer works here'}, ${inWords(made.on)}`;
  return {
    rows: [
      row('Who', relation),
      row('Why', basesInWords(line)),
      ...rowIf('Asked by', copy?.askedBy),
      ...rowIf('The family agrees', copy?.familyAgrees && `${copy.familyAgrees.by}, ${inWords(copy.familyAgrees.on)}`),
      row('What', inLocalWords(paper === 'plan' ? 'The family’s plan' : 'Their own version', policy)),
      row('How and where', contactInWords(contactOf(line))),
      row('State', lineInWords(line)),
      ...rowIf('Kept as released', given && `Template ${given.paper.template}`),
      ...rowIf('Released by', by(copy?.released)),
      ...rowIf('Checked by', by(copy?.checked)),
      ...rowIf('Sent by', by(copy?.sent)),
    ],
  };
}

function paperLink({ plan, line, situation, given }: OneCopy): PagePart | false {
  if (line.noVersionBecause !== undefined) return false;
  const path = followUpPaths.copyPdf(plan.id, line.recipient);
  if (given !== undefined) {
    return { kind: 'link', text: line.copy?.sent === undefined ? 'Exactly the paper that goes (PDF)' : 'The paper as it went (PDF)', path };
  }
  if (line.paper === 'plan' && printsWithChildsPlan(plan, situation.planModel)) {
    return paragraph(`The paper is the child’s own plan ${plan.incorporated?.reference ?? ''}: this plan is a section of it.`);
  }
  return { kind: 'link', text: 'The paper as it would go now (PDF)', path };
}

/** Its name says nothing of whom it is for. */
export const copyFile = ({ paper, plan, episode }: PaperOfCopy): FileContent => ({
  printed: paper(),
  fileName: `plan-${episode.reference}-version-${plan.number}.pdf`,
  inline: true,
});

export function presentCopyAddress(answer: OneCopy, presenting: Presenting): Presented {
  const { plan, line } = answer;
  const chosen = line.copy?.contact;
  const filled = fillForm(presenting.form, {
    channel: chosen?.channel ?? (line.member === undefined ? undefined : 'as-on-list'),
    address: chosen?.addressLines?.join('\n'),
    email: chosen?.email,
  });
  const onList = line.member?.contact;
  return onPlan(answer, presenting, {
    back: { text: 'Back to the copy', path: followUpPaths.copy(plan.id, line.recipient) },
    title: 'Where the copy goes',
    model: formPage({
      heading: `Where does the copy for ${line.name} go?`,
      before: parts(line.member?.safetyInstruction !== undefined && warning(safetyInWords(line.member.safetyInstruction))),
      fields: [
        radios(
          radiosField(filled, {
            name: 'channel',
            legend: 'How does it go?',
            options: [
              ...(line.member === undefined
                ? []
                : [{ value: 'as-on-list', text: 'As chosen on the family’s list', hint: contactInWords(onList).replaceAll('\n', ', ') }]),
              { value: 'letter', text: 'By letter' },
              { value: 'e-mail', text: 'By secure e-mail' },
              { value: 'by-hand', text: 'By hand' },
            ],
          }),
          {
            letter: [textarea(textareaField(filled, { name: 'address', label: 'Address', hint: 'One line each.', rows: 5 }))],
            'e-mail': [textLine(textField(filled, { name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'off' }))],
          },
        ),
      ],
      action: followUpPaths.copyAddress(plan.id, line.recipient),
      cancel: followUpPaths.copy(plan.id, line.recipient),
    }),
  });
}
