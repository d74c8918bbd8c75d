import { inWords } from '../core/calendar-day';
import { fillForm, radiosField, textareaField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { mayActAsManager, mayActAsWorker } from '../episodes/episode-access';
import { whatTheChoiceNeeds } from '../episodes/meeting-type-needs-advice';
import type { AdviceReason } from '../episodes/situation-advice';
import { onEpisode } from '../episodes/on-episode.present';
import { needsManagersReason } from '../episodes/worker-led-rule';
import { knownInWords } from './situation-words.present';
import { preparationPaths } from './preparation.paths';
import type { TypeAdviceInView } from './type-advice-in-view';

interface Sourced {
  readonly sentence: string;
  readonly sources: readonly string[];
}

export function presentChooseMeetingType(answer: TypeAdviceInView, presenting: Presenting): Presented {
  const { episode, advice } = answer;
  const mayChoose = mayActAsWorker(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  return onEpisode(answer, presenting, {
    title: 'Type of meeting',
    model: {
      described: episode.situation !== undefined,
      describe: mayChoose ? preparationPaths.situation(episode.id) : undefined,
      suggested: advice.suggested?.label,
      because: { sentence: advice.because.sentence, sources: advice.because.sources.join(', ') },
      forConference: advice.forConference.map(sourced),
      forFamilyMeeting: advice.forFamilyMeeting.map(sourced),
      needs: needsOf(answer, presenting),
      chosen: chosenInWords(answer, presenting),
      rationaleGiven: episode.choice?.rationale,
      managersReason:
        episode.choice?.managersReason && `The manager’s reason why the worker runs it: ${episode.choice.managersReason.reason}`,
      giveReason: mayGiveReason(answer, presenting) ? preparationPaths.managersReason(episode.id) : undefined,
      known: knownInWords(episode.situation),
      form: mayChoose ? formOf(answer, presenting) : undefined,
    },
  });
}

/** C1: a worker-led type, a child in pre-proceedings, and the manager of the team. */
function mayGiveReason(answer: TypeAdviceInView, { actor, policy }: Presenting): boolean {
  const { episode, situation } = answer;
  const type = policy.meetingTypes.find(({ key }) => key === episode.choice?.type);
  const needed = type !== undefined && needsManagersReason(type, situation.preProceedings === true);
  return needed && episode.closed === undefined && mayActAsManager(actor, answer) === 'ok';
}

const sourced = ({ sentence, sources }: AdviceReason | Sourced) => ({ sentence, sources: sources.join(', ') });

/** What the chosen type calls for, or the suggested one while none is chosen; the reason is asked for by the form itself. */
function needsOf({ episode, advice, situation }: TypeAdviceInView, { policy, today }: Presenting) {
  const chosen = policy.meetingTypes.find((type) => type.key === episode.choice?.type) ?? advice.suggested;
  if (chosen === undefined) return [];
  return whatTheChoiceNeeds({ situation, advice, chosen, today }, policy)
    .filter(({ need }) => need !== 'reason')
    .map(sourced);
}

function chosenInWords({ episode: { choice } }: TypeAdviceInView, { policy }: Presenting): string | undefined {
  if (choice === undefined) return undefined;
  const label = policy.meetingTypes.find((type) => type.key === choice.type)?.label ?? choice.type;
  return `${label}, chosen on ${inWords(choice.on)}`;
}

function formOf({ episode, advice }: TypeAdviceInView, { form, policy }: Presenting) {
  const filled = fillForm(form, { type: episode.choice?.type, rationale: episode.choice?.rationale });
  return {
    action: preparationPaths.choice(episode.id),
    version: episode.version,
    type: radiosField(filled, {
      name: 'type',
      legend: 'Which type of meeting do you choose?',
      options: policy.meetingTypes.map(({ key, label }) => ({
        value: key,
        text: label,
        hint: key === advice.suggested?.key ? 'Suggested' : undefined,
      })),
    }),
    rationale: textareaField(filled, {
      name: 'rationale',
      label: 'Why this type? (optional if it is the one suggested)',
      hint: 'You and the family know more than any guidance. Any type may be chosen, with its reason.',
      rows: 4,
    }),
  };
}
