import { inWords } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import { formPage, heading, paragraph, parts, warning, type PagePart } from '../core/form-page';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { SAME_TEAM } from './appoint-coordinator.present';
import { coordinatorsOf } from './coordinator';
import { mayAppoint } from './coordinator-access';
import type { CoordinatorInView } from './coordinator-choice';
import { mayActAsManager, mayActAsWorker, mayWorkOnEpisode } from './episode-access';
import type { CoordinatorSpell } from './episode';
import { episodePaths } from './episodes.paths';
import { onEpisode } from './on-episode.present';

export function presentEpisodeCoordinator(answer: CoordinatorInView, presenting: Presenting): Presented {
  const { episode, current } = answer;
  return onEpisode(answer, presenting, {
    title: inLocalWords('Coordinator', presenting.policy),
    model: formPage({
      heading: inLocalWords('Coordinator', presenting.policy),
      before: parts(
        paragraph(
          current === undefined
            ? 'Nobody has been appointed.'
            : `${current.worker.name} ${inLocalWords('is the coordinator.', presenting.policy)}`,
        ),
        current?.sameTeam === true && warning(`${SAME_TEAM}.`),
        ...askedParts(answer),
        paragraph(
          episode.firstContactOn === undefined
            ? 'No first talk with the family is recorded yet.'
            : `First talk with the family: ${inWords(episode.firstContactOn)}.`,
        ),
        ...linksOf(answer, presenting),
        ...historyParts(answer, presenting),
        ...connectedParts(answer, presenting),
      ),
      action: episodePaths.coordinator(episode.id),
      submit: undefined,
      cancel: episodePaths.overview(episode.id),
      cancelText: 'Back to the list of tasks',
    }),
  });
}

const nameOf = ({ workers }: CoordinatorInView, id: WorkerId): string => workers.get(id)?.name ?? 'Somebody who no longer works here';

function askedParts({ episode: { coordinatorAsked } }: CoordinatorInView): readonly PagePart[] {
  if (coordinatorAsked === undefined) return [];
  return [paragraph(`Somebody independent was asked for on ${inWords(coordinatorAsked.on)}: ${coordinatorAsked.reason}`)];
}

function linksOf(answer: CoordinatorInView, { actor, policy }: Presenting): readonly PagePart[] {
  const { episode } = answer;
  if (episode.closed !== undefined) return [];
  const wanted = episode.coordinatorId === undefined && episode.coordinatorAsked === undefined;
  return parts(
    mayAppoint(actor, answer) === 'ok' && {
      kind: 'link',
      text: inLocalWords(episode.coordinatorId === undefined ? 'Appoint a coordinator' : 'Appoint another coordinator', policy),
      path: episodePaths.appoint(episode.id),
    },
    wanted &&
      mayActAsWorker(actor, answer) === 'ok' && {
        kind: 'link',
        text: 'Ask for somebody independent',
        path: episodePaths.askForCoordinator(episode.id),
      },
    mayWorkOnEpisode(actor, answer) === 'ok' && {
      kind: 'link',
      text: episode.firstContactOn === undefined ? 'Record the first talk with the family' : 'Change the day of the first talk',
      path: episodePaths.firstContact(episode.id),
    },
  );
}

function historyParts(answer: CoordinatorInView, { policy }: Presenting): readonly PagePart[] {
  const spells = coordinatorsOf(answer.episode);
  if (spells.length < 2) return [];
  return [
    heading(inLocalWords('Coordinators so far', policy)),
    { kind: 'list', items: spells.map((spell) => spellInWords(spell, answer)) },
  ];
}

function spellInWords({ workerId, from, to, endReason }: CoordinatorSpell, answer: CoordinatorInView): string {
  const until = to === undefined ? `since ${inWords(from)}` : `${inWords(from)} to ${inWords(to)}`;
  return `${nameOf(answer, workerId)}, ${until}.${endReason === undefined ? '' : ` ${endReason}`}`;
}

function connectedParts(answer: CoordinatorInView, { actor }: Presenting): readonly PagePart[] {
  const { episode } = answer;
  const named = (episode.connectedWorkers ?? []).map(({ workerId, since }) => `${nameOf(answer, workerId)}, named on ${inWords(since)}`);
  const may = mayWorkOnEpisode(actor, answer) === 'ok' && episode.closed === undefined;
  return parts(
    heading('People who work here and know the family privately'),
    named.length === 0 ? paragraph('Nobody is named.') : { kind: 'list', items: named },
    may && { kind: 'link', text: 'Name somebody', path: episodePaths.connect(episode.id) },
    ...(mayActAsManager(actor, answer) === 'ok' ? (episode.connectedWorkers ?? []) : []).map(({ workerId }): PagePart => ({
      kind: 'link',
      text: `${nameOf(answer, workerId)} was named by mistake`,
      path: episodePaths.wrongConnection(episode.id, workerId),
    })),
  );
}
