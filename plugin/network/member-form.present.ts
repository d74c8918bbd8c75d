import { checkboxesField, dateField, fillForm, radiosField, selectField, textareaField, textField, type KnownValues } from '../core/fields';
import type { Presenting } from '../core/page';
import type { MeetingType } from '../core/policy-meeting-types';
import { YES_NO } from '../episodes/start-episode.present';
import { disclosureOptions, foundWithOptions, kindOptions, needOptions, relationshipOptions, statusOptions } from './member-words.present';
import { KINDS_TO_ADD } from './member-input';

/** The fields of a person on the list, as adding and changing both ask for them. */
export function memberForm({ form, policy }: Pick<Presenting, 'form' | 'policy'>, known: KnownValues, type: MeetingType | undefined) {
  const filled = fillForm(form, known);
  const wishNeeded = type?.professionalsAllowed === 'family-wish';
  return {
    kind: radiosField(filled, { name: 'kind', legend: 'How do they come to the meeting?', options: kindOptions(KINDS_TO_ADD, policy) }),
    name: textField(filled, { name: 'name', label: 'Name', autocomplete: 'off', spellcheck: false }),
    relationship: textField(filled, {
      name: 'relationship',
      label: 'What are they to the children?',
      hint: 'For example, grandmother, neighbour, godfather, former foster carer, midwife',
      autocomplete: 'off',
    }),
    relationshipKind: selectField(filled, {
      name: 'relationshipKind',
      label: 'Kind of relationship (optional)',
      hint: 'Left as it is, it is read from the words above where they tell it',
      emptyText: 'As the words say',
      options: relationshipOptions,
    }),
    namedBy: textField(filled, {
      name: 'namedBy',
      label: 'Who named them? (optional)',
      hint: 'The family decides who belongs to it',
      autocomplete: 'off',
    }),
    foundWith: selectField(filled, {
      name: 'foundWith',
      label: 'Found together with (optional)',
      emptyText: 'Not recorded',
      options: foundWithOptions,
    }),
    lostTouch: checkboxesField(filled, {
      name: 'lostTouch',
      legend: 'Are they in touch? (optional)',
      options: [{ value: 'yes', text: 'The family has lost touch with them' }],
    }),
    adult: radiosField(filled, { name: 'adult', legend: 'Are they 18 or over?', inline: true, options: YES_NO }),
    status: selectField(filled, { name: 'status', label: 'How far are things with them?', options: statusOptions }),
    notSuitableReason: textareaField(filled, {
      name: 'notSuitableReason',
      label: 'If they are not suitable: why? (optional otherwise)',
      hint: 'If the authority keeps them away against the family’s wish, record that as a decision of its own',
      rows: 2,
    }),
    availability: textField(filled, {
      name: 'availability',
      label: 'When can they come? (optional)',
      hint: 'Around work, school and caring, for example, after 6pm, not on Fridays',
      autocomplete: 'off',
    }),
    disclosure: radiosField(filled, {
      name: 'disclosure',
      legend: 'What may they be told?',
      hint: 'Agree it with the family. Letters to them say no more than this.',
      options: disclosureOptions,
    }),
    language: textField(filled, { name: 'language', label: 'Language, if not English (optional)', width: 20, autocomplete: 'off' }),
    interpreterPreference: textField(filled, {
      name: 'interpreterPreference',
      label: 'Which interpreter suits them? (optional)',
      hint: 'Dialect, and whether a woman or a man. Nobody of the family interprets.',
      autocomplete: 'off',
    }),
    needs: checkboxesField(filled, { name: 'needs', legend: 'What do they need to take part? (optional)', options: needOptions }),
    familyWishBy: textField(filled, {
      name: 'familyWishBy',
      label: wishNeeded ? 'Who in the family wishes them to come?' : 'Who in the family wishes them to come? (optional)',
      hint: wishNeeded
        ? `For a professional. At a ${type.label.toLowerCase()} they are there only if the family says so.`
        : 'For a professional. It need not be filled in for the type of meeting chosen.',
      autocomplete: 'off',
    }),
    familyWishOn: dateField(filled, {
      name: 'familyWishOn',
      legend: wishNeeded ? 'When did they say so?' : 'When did they say so? (optional)',
    }),
  };
}
