import { dateField, dateValues, fillForm, radiosField, textareaField, textField, type FilledForm } from '../core/fields';
import { dateParts, formPage, heading, paragraph, parts, radios, textarea, textLine, warning, type PagePart } from '../core/form-page';
import { inWords } from '../core/calendar-day';
import { lines } from '../core/html';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { YES_NO } from '../episodes/start-episode.present';
import type { Participant } from './participant';
import type { PersonInPreparation } from './person-in-preparation';
import { mayEditPreparation } from './preparation-access';
import type { PreparationEntry } from './preparation-entry';
import {
  advocateInWords,
  advocateOptions,
  entryInWords,
  informationInWords,
  outcomeInWords,
  viewMethodOptions,
} from './preparation-words.present';
import { preparationPaths } from './preparation.paths';

export function presentPersonInPreparation(answer: PersonInPreparation, presenting: Presenting): Presented {
  const { episode, member, participant } = answer;
  const edits = mayEditPreparation(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  const back = preparationPaths.overview(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Preparation of one person',
    back: { text: 'Back to preparation', path: back },
    model: formPage({
      heading: member.name,
      caption: member.relationship,
      before: [...logOf(answer, edits), ...(edits ? [] : settledOf(participant))],
      fields: edits ? fieldsOf(fillForm(presenting.form, knownOf(participant))) : [],
      action: preparationPaths.person(episode.id, member.id),
      version: participant.version,
      submit: edits ? 'Save' : undefined,
      cancel: back,
      cancelText: edits ? 'Cancel' : 'Back to preparation',
    }),
  });
}

function logOf({ episode, member, entries }: PersonInPreparation, edits: boolean): readonly PagePart[] {
  return parts(
    heading('How they were prepared'),
    entries.length === 0 && paragraph('Nothing is recorded yet.'),
    ...entries.flatMap((entry) => entryParts(entry, edits ? preparationPaths.crossOut(episode.id, member.id, entry.id) : undefined)),
    edits && { kind: 'link', text: 'Record a visit, call or letter', path: preparationPaths.addEntry(episode.id, member.id) },
  );
}

function entryParts(entry: PreparationEntry, crossOut: ModulePath | undefined): readonly PagePart[] {
  const { crossedOut } = entry;
  const row = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ key: { text: key }, value: { html: lines(value) } }];
  return [
    {
      kind: 'summary',
      options: {
        card: {
          title: { text: entryInWords(entry), headingLevel: 3 },
          actions: { items: crossOut === undefined || crossedOut !== undefined ? [] : [{ href: crossOut, text: 'Cross out' }] },
        },
        rows: [
          ...row('Crossed out', crossedOut && `${inWords(crossedOut.on)}: ${crossedOut.reason}`),
          ...row('What came of it', outcomeInWords(entry.outcome)),
          ...row('Shared with them', informationInWords(entry)),
          ...row('Note', entry.note),
        ],
      },
    },
  ];
}

function settledOf({ advocate, ownView, absentViews, notPreparedReason }: Participant): readonly PagePart[] {
  const row = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ key: { text: key }, value: { html: lines(value) } }];
  const who = [advocate?.name, advocate?.organisation].filter((each) => each !== undefined).join(', ');
  const rows = [
    ...row(
      'Advocate',
      advocate &&
        [`Offered on ${inWords(advocate.offeredOn)}`, advocateInWords(advocate.answer), who].filter((each) => each !== '').join('. '),
    ),
    ...row('How they see it', ownView),
    ...row('If they cannot come', absentViews?.text),
    ...row('May be read out', absentViews && (absentViews.mayBeReadOut ? 'Yes' : 'No')),
    ...row('Why not prepared', notPreparedReason),
  ];
  return rows.length === 0 ? [] : [heading('What is settled'), { kind: 'summary', options: { rows } }];
}

const yesNoOf = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no');

const knownOf = ({ advocate, ownView, absentViews, notPreparedReason }: Participant) => ({
  ...dateValues('advocateOfferedOn', advocate?.offeredOn),
  advocateAnswer: advocate?.answer,
  advocateName: advocate?.name,
  advocateOrganisation: advocate?.organisation,
  ownView,
  viewsText: absentViews?.text,
  viewsMethod: absentViews?.method,
  ...dateValues('viewsOn', absentViews?.on),
  viewsMayBeReadOut: yesNoOf(absentViews?.mayBeReadOut),
  notPreparedReason,
});

const fieldsOf = (filled: FilledForm): readonly PagePart[] => [
  heading('An advocate'),
  paragraph('Anybody who may find it hard to take part can have one: a child, a parent, a grandparent.'),
  dateParts(dateField(filled, { name: 'advocateOfferedOn', legend: 'When was an advocate offered? (optional)' })),
  radios(radiosField(filled, { name: 'advocateAnswer', legend: 'What did they say? (optional)', options: advocateOptions })),
  textLine(textField(filled, { name: 'advocateName', label: 'Name of the advocate (optional)', autocomplete: 'off' })),
  textLine(textField(filled, { name: 'advocateOrganisation', label: 'Organisation (optional)', autocomplete: 'off' })),
  heading('How they see it'),
  textarea(textareaField(filled, { name: 'ownView', label: 'What is going on, in their own words? (optional)', rows: 4 })),
  heading('If they cannot come'),
  textarea(textareaField(filled, { name: 'viewsText', label: 'What do they want to say? (optional)', rows: 4 })),
  radios(radiosField(filled, { name: 'viewsMethod', legend: 'How did they say it? (optional)', options: viewMethodOptions, inline: true })),
  dateParts(dateField(filled, { name: 'viewsOn', legend: 'When? (optional)' })),
  radios(
    radiosField(filled, {
      name: 'viewsMayBeReadOut',
      legend: 'May it be read out at the meeting? (optional)',
      hint: 'Ask them. Without a yes it is read out to nobody.',
      options: YES_NO,
      inline: true,
    }),
  ),
  heading('If they cannot be prepared'),
  warning('Nobody is kept from the meeting because preparing them did not succeed.'),
  textarea(textareaField(filled, { name: 'notPreparedReason', label: 'Why are they not prepared? (optional)', rows: 2 })),
];
