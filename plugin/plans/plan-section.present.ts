import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textareaField, textField, type FilledForm, type KnownValues } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import {
  dateParts,
  formPage,
  heading,
  inset,
  paragraph,
  parts,
  savesItself,
  textarea,
  textLine,
  type PagePart,
  radios,
} from '../core/form-page';
import { optionsOf, YES_NO } from '../meetings/meeting-words.present';
import { onPlan } from './on-plan.present';
import { mustJoin, needsContingency } from './plan-problems';
import { bottomLinesOf, shownFields } from './plan-section';
import type { PlanSectionToWrite } from './plan-to-write.query';
import { FREQUENCY_WORDS, MET_WORDS, SECTION_WORDS } from './plan-words.present';
import { planPaths } from './plans.paths';

export function presentPlanSection(answer: PlanSectionToWrite, presenting: Presenting): Presented {
  const { plan, section, sectionVersion } = answer;
  const words = SECTION_WORDS[section];
  const known: KnownValues = {
    ...shownFields(section, plan.content),
    ...dateValues('reviewOn', plan.content.reviewOn),
    ...dateValues('interimEndsOn', plan.content.interimEndsOn),
    ...dateValues('nextMeetingOn', plan.content.nextMeetingOn),
    ...dateValues('conferenceOn', plan.content.conferenceOn),
  };
  const filled = fillForm(presenting.form, known);
  return onPlan(answer, presenting, {
    title: words.title,
    model: formPage({
      heading: words.title,
      before: [paragraph(words.guide)],
      fields: FIELDS[section](answer, filled, presenting),
      action: planPaths.section(plan.id, section),
      version: sectionVersion,
      cancel: planPaths.overview(plan.id),
      cancelText: 'Back to the plan',
      savesItself: savesItself(presenting.form),
    }),
  });
}

type Fields = (answer: PlanSectionToWrite, filled: FilledForm, presenting: Presenting) => readonly PagePart[];

const area = (filled: FilledForm, name: string, label: string, rows = 6, hint?: string): PagePart =>
  textarea(textareaField(filled, { name, label, rows, hint }));

const FIELDS: Readonly<Record<PlanSectionToWrite['section'], Fields>> = {
  aim: (_answer, filled) => [area(filled, 'aim', 'What does the family want to achieve?')],
  voices: ({ situation }, filled) =>
    situation.children.flatMap(({ personId, firstName }) => [
      heading(firstName),
      area(filled, `voice.${personId}.words`, `What ${firstName} says`, 4, 'In the child’s own words.'),
      area(
        filled,
        `voice.${personId}.noWordsBecause`,
        `Or why there are no words from ${firstName}`,
        2,
        'For example, the baby is not born yet.',
      ),
    ]),
  decisions: decisionFields,
  support: (_answer, filled) => [
    area(
      filled,
      'professionalSupport',
      'What will professionals do? (optional)',
      6,
      'Who, what and when. Ask them before you write it down.',
    ),
  ],
  'bottom-lines': (answer, filled) => [
    area(filled, 'bottomLinesMust', 'What must the plan do? (optional)', 4, 'One a line.'),
    area(filled, 'bottomLinesCannot', 'What can the plan not do? (optional)', 4, 'One a line.'),
    ...checkFields(answer, filled),
  ],
  interim: (_answer, filled) => [
    radios(radiosField(filled, { name: 'interim', legend: 'Is this an interim plan?', options: YES_NO }), {
      yes: [
        dateParts(
          dateField(filled, { name: 'interimEndsOn', legend: 'Until when does it hold? (optional)', hint: 'For example, 27 3 2027' }),
        ),
        dateParts(
          dateField(filled, { name: 'nextMeetingOn', legend: 'When is the next meeting? (optional)', hint: 'For example, 27 3 2027' }),
        ),
      ],
    }),
  ],
  contingency: (answer, filled) => [
    radios(
      radiosField(filled, {
        name: 'familyContingencyOffered',
        legend: 'Was the family asked whether it wants its own plan for when things go wrong? (optional)',
        options: YES_NO,
        inline: true,
      }),
    ),
    area(filled, 'familyContingency', 'What will the family do if the plan does not work? (optional)', 4),
    area(
      filled,
      'professionalContingency',
      `What will professionals do if the bottom lines are not met?${needsContingency(answer.situation) ? '' : ' (optional)'}`,
      4,
    ),
  ],
  monitoring: (_answer, filled) => [
    radios(
      radiosField(filled, {
        name: 'monitoringFrequency',
        legend: 'How often does somebody look? (optional)',
        options: optionsOf(FREQUENCY_WORDS),
      }),
    ),
    area(
      filled,
      'monitoring',
      'Who watches how it goes, on which days? (optional)',
      6,
      'For example, Monday to Friday: Emeka. Weekends: Grace.',
    ),
    textLine(
      textField(filled, {
        name: 'nominatedFamilyMember',
        label: 'Which family member checks with the worker that the plan works? (optional)',
        autocomplete: 'off',
      }),
    ),
  ],
  review: reviewFields,
  joins: (answer, filled) => [
    area(filled, 'joins', `How does this plan join the child’s other plans?${mustJoin(answer.situation) ? '' : ' (optional)'}`, 4),
    dateParts(
      dateField(filled, {
        name: 'conferenceOn',
        legend: 'When is the child protection conference to which the plan is taken? (optional)',
        hint: 'For example, 27 3 2027',
      }),
    ),
    textLine(
      textField(filled, {
        name: 'conferenceTakenBy',
        label: 'Who takes it there? (optional)',
        hint: 'The worker, and somebody of the family. For example, Nia and Grace.',
        autocomplete: 'off',
      }),
    ),
  ],
};

