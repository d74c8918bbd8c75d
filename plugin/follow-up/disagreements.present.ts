import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, textareaField, textField } from '../core/fields';
import { dateParts, formPage, heading, inset, paragraph, parts, textarea, textLine, type PagePart } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { episodePaths } from '../episodes/episodes.paths';
import { onEpisode } from '../episodes/on-episode.present';
import { stillToDo, type Disagreement } from './disagreement';
import type { OneDisagreement } from './disagreement-in-view';
import type { DisagreementsInView } from './disagreements.query';
import { row, rowIf, STILL_TO_DO_WORDS } from './follow-up-words.present';
import { followUpPaths } from './follow-up.paths';

/** S0-28: open ones first, with what is still to be done about each. */
export function presentDisagreements(answer: DisagreementsInView, presenting: Presenting): Presented {
  const { episode, disagreements } = answer;
  const works = mayWorkOnEpisode(presenting.actor, answer) === 'ok';
  const [open, settled] = [true, false].map((wanted) => disagreements.filter((each) => stillToDo(each).length > 0 === wanted));
  return onEpisode(answer, presenting, {
    title: 'Disagreements and complaints',
    model: formPage({
      heading: 'Disagreements and complaints',
      before: parts(
        paragraph('Anybody who does not agree with a decision or any part of the process is talked to, and is told how to challenge it.'),
        works && { kind: 'link', text: 'Write down a disagreement', path: followUpPaths.addDisagreement(episode.id) },
        disagreements.length === 0 && paragraph('Nobody has disagreed.'),
        ...[...(open ?? []), ...(settled ?? [])].map((each): PagePart => ({ kind: 'summary', options: card(each, works) })),
      ),
      action: followUpPaths.disagreements(episode.id),
      submit: undefined,
      cancel: episodePaths.overview(episode.id),
      cancelText: 'Back to the list of tasks',
    }),
  });
}

function card(disagreement: Disagreement, works: boolean) {
  const open = stillToDo(disagreement);
  const link = {
    href: followUpPaths.disagreement(disagreement.id),
    text: 'Open',
  };
  return {
    card: { title: { text: disagreement.who, headingLevel: 2 as const }, ...(works ? { actions: { items: [link] } } : {}) },
    rows: [
      row('About', disagreement.about),
      row('Said on', inWords(disagreement.raisedOn)),
      row('Still to do', open.length === 0 ? 'Nothing' : open.map((each) => STILL_TO_DO_WORDS[each]).join('\n')),
      ...rowIf('What came of it', disagreement.outcome),
    ],
  };
}

export function presentRecordDisagreement(answer: DisagreementsInView, presenting: Presenting): Presented {
  const { episode } = answer;
  const filled = fillForm(presenting.form, dateValues('raisedOn', presenting.today));
  return onEpisode(answer, presenting, {
    back: { text: 'Back to disagreements', path: followUpPaths.disagreements(episode.id) },
    title: 'Write down a disagreement',
    model: formPage({
      heading: 'Write down a disagreement',
      fields: [
        textLine(textField(filled, { name: 'who', label: 'Who does not agree?', autocomplete: 'off' })),
        textarea(textareaField(filled, { name: 'about', label: 'With what?', hint: 'A decision, or any part of the process.', rows: 5 })),
        dateParts(dateField(filled, { name: 'raisedOn', legend: 'When did they say so?', hint: 'For example, 27 3 2027' })),
      ],
      action: followUpPaths.addDisagreement(episode.id),
      cancel: followUpPaths.disagreements(episode.id),
    }),
  });
}

export function presentOneDisagreement(answer: OneDisagreement, presenting: Presenting): Presented {
  const { disagreement, episode } = answer;
  const { discussed, rightsExplainedOn, leafletGivenOn, complaintMadeOn, outcome, settledOn } = disagreement;
  const filled = fillForm(presenting.form, {
    ...dateValues('discussedOn', discussed?.on),
    ...dateValues('rightsExplainedOn', rightsExplainedOn),
    ...dateValues('leafletGivenOn', leafletGivenOn),
    ...dateValues('complaintMadeOn', complaintMadeOn),
    ...dateValues('settledOn', settledOn),
    discussedBy: discussed?.by,
    outcome,
  });
  const on = (name: string, legend: string): PagePart => dateParts(dateField(filled, { name, legend, hint: 'For example, 27 3 2027' }));
  return onEpisode(answer, presenting, {
    back: { text: 'Back to disagreements', path: followUpPaths.disagreements(episode.id) },
    title: 'A disagreement',
    model: formPage({
      heading: `${disagreement.who} does not agree`,
      before: [inset(disagreement.about), paragraph(`Said on ${inWords(disagreement.raisedOn)}.`)],
      fields: [
        heading('Talked over'),
        on('discussedOn', 'When was it talked over with them? (optional)'),
        textLine(
          textField(filled, {
            name: 'discussedBy',
            label: 'By whom? (optional)',
            hint: 'For example, the chair of the conference.',
            autocomplete: 'off',
          }),
        ),
        heading('Their rights'),
        on('rightsExplainedOn', 'When was the right to challenge and the complaints process explained? (optional)'),
        on('leafletGivenOn', 'When were they given the complaints leaflet? (optional)'),
        on('complaintMadeOn', 'When did they complain, if they did? (optional)'),
        heading('How it ended'),
        textarea(textareaField(filled, { name: 'outcome', label: 'What came of it? (optional)', rows: 4 })),
        on('settledOn', 'When was it settled? (optional)'),
      ],
      action: followUpPaths.disagreement(disagreement.id),
      version: disagreement.version,
      cancel: followUpPaths.disagreements(episode.id),
    }),
  });
}
