import { addMonths, inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, selectField, textareaField, textField } from '../core/fields';
import { dateParts, formPage, paragraph, parts, radios, select, textarea, textLine, warning, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { CONTACT_SAFETY_KINDS, contactSafetyReviewDue, type ContactSafety, type ContactSafetyKind } from './contact-safety';
import type { ContactSafetyInView, ContactSafetyRecordInView } from './contact-safety-in-view';
import { safetyOptions } from './member-words.present';
import { mayEditSafety } from './network-access';
import { isPresentInList } from './network-member';
import { networkPaths } from './network.paths';

const KINDS: Readonly<Record<ContactSafetyKind, string>> = {
  'must-not-meet': 'The two must not meet',
  'not-in-the-same-room': 'The two must not be in the same room',
  'must-not-learn-where': 'The other must not learn where they live',
  'must-not-be-told': 'The other must not be told that they take part',
  other: 'Something else',
};

export function presentContactSafety(answer: ContactSafetyInView, presenting: Presenting): Presented {
  const { episode, records } = answer;
  const edits = mayEditSafety(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  return onEpisode(answer, presenting, {
    title: 'Who must be kept safe from whom',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      heading: 'Who must be kept safe from whom',
      parts: parts(
        paragraph(
          inLocalWords(
            'Letters to everybody named here are checked by a second person. Business support reads none of this: only how letters are handled.',
            presenting.policy,
          ),
        ),
        records.length === 0 && paragraph('Nothing is recorded.'),
        ...records.flatMap((record) => recordParts(record, answer, edits, presenting)),
        edits && { kind: 'link', text: 'Add a note', path: networkPaths.addContactSafety(episode.id) },
      ),
    },
  });
}

function recordParts(record: ContactSafety, { members }: ContactSafetyInView, edits: boolean, { today }: Presenting): readonly PagePart[] {
  const nameOf = (id: string | undefined): string => members.find((member) => member.id === id)?.name ?? 'somebody who is not on the list';
  const row = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ key: { text: key }, value: { html: lines(value) } }];
  const open = record.ended === undefined;
  return parts(contactSafetyReviewDue(record, today) && warning(`Look again at this: it was due on ${inWords(record.reviewOn)}.`), {
    kind: 'summary',
    options: {
      card: {
        title: {
          text: `${nameOf(record.memberId)}, kept safe from ${nameOf(record.otherMemberId)}${open ? '' : ' (ended)'}`,
          headingLevel: 2,
        },
        actions: { items: edits && open ? [{ text: 'End it', href: networkPaths.endContactSafety(record.episodeId, record.id) }] : [] },
      },
      rows: [
        ...row('What', `${KINDS[record.kind]}\n${record.what}`),
        ...row('Since', inWords(record.since)),
        ...row('How it is known', record.source),
        ...row('Looked at again', inWords(record.reviewOn)),
        ...row('Ended', record.ended && `${inWords(record.ended.on)}\n${record.ended.reason}`),
      ],
    },
  });
}

const FIRST_LOOK_AFTER_MONTHS = 3;

export function presentAddContactSafety(answer: ContactSafetyInView, presenting: Presenting): Presented {
  const { episode, members } = answer;
  const { form, today } = presenting;
  const filled = fillForm(form, { ...dateValues('reviewOn', addMonths(today, FIRST_LOOK_AFTER_MONTHS)) });
  const people = members.filter(isPresentInList).map(({ id, name, relationship }) => ({ value: id, text: `${name} (${relationship})` }));
  const cancel = networkPaths.contactSafety(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Add a note on safety',
    back: { text: 'Back to who must be kept safe', path: cancel },
    model: formPage({
      heading: 'Add a note on safety',
      fields: [
        select(selectField(filled, { name: 'memberId', label: 'Who is to be kept safe?', emptyText: 'Choose a person', options: people })),
        select(
          selectField(filled, {
            name: 'otherMemberId',
            label: 'From whom? (optional)',
            emptyText: 'Somebody who is not on the list',
            options: people,
          }),
        ),
        radios(
          radiosField(filled, {
            name: 'kind',
            legend: 'What is it?',
            options: CONTACT_SAFETY_KINDS.map((value) => ({ value, text: KINDS[value] })),
          }),
        ),
        textarea(textareaField(filled, { name: 'what', label: 'What must not happen, and what helps?', rows: 4 })),
        dateParts(dateField(filled, { name: 'since', legend: 'Since when is it so?' })),
        textLine(
          textField(filled, {
            name: 'source',
            label: 'How is it known?',
            hint: 'For example, a court order with its date, or who said so',
          }),
        ),
        dateParts(dateField(filled, { name: 'reviewOn', legend: 'When is it looked at again?' })),
        select(
          selectField(filled, {
            name: 'safetyInstruction',
            label: 'How are letters to the person who is kept safe handled? (optional)',
            hint: inLocalWords('Business support is told this, and not why', presenting.policy),
            emptyText: 'As before',
            options: safetyOptions.filter(({ value }) => value !== 'none'),
          }),
        ),
      ],
      action: networkPaths.addContactSafety(episode.id),
      cancel,
    }),
  });
}

export function presentEndContactSafety(answer: ContactSafetyRecordInView, presenting: Presenting): Presented {
  const { episode, record } = answer;
  const cancel = networkPaths.contactSafety(episode.id);
  return onEpisode(answer, presenting, {
    title: 'End a note on safety',
    back: { text: 'Back to who must be kept safe', path: cancel },
    model: formPage({
      heading: 'This no longer holds',
      before: [
        paragraph(record.what),
        paragraph('How letters are handled stays as it is. Change that on the network page if it is no longer needed.'),
      ],
      fields: [textarea(textareaField(fillForm(presenting.form), { name: 'reason', label: 'What has changed?', rows: 3 }))],
      action: networkPaths.endContactSafety(episode.id, record.id),
      submit: 'End the note',
      grave: true,
      cancel,
    }),
  });
}
