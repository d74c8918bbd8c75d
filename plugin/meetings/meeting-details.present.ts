import type { FilledForm } from '../core/fields';
import { dateField, radiosField, textareaField, textField } from '../core/fields';
import { inLocalWords } from '../core/local-words';
import type { Presenting } from '../core/page';
import type { FacilitatorChoice } from './facilitator-choice';
import { dateParts, paragraph, parts, radios, textarea, textLine, type PagePart } from './form-page';
import { SOMEBODY_ELSE } from './meeting-details';
import { optionsOf, VENUE_WORDS, workerOptions } from './meeting-words.present';

/**
 * The questions of a meeting's day, place and facilitator, for planning it and for changing it.
 * @param register the question for a venue of the register, before the place is written
 */
export function detailsFields(
  filled: FilledForm,
  choice: FacilitatorChoice,
  { actor, policy }: Presenting,
  register: readonly PagePart[] = [],
): readonly PagePart[] {
  return parts(
    dateParts(
      dateField(filled, { name: 'on', legend: 'What day is the meeting?', hint: 'Any day: evenings, weekends and bank holidays too.' }),
    ),
    textLine(
      textField(filled, {
        name: 'startsAt',
        label: 'What time does it start?',
        hint: 'For example, 6.30pm',
        width: 10,
        autocomplete: 'off',
      }),
    ),
    radios(
      radiosField(filled, {
        name: 'venueKind',
        legend: 'Where is it?',
        hint: 'Somewhere that suits the family: their home or another neutral place where possible.',
        options: optionsOf(VENUE_WORDS),
      }),
    ),
    ...register,
    textarea(
      textareaField(filled, {
        name: 'venue',
        label: 'Name and address of the venue, or how to join',
        hint: 'A home address is never printed in an invitation: people are asked to ring instead.',
        rows: 3,
      }),
    ),
    textarea(
      textareaField(filled, {
        name: 'outOfHoursArrangements',
        label: 'Outside office hours: who opens the building, and who is there so that nobody works alone? (optional)',
        rows: 2,
      }),
    ),
    choice.type.facilitatorRule === 'independent' &&
      paragraph(
        inLocalWords(
          `The coordinator is independent: not the children’s worker, nor the manager of their team, in the last ${policy.independenceMonths} months.`,
          policy,
        ),
      ),
    radios(
      radiosField(filled, {
        name: 'facilitator',
        legend: 'Who runs it?',
        options: [...workerOptions(choice.workers, actor.workerId), { value: SOMEBODY_ELSE, text: 'Somebody else' }],
      }),
      {
        [SOMEBODY_ELSE]: [
          textLine(
            textField(filled, { name: 'facilitatorLogin', label: 'How they sign in to the case system', width: 20, autocomplete: 'off' }),
          ),
        ],
      },
    ),
    choice.type.facilitatorRule === 'worker-or-senior-practitioner' &&
      textarea(
        textareaField(filled, {
          name: 'facilitatorReason',
          label: inLocalWords('If it is neither the allocated worker nor a senior practitioner of the team: why? (optional)', policy),
          rows: 2,
        }),
      ),
  );
}
