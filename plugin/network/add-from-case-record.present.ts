import { inWords } from '../core/calendar-day';
import { checkboxesField, fillForm } from '../core/fields';
import { capitalised } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { AddFromCaseRecord } from './add-from-case-record.query';
import { networkPaths } from './network.paths';
import type { SuggestedMember } from './suggested-members';

export function presentAddFromCaseRecord(answer: AddFromCaseRecord, presenting: Presenting): Presented {
  const { episode, suggested, leftOut, workers } = answer;
  const filled = fillForm(presenting.form);
  return onEpisode(answer, presenting, {
    title: 'Add people from the case record',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      action: networkPaths.fromCaseRecord(episode.id),
      cancel: networkPaths.list(episode.id),
      nobody: suggested.length + workers.length === 0,
      people:
        suggested.length === 0
          ? undefined
          : checkboxesField(filled, {
              name: 'people',
              legend: 'Whom does the family want on its list?',
              hint: 'Select all that apply',
              options: suggested.map((one) => ({ value: one.personId, text: one.name, hint: hintOf(one, answer) })),
            }),
      workers:
        workers.length === 0
          ? undefined
          : checkboxesField(filled, {
              name: 'workers',
              legend: 'Workers to whom the children are allocated',
              options: workers.map(({ id, name }) => ({ value: id, text: name })),
            }),
      leftOut: leftOut.map(({ sentence }) => sentence),
    },
  });
}

function hintOf(one: SuggestedMember, { members }: AddFromCaseRecord): string {
  const removedOn = members.find((member) => member.personId === one.personId)?.removedOn;
  const sentences = [
    `${capitalised(one.relationship)}.`,
    ...(one.holdsParentalResponsibility === 'yes' ? ['Parental responsibility.'] : []),
    ...(removedOn === undefined ? [] : [`Was taken off the list on ${inWords(removedOn)}.`]),
    ...(one.alikeId === undefined ? [] : ['There is another record of the same name and date of birth.']),
  ];
  return sentences.join(' ');
}
