import { reasonOptions } from '../core/coded-reason';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { onEpisode } from '../episodes/on-episode.present';
import { limbOptions } from './offer-words.present';
import { offerPaths } from './offers.paths';

export function presentRecordExemption(answer: EpisodeInView, presenting: Presenting): Presented {
  const { episode, children } = answer;
  const filled = fillForm(presenting.form, {
    children: children.map((child) => child.personId),
    ...dateValues('decidedOn', presenting.today),
  });
  return onEpisode(answer, presenting, {
    title: 'Record a decision not to offer or hold a meeting',
    back: { text: 'Back to the offers', path: offerPaths.list(episode.id) },
    model: {
      action: offerPaths.exemption(episode.id),
      cancel: offerPaths.list(episode.id),
      children: checkboxesField(filled, {
        name: 'children',
        legend: 'Which children is the decision about?',
        options: children.map((child) => ({ value: child.personId, text: child.person.fullName })),
      }),
      limb: radiosField(filled, {
        name: 'limb',
        legend: 'What would not be in the child’s best interests?',
        options: limbOptions,
      }),
      reasonCode: radiosField(filled, {
        name: 'reasonCode',
        legend: 'What is the main reason?',
        options: reasonOptions(presenting.policy.decisionReasons.exemption),
      }),
      reason: textareaField(filled, { name: 'reason', label: 'Why not?', rows: 6 }),
      decidedOn: dateField(filled, { name: 'decidedOn', legend: 'When was this decided?', hint: 'For example, 27 3 2026' }),
    },
  });
}
