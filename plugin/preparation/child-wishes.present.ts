import { inWords } from '../core/calendar-day';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField, textField, type FilledForm } from '../core/fields';
import { checkboxes, dateParts, formPage, paragraph, parts, radios, textarea, textLine, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import { namesInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { YES_NO } from '../episodes/start-episode.present';
import type { ChildChoice, ChildWishes, WayToTakePart } from './child-wishes';
import { CHILD_CHOICES, WAYS_TO_TAKE_PART } from './child-wishes';
import { mayEditPreparation } from './preparation-access';
import { preparationPaths } from './preparation.paths';
import type { WishesInView } from './wishes-in-view';

const CHOICES: Readonly<Record<ChildChoice, string>> = {
  all: 'To be there all the time',
  part: 'To be there for part of it',
  none: 'Not to be there',
  'not-decided': 'Has not decided yet',
};
const WAYS: Readonly<Record<WayToTakePart, string>> = {
  comes: 'Comes',
  'comes-for-part': 'Comes for part of it',
  'advocate-speaks': 'An advocate or somebody they chose speaks for them',
  'letter-or-drawing': 'A letter or a drawing',
  'recorded-message': 'A recorded message',
  'views-read-out': 'Somebody reads out what they said',
  'takes-no-part': 'Takes no part in any way',
};
export const wayInWords = (way: WayToTakePart): string => WAYS[way];

export function presentChildWishes(answer: WishesInView, presenting: Presenting): Presented {
  const { episode, child, wishes, topicsKept } = answer;
  const edits = mayEditPreparation(presenting.actor, answer) === 'ok' && episode.closed === undefined && !topicsKept;
  const back = preparationPaths.overview(episode.id);
  const filled = fillForm(presenting.form, knownOf(wishes, presenting));
  return onEpisode(answer, presenting, {
    title: 'What a child wants',
    back: { text: 'Back to preparation', path: back },
    model: formPage({
      heading: `What ${child.firstName} wants`,
      before: parts(
        topicsKept &&
          paragraph(`${child.firstName} told somebody what they want to talk about, and does not want it shared. It is not shown to you.`),
        !edits && (wishes === undefined ? paragraph('Not asked yet.') : summaryOf(answer, wishes)),
      ),
      fields: edits ? fieldsOf(filled, answer) : [],
      action: preparationPaths.wishes(episode.id, presenting.params.personId ?? child.id),
      version: wishes?.version ?? 0,
      submit: edits ? 'Save' : undefined,
      cancel: back,
      cancelText: edits ? 'Cancel' : 'Back to preparation',
    }),
  });
}

const knownOf = (wishes: ChildWishes | undefined, { actor, today }: Presenting) => ({
  choice: wishes?.choice,
  askedBy: wishes?.askedBy ?? actor.name,
  ...dateValues('askedOn', wishes?.askedOn ?? today),
  topics: wishes?.topics,
  whoMayKnow: wishes?.whoMayKnow,
  // Not shared until the child says so.
  agreesToSharing: wishes?.agreesToSharing === true ? 'yes' : 'no',
  doNotShareWith: wishes?.doNotShareWith,
  attendancePlan: wishes?.attendancePlan,
  waysToTakePart: wishes?.waysToTakePart,
  noPartReason: wishes?.noPartReason,
});

function fieldsOf(filled: FilledForm, { child: { firstName }, members }: WishesInView): readonly PagePart[] {
  const others = members.filter((member) => member.kind !== 'child');
  return parts(
    radios(
      radiosField(filled, {
        name: 'choice',
        legend: `What does ${firstName} want?`,
        hint: 'Ask the child. Nobody has to come, and nobody is kept away because of their age.',
        options: CHILD_CHOICES.map((value) => ({ value, text: CHOICES[value] })),
      }),
    ),
    textLine(textField(filled, { name: 'askedBy', label: 'Who asked?', autocomplete: 'off' })),
    dateParts(dateField(filled, { name: 'askedOn', legend: 'When?' })),
    checkboxes(
      checkboxesField(filled, {
        name: 'waysToTakePart',
        legend: `How does ${firstName} take part?`,
        options: WAYS_TO_TAKE_PART.map((value) => ({ value, text: WAYS[value] })),
      }),
    ),
    textarea(
      textareaField(filled, {
        name: 'noPartReason',
        label: 'If they take no part in any way: why? (optional otherwise)',
        rows: 2,
      }),
    ),
    textarea(
      textareaField(filled, {
        name: 'attendancePlan',
        label: 'How is it planned? (optional)',
        hint: 'Which part, who is with them, a sign if it gets too much, where they can go then',
        rows: 4,
      }),
    ),
    textarea(textareaField(filled, { name: 'topics', label: `What does ${firstName} want to be talked about? (optional)`, rows: 4 })),
    textarea(
      textareaField(filled, { name: 'whoMayKnow', label: 'Who may know it? (optional)', hint: 'In the child’s own words', rows: 2 }),
    ),
    radios(
      radiosField(filled, {
        name: 'agreesToSharing',
        legend: `Does ${firstName} agree that what they want to be talked about is shared?`,
        hint: 'Until then only you read it.',
        options: YES_NO,
        inline: true,
      }),
    ),
    others.length > 0 &&
      checkboxes(
        checkboxesField(filled, {
          name: 'doNotShareWith',
          legend: 'Who must not be told, even then? (optional)',
          options: others.map(({ id, name, relationship }) => ({ value: id, text: `${name} (${relationship})` })),
        }),
      ),
  );
}

function summaryOf({ members }: WishesInView, wishes: ChildWishes): PagePart {
  const row = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ key: { text: key }, value: { html: lines(value) } }];
  const notTold = members.filter((member) => wishes.doNotShareWith.includes(member.id)).map((member) => member.name);
  return {
    kind: 'summary',
    options: {
      rows: [
        ...row('Wants', CHOICES[wishes.choice]),
        ...row('Asked', `${inWords(wishes.askedOn)}, by ${wishes.askedBy}`),
        ...row('Takes part', wishes.waysToTakePart.map(wayInWords).join('\n')),
        ...row('Why in no way', wishes.noPartReason),
        ...row('How it is planned', wishes.attendancePlan),
        ...row('Wants to be talked about', wishes.topics),
        ...row('Who may know it', wishes.whoMayKnow),
        ...row('Must not be told', notTold.length === 0 ? undefined : namesInWords(notTold)),
      ],
    },
  };
}
