import { AUTHORITY } from '../consent/consent';
import { consentPaths } from '../consent/consent.paths';
import { formInWords } from '../consent/consent-words.present';
import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textField } from '../core/fields';
import { dateParts, formPage, heading, paragraph, parts, radios, textLine, type PagePart } from '../core/form-page';
import { namesInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { whatEndingDoes, whatPeopleMustDo } from './open-matters-words.present';
import type { WithdrawalInView } from './withdrawal-in-view';

export function presentWithdrawConsent(answer: WithdrawalInView, presenting: Presenting): Presented {
  const { episode, consent, giver } = answer;
  const again = consent.withdrawn !== undefined;
  const who = giver?.fullName ?? 'Somebody whose record you may not open';
  const given =
    consent.form === AUTHORITY
      ? `A manager was asked on ${inWords(consent.givenOn)} to authorise meeting without consent.`
      : `${who} gave consent on ${inWords(consent.givenOn)}. ${formInWords(consent.form)}.`;
  return onEpisode(answer, presenting, {
    title: 'Record that consent was withdrawn',
    back: { text: 'Back to consent', path: consentPaths.list(episode.id) },
    model: formPage({
      heading: 'Record that consent was withdrawn',
      before: parts(
        paragraph(given),
        consent.withdrawn && paragraph(`It was withdrawn on ${inWords(consent.withdrawn.on)}.`),
        !again && paragraph('Anyone can change their mind at any time and need not say why.'),
        ...(again ? [] : whatFollows(answer)),
      ),
      fields: fieldsOf(answer, presenting),
      action: consentPaths.withdraw(episode.id, consent.id),
      version: consent.version,
      submit: again ? undefined : 'Record the withdrawal',
      cancel: consentPaths.list(episode.id),
      cancelText: again ? 'Back to consent' : 'Cancel',
      grave: true,
    }),
  });
}

function whatFollows({ after, matters }: WithdrawalInView): readonly PagePart[] {
  if (!after.arrangingStops && !after.invitingStops) {
    return [paragraph('Another written consent stands, so what was arranged goes on. Think about whether it still should.')];
  }
  const locked = after.arrangingStops
    ? 'Nothing more is arranged or sent until somebody with parental responsibility consents in writing again.'
    : 'Nobody more is invited until somebody with parental responsibility consents to that in writing.';
  // The meeting itself is asked about below.
  const does = whatEndingDoes({ ...matters, meetingsToCome: [] });
  return [heading('What follows'), { kind: 'list', items: [locked, ...does, ...whatPeopleMustDo(matters)] }];
}

function fieldsOf({ after, matters }: WithdrawalInView, { form, today, actor }: Presenting): readonly PagePart[] {
  const filled = fillForm(form, { ...dateValues('withdrawnOn', today), toldTo: actor.name });
  const days = matters.meetingsToCome.map(inWords);
  return parts(
    dateParts(dateField(filled, { name: 'withdrawnOn', legend: 'When was it withdrawn?', hint: 'For example, 27 3 2026' })),
    textLine(textField(filled, { name: 'toldTo', label: 'Who was told?', autocomplete: 'off' })),
    after.arrangingStops &&
      days.length > 0 &&
      radios(
        radiosField(filled, {
          name: 'meetings',
          legend: `What happens to the meeting on ${namesInWords(days)}?`,
          options: [
            { value: 'cancel', text: 'It is cancelled' },
            {
              value: 'keep',
              text: 'It waits while somebody else with parental responsibility is asked',
              hint: 'It cannot be held without written consent. Cancel it later if nobody consents.',
            },
          ],
        }),
      ),
  );
}
