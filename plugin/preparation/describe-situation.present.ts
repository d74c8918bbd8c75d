import {
  checkboxesField,
  dateField,
  dateValues,
  fillForm,
  radiosField,
  textareaField,
  textField,
  type FilledForm,
  type KnownValues,
} from '../core/fields';
import { inLocalWords } from '../core/local-words';
import { consentPaths } from '../consent/consent.paths';
import type { Presented, Presenting } from '../core/page';
import type { Episode, RecordedSituation } from '../episodes/episode';
import { onEpisode } from '../episodes/on-episode.present';
import { YES_NO } from '../episodes/start-episode.present';
import { preparationPaths } from './preparation.paths';
import { orderOptions } from './situation-words.present';
import type { TypeAdviceInView } from './type-advice-in-view';

export function presentDescribeSituation(answer: TypeAdviceInView, presenting: Presenting): Presented {
  const { episode } = answer;
  const { form, policy } = presenting;
  const filled = fillForm(form, knownOf(episode));
  return onEpisode(answer, presenting, {
    title: 'Type of meeting: what is known',
    model: {
      action: preparationPaths.situation(episode.id),
      version: episode.version,
      attempts: consentPaths.without(episode.id),
      circumstances: checkboxesField(filled, {
        name: 'circumstances',
        legend: 'Why is a meeting thought about?',
        hint: 'Select all that apply',
        options: policy.circumstances.map(({ code, label }) => ({ value: code, text: label })),
      }),
      ...detailsOf(filled),
      urgent: radiosField(filled, { name: 'urgent', legend: 'Is it urgent?', inline: true, options: YES_NO }),
      complexity: radiosField(filled, {
        name: 'complexity',
        legend: 'How complex is the situation?',
        options: [
          { value: 'simple', text: 'Simple', hint: 'One or two things to settle, among people who can talk to each other' },
          { value: 'complex', text: 'Complex', hint: 'Several worries, conflict, or many people to prepare with care' },
        ],
      }),
      canMeetAtShortNotice: radiosField(filled, {
        name: 'canMeetAtShortNotice',
        legend: 'Can the family meet at short notice? (optional)',
        inline: true,
        options: YES_NO,
      }),
      independentChairWouldHelp: radiosField(filled, {
        name: 'independentChairWouldHelp',
        legend: 'Would it help the family if someone independent ran the meeting? (optional)',
        inline: true,
        options: YES_NO,
      }),
      adviceFrom: textField(filled, {
        name: 'adviceFrom',
        label: 'Who was asked for advice? (optional)',
        hint: inLocalWords('Such as the family support team manager', presenting.policy),
        autocomplete: 'off',
      }),
      adviceOn: dateField(filled, { name: 'adviceOn', legend: 'When? (optional)' }),
      advice: textareaField(filled, { name: 'advice', label: 'What did they advise? (optional)', rows: 3 }),
      discussedWithManagerOn: dateField(filled, {
        name: 'discussedWithManagerOn',
        legend: 'When was this discussed with a manager? (optional)',
      }),
    },
  });
}

/** Asked for where the circumstance that each belongs to is ticked. */
const detailsOf = (filled: FilledForm) => ({
  other: textareaField(filled, { name: 'other', label: 'What is it?', rows: 3 }),
  recommendation: textField(filled, {
    name: 'recommendation',
    label: 'Which plan or conference recommends it? (optional)',
    autocomplete: 'off',
  }),
  enquiryReference: textField(filled, {
    name: 'enquiryReference',
    label: 'Number of the enquiry (optional)',
    width: 20,
    autocomplete: 'off',
  }),
  enquiryEndedOn: dateField(filled, { name: 'enquiryEndedOn', legend: 'When did the enquiry end? (optional)' }),
  conferenceOn: dateField(filled, { name: 'conferenceOn', legend: 'When was the conference? (optional)' }),
  conferenceReference: textField(filled, {
    name: 'conferenceReference',
    label: 'Number of the conference (optional)',
    width: 20,
    autocomplete: 'off',
  }),
  developsOutlinePlan: radiosField(filled, {
    name: 'developsOutlinePlan',
    legend: 'Does the family turn the conference’s outline plan into a full plan? (optional)',
    inline: true,
    options: YES_NO,
  }),
  reviewOn: dateField(filled, { name: 'reviewOn', legend: 'When was the review? (optional)' }),
  placementOrder: radiosField(filled, {
    name: 'placementOrder',
    legend: 'Under which order is the placement? (optional)',
    options: orderOptions,
  }),
  courtDirectedOn: dateField(filled, { name: 'courtDirectedOn', legend: 'When did the court direct it? (optional)' }),
  courtReference: textField(filled, { name: 'courtReference', label: 'Court reference (optional)', width: 20, autocomplete: 'off' }),
  courtDeadline: dateField(filled, { name: 'courtDeadline', legend: 'By when does the court want it? (optional)' }),
});

const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no');

const NOTHING_YET: RecordedSituation = { circumstances: [] };

function knownOf({ situation = NOTHING_YET, referral }: Episode): KnownValues {
  return {
    circumstances: situation.circumstances,
    other: situation.other,
    recommendation: situation.recommendation,
    ...dateValues('courtDirectedOn', situation.courtDirection?.on),
    courtReference: situation.courtDirection?.reference,
    ...dateValues('courtDeadline', situation.courtDirection?.deadline),
    ...linksKnown(situation),
    urgent: yesNo(situation.urgent ?? referral?.urgent),
    complexity: situation.complexity,
    canMeetAtShortNotice: yesNo(situation.canMeetAtShortNotice),
    independentChairWouldHelp: yesNo(situation.independentChairWouldHelp),
    ...dateValues('discussedWithManagerOn', situation.discussedWithManagerOn),
  };
}

/** What the circumstances rest on. */
const linksKnown = ({ enquiry, conference, reviewOn, placementOrder, advice }: RecordedSituation): KnownValues => ({
  enquiryReference: enquiry?.reference,
  ...dateValues('enquiryEndedOn', enquiry?.endedOn),
  ...dateValues('conferenceOn', conference?.on),
  conferenceReference: conference?.reference,
  developsOutlinePlan: yesNo(conference?.developsOutlinePlan),
  ...dateValues('reviewOn', reviewOn),
  placementOrder,
  adviceFrom: advice?.from,
  ...dateValues('adviceOn', advice?.on),
  advice: advice?.words,
});