/** S4-25: of each line that is saved already, whether the plan meets it. */
const checkFields = ({ plan }: PlanSectionToWrite, filled: FilledForm): readonly PagePart[] =>
  bottomLinesOf(plan.content).flatMap((line, index): readonly PagePart[] => [
    { kind: 'hidden', name: `check.${index}.line`, value: line },
    radios(
      radiosField(filled, {
        name: `check.${index}.met`,
        legend: `Does the plan meet it? “${line}” (optional)`,
        options: optionsOf(MET_WORDS),
        inline: true,
      }),
    ),
  ]);

/** The questions of the preparation, those decided on already, and room for one more. */
function decisionFields({ plan, questions }: PlanSectionToWrite, filled: FilledForm): readonly PagePart[] {
  const decided = plan.content.decisions.map((decision) => decision.question);
  const known = [...decided, ...questions.filter((question) => !decided.includes(question))];
  return [
    ...known.flatMap((question, index): readonly PagePart[] => [
      { kind: 'hidden', name: `decision.${index}.question`, value: question },
      area(filled, `decision.${index}.answer`, question, 3),
    ]),
    heading(known.length === 0 ? 'A question' : 'Another question (optional)'),
    area(filled, `decision.${known.length}.question`, 'What was the family asked?', 2),
    area(filled, `decision.${known.length}.answer`, 'What did it decide?', 3),
  ];
}

/** C8: the regime's maximum stands beside the family's own date. */
function reviewFields({ reviewDates, plan }: PlanSectionToWrite, filled: FilledForm): readonly PagePart[] {
  const { latest, byFamily, due } = reviewDates;
  const from = plan.agreedOn === undefined ? 'if the plan is agreed as of the day of the meeting' : 'from the day it was agreed';
  return parts(
    paragraph(
      latest === undefined
        ? 'No other plan of the children sets a latest date: only the family’s own date counts.'
        : `The latest date that the children’s plans allow is ${inWords(latest)}, ${from}.`,
    ),
    byFamily !== undefined &&
      due !== undefined &&
      byFamily > due &&
      inset(`The family’s date is later than that. The review is due by ${inWords(due)}.`),
    dateParts(
      dateField(filled, {
        name: 'reviewOn',
        legend: 'When does the family want to look at the plan again? (optional)',
        hint: 'For example, 27 3 2027',
      }),
    ),
  );
}
