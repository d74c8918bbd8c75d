import { fillForm, radiosField, selectField, textField } from '../core/fields';
import { formPage, paragraph } from '../core/form-page';
import { trustedHtml } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { TieStrength } from './ecomap';
import { ecomapDrawing } from './ecomap-drawing';
import type { DrawnTie, EcomapInView } from './ecomap-in-view';
import { mayEditNetwork } from './network-access';
import { networkPaths } from './network.paths';

const STRENGTHS: Readonly<Record<TieStrength, string>> = {
  strong: 'Strong: it gives the child strength',
  weak: 'Weak: they seldom see each other, or it is fading',
  stressful: 'Stressful: it costs the child strength',
};

export function presentEcomap(answer: EcomapInView, presenting: Presenting): Presented {
  const { episode, child, childId, ties } = answer;
  const edits = mayEditNetwork(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  return onEpisode(answer, presenting, {
    title: 'Ecomap',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    wide: true,
    model: {
      heading: `Ecomap of ${child.firstName}`,
      // Our own drawing: it escapes every name.
      drawing:
        ties.length === 0 ? undefined : trustedHtml(ecomapDrawing({ childName: child.firstName, links: ties }, { drawingId: childId })),
      ties: ties.map((tie) => ({
        sentence: inWords(tie, child.firstName),
        remove: edits ? networkPaths.removeTie(episode.id, childId, tie.tieId) : undefined,
        name: tie.name,
      })),
      form: edits ? formOf(answer, presenting) : undefined,
    },
  });
}

/** The drawing in words. */
const inWords = ({ name, relationship, strength, about }: DrawnTie, childName: string): string =>
  `${childName} and ${name}${relationship === undefined ? '' : ` (${relationship})`}: ${strength}.${about === undefined ? '' : ` ${about}`}`;

function formOf({ episode, childId, notPlaced }: EcomapInView, { form }: Presenting) {
  const filled = fillForm(form);
  return {
    action: networkPaths.ecomap(episode.id, childId),
    memberId: selectField(filled, {
      name: 'memberId',
      label: 'Who? (optional)',
      emptyText: 'Nobody on the list: a group, place or service',
      options: notPlaced.map(({ id, name, relationship }) => ({ value: id, text: `${name} (${relationship})` })),
    }),
    group: textField(filled, {
      name: 'group',
      label: 'Group, place or service (optional)',
      hint: 'For example, football club, mosque, school, a pet, a youth worker',
      autocomplete: 'off',
    }),
    strength: radiosField(filled, {
      name: 'strength',
      legend: 'How is the tie?',
      options: (['strong', 'weak', 'stressful'] as const).map((value) => ({ value, text: STRENGTHS[value] })),
    }),
    about: textField(filled, { name: 'about', label: 'In the child’s own words (optional)', autocomplete: 'off' }),
  };
}

export function presentRemoveTie(answer: EcomapInView, presenting: Presenting): Presented {
  const { episode, childId, child, ties } = answer;
  const { tieId = '' } = presenting.params;
  const tie = ties.find((each) => each.tieId === tieId);
  const cancel = networkPaths.ecomap(episode.id, childId);
  return onEpisode(answer, presenting, {
    title: 'Take a tie off the ecomap',
    back: { text: 'Back to the ecomap', path: cancel },
    model: formPage({
      heading: 'Take this off the ecomap?',
      before: [paragraph(tie === undefined ? 'It is off the ecomap already.' : inWords(tie, child.firstName))],
      action: networkPaths.removeTie(episode.id, childId, tieId),
      submit: tie === undefined ? undefined : 'Take it off',
      grave: true,
      cancel,
    }),
  });
}
