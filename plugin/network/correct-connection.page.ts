import { fillForm, textareaField } from '../core/fields';
import { FORM_PAGE, formPage, paragraph, textarea } from '../core/form-page';
import { definePage, type Presented, type Presenting } from '../core/page';
import { EPISODE_ROUTES, episodePaths } from '../episodes/episodes.paths';
import { onEpisode } from '../episodes/on-episode.present';
import { correctConnection } from './correct-connection.action';
import { connectionToCorrect, type ConnectionInView } from './correct-connection.query';

function present(answer: ConnectionInView, presenting: Presenting): Presented {
  const { episode, workerId, workerName } = answer;
  const cancel = episodePaths.coordinator(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Named by mistake',
    back: { text: 'Back to the coordinator', path: cancel },
    model: formPage({
      heading: `${workerName} was named by mistake`,
      before: [
        paragraph(
          'From then on their role and team alone say what they see of this family. Do this only where they are no family and no friend of it.',
        ),
      ],
      fields: [
        textarea(
          textareaField(fillForm(presenting.form), {
            name: 'reason',
            label: 'Why are they not connected to the family?',
            hint: 'It is kept with your name.',
            rows: 4,
          }),
        ),
      ],
      action: episodePaths.wrongConnection(episode.id, workerId),
      version: episode.version,
      submit: 'Put it right',
      grave: true,
      cancel,
    }),
  });
}

export const correctConnectionPage = definePage({
  path: EPISODE_ROUTES.wrongConnection,
  query: connectionToCorrect,
  template: FORM_PAGE,
  present,
  action: correctConnection,
  next: ({ episodeId }) => episodePaths.coordinator(episodeId),
  done: 'Put right.',
});
