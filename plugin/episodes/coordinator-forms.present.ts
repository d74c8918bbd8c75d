import { dateField, dateValues, fillForm, textareaField, textField } from '../core/fields';
import { dateParts, formPage, paragraph, textarea, textLine, type FormPage } from '../core/form-page';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import type { EpisodeInView } from './episode-in-view';
import { episodePaths } from './episodes.paths';
import { onEpisode } from './on-episode.present';

type Form = Pick<FormPage, 'heading' | 'before' | 'fields' | 'action' | 'submit'>;

function coordinatorForm(view: EpisodeInView, presenting: Presenting, form: Form): Presented {
  const { episode } = view;
  return onEpisode(view, presenting, {
    title: form.heading,
    back: { text: inLocalWords('Back to the coordinator', presenting.policy), path: episodePaths.coordinator(episode.id) },
    model: formPage({ ...form, version: episode.version, cancel: episodePaths.coordinator(episode.id) }),
  });
}

export function presentFirstContact(view: EpisodeInView, presenting: Presenting): Presented {
  const { episode } = view;
  const filled = fillForm(presenting.form, dateValues('on', episode.firstContactOn ?? presenting.today));
  return coordinatorForm(view, presenting, {
    heading: 'The first talk with the family',
    before: [
      paragraph(
        'The talk in which the family hears what a meeting is for and how it goes, that it is voluntary, and that they decide who comes.',
      ),
    ],
    fields: [dateParts(dateField(filled, { name: 'on', legend: 'On which day was it?', hint: 'For example, 27 3 2026' }))],
    action: episodePaths.firstContact(episode.id),
  });
}

export function presentAskForCoordinator(view: EpisodeInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  return coordinatorForm(view, presenting, {
    heading: 'Ask for somebody independent to run the meeting',
    before: [paragraph('The family then stands on the conference service’s waiting list, whatever the type of meeting.')],
    fields: [
      textarea(
        textareaField(filled, {
          name: 'reason',
          label: 'Why would it help this family?',
          hint: inLocalWords('Who appoints the coordinator reads this. Name nobody.', presenting.policy),
          rows: 4,
        }),
      ),
    ],
    action: episodePaths.askForCoordinator(view.episode.id),
    submit: 'Ask',
  });
}

export function presentConnectWorker(view: EpisodeInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  return coordinatorForm(view, presenting, {
    heading: 'Name somebody who works here and knows the family privately',
    before: [
      paragraph(
        inLocalWords(
          'Family, a friend or a neighbour of this family. From now on they see nothing of it here, whatever their role, and cannot be its coordinator. This cannot be taken back.',
          presenting.policy,
        ),
      ),
      paragraph('Tell their manager too: the case record has its own access list.'),
    ],
    fields: [
      textLine(
        textField(filled, { name: 'login', label: 'The name they sign in with', width: 20, autocomplete: 'off', spellcheck: false }),
      ),
    ],
    action: episodePaths.connect(view.episode.id),
  });
}
