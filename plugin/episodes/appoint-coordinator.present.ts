import { dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import { dateParts, formPage, paragraph, parts, radios, textarea, textLine } from '../core/form-page';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { whyNot, type Fitness } from './coordinator';
import { SOMEBODY_ELSE, type CoordinatorInView } from './coordinator-choice';
import { episodePaths } from './episodes.paths';
import { onEpisode } from './on-episode.present';

export function presentAppointCoordinator(answer: CoordinatorInView, presenting: Presenting): Presented {
  const { episode, current } = answer;
  const { form, today, policy } = presenting;
  const filled = fillForm(form, dateValues('from', today));
  const months = policy.independenceMonths;
  const title = inLocalWords(current === undefined ? 'Appoint a coordinator' : 'Appoint another coordinator', policy);
  const login = textLine(
    textField(filled, { name: 'login', label: 'The name they sign in with', width: 20, autocomplete: 'off', spellcheck: false }),
  );
  return onEpisode(answer, presenting, {
    title,
    back: { text: 'Back to the waiting list', path: episodePaths.waiting() },
    model: formPage({
      heading: title,
      caption: episode.reference,
      before: parts(
        current && paragraph(`${current.worker.name} ${inLocalWords('is the coordinator now.', policy)}`),
        paragraph(
          inLocalWords(
            `A coordinator is independent: not the children’s worker, nor the manager of their team, now or in the last ${months} months.`,
            policy,
          ),
        ),
      ),
      fields: parts(
        radios(
          radiosField(filled, {
            name: 'chosen',
            legend: inLocalWords('Who is to be the coordinator?', policy),
            options: [
              ...answer.candidates
                .filter(({ worker }) => worker.id !== episode.coordinatorId)
                .map((fitness) => ({ value: fitness.worker.id, text: fitness.worker.name, hint: hintOf(fitness, presenting) })),
              { value: SOMEBODY_ELSE, text: 'Somebody else' },
            ],
          }),
          { [SOMEBODY_ELSE]: [login] },
        ),
        dateParts(dateField(filled, { name: 'from', legend: 'From which day?', hint: 'For example, 27 3 2026' })),
        current && textarea(textareaField(filled, { name: 'endReason', label: `Why not ${current.worker.name} any more?`, rows: 3 })),
      ),
      action: episodePaths.appoint(episode.id),
      version: episode.version,
      submit: 'Appoint',
      cancel: episodePaths.waiting(),
    }),
  });
}

function hintOf(fitness: Fitness, { policy }: Presenting): string | undefined {
  const unfit = whyNot(fitness, policy);
  if (unfit !== undefined) return unfit;
  return fitness.sameTeam ? SAME_TEAM : undefined;
}

/** S1-17: a warning, and no more. */
export const SAME_TEAM = 'Works in a team that holds one of the children: think about whether the family will see them as independent';
