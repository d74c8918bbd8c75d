import type { Presented, Presenting } from '../core/page';
import { mayWorkOnEpisode } from '../episodes/episode-access';
import { onEpisode } from '../episodes/on-episode.present';
import { formPage, inset, paragraph } from '../meetings/form-page';
import type { EpisodeFiling, FilingToSendAgain } from './episode-filing.query';
import { filedInWords } from './filing-words.present';
import { filingPaths } from './filing.paths';

export function presentEpisodeFiling(answer: EpisodeFiling, presenting: Presenting): Presented {
  const mayFileAgain = mayWorkOnEpisode(presenting.actor, answer) === 'ok';
  return onEpisode(answer, presenting, {
    title: 'What was filed',
    model: { entries: answer.entries.map((entry) => filedInWords(entry, answer, mayFileAgain)).toReversed() },
  });
}

export function presentFileAgain(answer: FilingToSendAgain, presenting: Presenting): Presented {
  const { episode, entry } = answer;
  const filed = filedInWords(entry, answer, false);
  return onEpisode(answer, presenting, {
    title: 'File again',
    back: { text: 'Back to what was filed', path: filingPaths.ofEpisode(episode.id) },
    model: formPage({
      heading: `File the ${filed.what.toLowerCase()} again`,
      before: [
        paragraph(`${filed.title}, for ${filed.child}.`),
        inset(entry.reason ?? filed.state),
        paragraph('It goes to the case record as it is. Put right first what stood in the way.'),
      ],
      action: filingPaths.again(entry.id),
      submit: 'File again',
      cancel: filingPaths.ofEpisode(episode.id),
    }),
  });
}
