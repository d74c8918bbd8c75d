import { inWords } from '../core/calendar-day';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, textField, type FilledForm } from '../core/fields';
import {
  checkboxes,
  dateParts,
  formPage,
  heading,
  inset,
  paragraph,
  parts,
  radios,
  textarea,
  textLine,
  warning,
  type PagePart,
} from '../core/form-page';
import { lines } from '../core/html';
import { capitalised } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { needsManagersReview, PREFERRED_DAYS, SAFETY_LEVELS, type Logistics, type MeetingSafetyPlan, type SafetyLevel } from './logistics';
import type { LogisticsInView } from './logistics-in-view';
import { mayEditPreparation, mayEditSafetyPlan, mayReviewSafetyPlan } from './preparation-access';
import { preparationPaths } from './preparation.paths';

const LEVELS: Readonly<Record<SafetyLevel, string>> = {
  usual: 'As at any meeting where feelings run high',
  raised: 'Raised: something has to be done about it',
  high: 'High: somebody could be hurt',
};

const row = (key: string, value: string | undefined) =>
  value === undefined || value === '' ? [] : [{ key: { text: key }, value: { html: lines(value) } }];

export function presentLogistics(answer: LogisticsInView, presenting: Presenting): Presented {
  const { episode, logistics } = answer;
  const edits = mayEditPreparation(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  const back = preparationPaths.overview(episode.id);
  return onEpisode(answer, presenting, {
    title: 'What suits the family',
    back: { text: 'Back to preparation', path: back },
    model: formPage({
      heading: 'What suits the family',
      before: edits
        ? [paragraph('Time and place are for the family to choose. Evenings, weekends and bank holidays are as good as any.')]
        : summaryOf(logistics),
      fields: edits ? fieldsOf(fillForm(presenting.form, logistics === undefined ? {} : knownOf(logistics))) : [],
      action: preparationPaths.logistics(episode.id),
      version: logistics?.version ?? 0,
      submit: edits ? 'Save' : undefined,
      cancel: back,
      cancelText: edits ? 'Cancel' : 'Back to preparation',
    }),
  });
}

const knownOf = (logistics: Logistics) => ({
  preferredDays: logistics.preferredDays,
  preferredTimes: logistics.preferredTimes,
  preferredPlaces: logistics.preferredPlaces,
  agreedBy: logistics.agreed?.by,
  ...dateValues('agreedOn', logistics.agreed?.on),
  listAgreedBy: logistics.listAgreed?.by,
  ...dateValues('listAgreedOn', logistics.listAgreed?.on),
  arrangements: logistics.arrangements,
  costInPounds: logistics.costInPounds === undefined ? undefined : String(logistics.costInPounds),
  outOfHours: logistics.outOfHours,
});

const fieldsOf = (filled: FilledForm): readonly PagePart[] => [
  checkboxes(
    checkboxesField(filled, {
      name: 'preferredDays',
      legend: 'Which days suit them? (optional)',
      options: PREFERRED_DAYS.map((value) => ({ value, text: capitalised(value) })),
      small: true,
    }),
  ),
  textLine(
    textField(filled, { name: 'preferredTimes', label: 'Which times? (optional)', hint: 'For example, after school, not during prayers' }),
  ),
  textarea(
    textareaField(filled, {
      name: 'preferredPlaces',
      label: 'Which places? (optional)',
      hint: 'In their community, where they feel at ease and are safe',
      rows: 2,
    }),
  ),
  textLine(textField(filled, { name: 'agreedBy', label: 'Who in the family agreed time and place? (optional)', autocomplete: 'off' })),
  dateParts(dateField(filled, { name: 'agreedOn', legend: 'When did they agree it? (optional)' })),
  heading('Who is invited'),
  paragraph('The family decides who takes part. Where the authority keeps somebody away, that is a decision of its own, with its reason.'),
  textLine(
    textField(filled, { name: 'listAgreedBy', label: 'Who in the family agreed the list of people? (optional)', autocomplete: 'off' }),
  ),
  dateParts(dateField(filled, { name: 'listAgreedOn', legend: 'When did they agree it? (optional)' })),
  heading('What is arranged'),
  textarea(
    textareaField(filled, {
      name: 'arrangements',
      label: 'Transport, childcare, food and drink (optional)',
      hint: 'For whom, and who sees to it',
      rows: 4,
    }),
  ),
  textLine(
    textField(filled, { name: 'costInPounds', label: 'What does it cost? (optional)', prefix: '£', width: 5, inputmode: 'numeric' }),
  ),
  textarea(
    textareaField(filled, {
      name: 'outOfHours',
      label: 'In the evening or at a weekend: who opens and closes, and how is whoever holds it safe? (optional)',
      rows: 3,
    }),
  ),
];

function summaryOf(logistics: Logistics | undefined): readonly PagePart[] {
  if (logistics === undefined) return [paragraph('Nothing is written down yet.')];
  const agreed = (value: Logistics['agreed']) => value && `${value.by}, ${inWords(value.on)}`;
  const rows = [
    ...row('Days', logistics.preferredDays.map(capitalised).join(', ')),
    ...row('Times', logistics.preferredTimes),
    ...row('Places', logistics.preferredPlaces),
    ...row('Time and place agreed by', agreed(logistics.agreed)),
    ...row('List of people agreed by', agreed(logistics.listAgreed)),
    ...row('Arranged', logistics.arrangements),
    ...row('Cost', logistics.costInPounds === undefined ? undefined : `£${logistics.costInPounds}`),
    ...row('Evening or weekend', logistics.outOfHours),
  ];
  return [{ kind: 'summary', options: { rows } }];
}

export function presentSafetyPlan(answer: LogisticsInView, presenting: Presenting): Presented {
  const { episode, safetyPlan } = answer;
  const open = episode.closed === undefined;
  const edits = open && mayEditSafetyPlan(presenting.actor, answer) === 'ok';
  const reviews = open && mayReviewSafetyPlan(presenting.actor, answer) === 'ok' && safetyPlan !== undefined;
  const back = preparationPaths.overview(episode.id);
  const filled = fillForm(presenting.form, {
    level: safetyPlan?.level,
    worries: safetyPlan?.worries,
    arrangements: safetyPlan?.arrangements,
  });
  return onEpisode(answer, presenting, {
    title: 'Safety plan for the meeting',
    back: { text: 'Back to preparation', path: back },
    model: formPage({
      heading: 'Safety plan for the meeting',
      before: parts(
        paragraph('Strong feelings are to be expected. Those who hold the meeting and their manager read this, and nobody else does.'),
        ...stateOf(safetyPlan),
        reviews && { kind: 'link', text: 'Record that a manager has looked at it', path: preparationPaths.reviewSafetyPlan(episode.id) },
        ...(edits || safetyPlan === undefined ? [] : planParts(safetyPlan)),
      ),
      fields: edits
        ? [
            radios(
              radiosField(filled, {
                name: 'level',
                legend: 'How great is the worry?',
                options: SAFETY_LEVELS.map((value) => ({
                  value,
                  text: LEVELS[value],
                  hint: value === 'high' ? 'A manager looks at the plan before the meeting' : undefined,
                })),
              }),
            ),
            textarea(textareaField(filled, { name: 'worries', label: 'What could happen?', rows: 4 })),
            textarea(
              textareaField(filled, {
                name: 'arrangements',
                label: 'What is done about it?',
                hint: 'Two rooms or two parts, who sits where, who comes and leaves when, when it is stopped, whom to ring',
                rows: 5,
              }),
            ),
          ]
        : [],
      action: preparationPaths.safetyPlan(episode.id),
      version: safetyPlan?.version ?? 0,
      submit: edits ? 'Save' : undefined,
      cancel: back,
      cancelText: edits ? 'Cancel' : 'Back to preparation',
    }),
  });
}

function stateOf(plan: MeetingSafetyPlan | undefined): readonly PagePart[] {
  if (needsManagersReview(plan)) return [warning('A manager looks at this plan before the meeting. Nobody has yet.')];
  if (plan?.reviewed === undefined) return plan === undefined ? [paragraph('Nothing is written down yet.')] : [];
  const { byName, on, note } = plan.reviewed;
  return [paragraph(`${byName} looked at it on ${inWords(on)}.${note === undefined ? '' : ` ${note}`}`)];
}

const planParts = ({ level, worries, arrangements }: MeetingSafetyPlan): readonly PagePart[] => [
  {
    kind: 'summary',
    options: { rows: [...row('Level', LEVELS[level]), ...row('What could happen', worries), ...row('What is done', arrangements)] },
  },
];

export function presentReviewSafetyPlan(answer: LogisticsInView, presenting: Presenting): Presented {
  const { episode, safetyPlan } = answer;
  const back = preparationPaths.safetyPlan(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Look at the safety plan',
    back: { text: 'Back to the safety plan', path: back },
    model: formPage({
      heading: 'You have looked at the safety plan',
      before:
        safetyPlan === undefined
          ? [paragraph('There is none yet.')]
          : [inset(`${LEVELS[safetyPlan.level]}\n\n${safetyPlan.worries}\n\n${safetyPlan.arrangements}`)],
      fields:
        safetyPlan === undefined
          ? []
          : [textarea(textareaField(fillForm(presenting.form), { name: 'note', label: 'What you decided (optional)', rows: 3 }))],
      action: preparationPaths.reviewSafetyPlan(episode.id),
      version: safetyPlan?.version,
      submit: safetyPlan === undefined ? undefined : 'Record it',
      cancel: back,
    }),
  });
}
