import { dateField, dateValues, fillForm } from '../core/fields';
import { dateParts, formPage, paragraph } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import type { EpisodeInView } from './episode-in-view';
import { episodePaths } from './episodes.paths';
import { onEpisode } from './on-episode.present';

export function presentCheckDetails(view: EpisodeInView, presenting: Presenting): Presented {
  const { episode } = view;
  const known = episode.referral?.detailsChecked?.on ?? presenting.today;
  const filled = fillForm(presenting.form, dateValues('detailsCheckedOn', known));
  return onEpisode(view, presenting, {
    title: 'Check the family’s details',
    model: formPage({
      heading: 'Check the family’s details',
      before: [
        paragraph(
          'The family or the child asked for this themselves. Check with them that names, addresses and who has parental responsibility are right on the case record, and put right there what is not.',
        ),
      ],
      fields: [
        dateParts(
          dateField(filled, { name: 'detailsCheckedOn', legend: 'When was this checked with them?', hint: 'For example, 27 3 2026' }),
        ),
      ],
      action: episodePaths.detailsCheck(episode.id),
      version: episode.version,
      cancel: episodePaths.overview(episode.id),
    }),
  });
}
