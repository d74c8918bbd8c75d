import { fillForm, textareaField } from '../core/fields';
import { formPage, paragraph, textarea } from '../core/form-page';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { onEpisode } from '../episodes/on-episode.present';
import { preparationPaths } from './preparation.paths';

export function presentManagersReason(view: EpisodeInView, presenting: Presenting): Presented {
  const { episode } = view;
  const filled = fillForm(presenting.form, { reason: episode.choice?.managersReason?.reason });
  return onEpisode(view, presenting, {
    title: inLocalWords('Why the worker runs the meeting', presenting.policy),
    back: { text: 'Back to the type of meeting', path: preparationPaths.choice(episode.id) },
    model: formPage({
      heading: inLocalWords('Why the worker runs the meeting', presenting.policy),
      before: [
        paragraph(
          inLocalWords(
            'A child is in pre-proceedings. There a meeting goes best with an independent coordinator; where the worker runs it all the same, a manager says why.',
            presenting.policy,
          ),
        ),
      ],
      fields: [
        textarea(textareaField(filled, { name: 'reason', label: inLocalWords('Why does the worker run it?', presenting.policy), rows: 4 })),
      ],
      action: preparationPaths.managersReason(episode.id),
      version: episode.version,
      cancel: preparationPaths.choice(episode.id),
    }),
  });
}
