import { dayInLondon, inWords } from '../core/calendar-day';
import { fillForm, textareaField } from '../core/fields';
import { formPage, inset, paragraph, parts, textarea, warning, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { episodePaths } from '../episodes/episodes.paths';
import { onEpisode } from '../episodes/on-episode.present';
import type { ConcernsInView } from './concerns-in-view';
import { mayRaiseConcern, mayReadConcerns, mayTakeConcern } from './preparation-access';
import { preparationPaths } from './preparation.paths';
import { isOpenConcern, type SafeguardingConcern } from './safeguarding-concern';

export function presentConcerns(answer: ConcernsInView, presenting: Presenting): Presented {
  const { episode, concerns } = answer;
  const takes = mayTakeConcern(presenting.actor, answer) === 'ok';
  const raises = mayRaiseConcern(presenting.actor, answer) === 'ok';
  return onEpisode(answer, presenting, {
    title: 'Safeguarding concerns',
    model: {
      heading: 'Safeguarding concerns',
      parts: parts(
        concerns.length === 0 && paragraph('None was raised.'),
        ...concerns.map((concern) => concernCard(concern, takes)),
        raises && { kind: 'link', text: 'Raise a safeguarding concern', path: preparationPaths.raiseConcern(episode.id) },
      ),
    },
  });
}

function concernCard(concern: SafeguardingConcern, takes: boolean): PagePart {
  const { id, episodeId, what, raisedAt, raisedByName, taken } = concern;
  const open = isOpenConcern(concern);
  const row = (key: string, value: string) => ({ key: { text: key }, value: { html: lines(value) } });
  return {
    kind: 'summary',
    options: {
      card: {
        title: { text: `Raised on ${inWords(dayInLondon(raisedAt))} by ${raisedByName}`, headingLevel: 2 },
        actions: { items: open && takes ? [{ href: preparationPaths.takeConcern(episodeId, id), text: 'Take it up' }] : [] },
      },
      rows: [
        row('What', what),
        taken === undefined
          ? row('State', 'Waits to be taken up')
          : row('Taken up', `${inWords(dayInLondon(taken.at))} by ${taken.byName}\n${taken.action}`),
      ],
    },
  };
}

export function presentRaiseConcern(answer: ConcernsInView, presenting: Presenting): Presented {
  const { episode } = answer;
  const mayRead = mayReadConcerns(presenting.actor, answer) === 'ok';
  return onEpisode(answer, presenting, {
    title: 'Raise a safeguarding concern',
    model: formPage({
      heading: 'Raise a safeguarding concern',
      before: [
        warning(inLocalWords('If somebody is in danger now, ring 999 first, then the child’s worker.', presenting.policy)),
        paragraph(
          inLocalWords(
            'It goes to the child’s worker and the manager of the team, whatever else is private. Nobody has to agree to it first.',
            presenting.policy,
          ),
        ),
      ],
      fields: [
        textarea(
          textareaField(fillForm(presenting.form), {
            name: 'what',
            label: 'What are you worried about?',
            hint: 'Who, what was seen or said, when, and what could happen',
            rows: 8,
          }),
        ),
      ],
      action: preparationPaths.raiseConcern(episode.id),
      submit: 'Raise it',
      cancel: mayRead ? preparationPaths.concerns(episode.id) : episodePaths.overview(episode.id),
    }),
  });
}

export function presentTakeConcern(answer: ConcernsInView, presenting: Presenting): Presented {
  const { episode, concerns } = answer;
  const { concernId = '' } = presenting.params;
  const concern = concerns.find((each) => each.id === concernId && isOpenConcern(each));
  const cancel = preparationPaths.concerns(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Take up a safeguarding concern',
    back: { text: 'Back to safeguarding concerns', path: cancel },
    model: formPage({
      heading: 'Take up this concern',
      before: [concern === undefined ? paragraph('Somebody has taken it up already.') : inset(concern.what)],
      fields:
        concern === undefined
          ? []
          : [textarea(textareaField(fillForm(presenting.form), { name: 'action', label: 'What is done about it?', rows: 5 }))],
      action: preparationPaths.takeConcern(episode.id, concernId),
      submit: concern === undefined ? undefined : 'Take it up',
      cancel,
    }),
  });
}
