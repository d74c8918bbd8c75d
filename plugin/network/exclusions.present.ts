import { addMonths, inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, textareaField, textField, type FilledForm } from '../core/fields';
import { dateParts, formPage, heading, paragraph, parts, textarea, textLine, warning, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import { inLocalWords } from '../core/local-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { exclusionReviewDue, isInForce, type Exclusion } from './exclusion';
import type { ExclusionInView, ExclusionsInView } from './exclusions-in-view';
import type { MemberInView } from './member-of-episode';
import { mayEditSafety } from './network-access';
import { isPresentInList } from './network-member';
import { networkPaths } from './network.paths';

const BACK = 'Back to who is kept from the meeting';

export function presentExclusions(answer: ExclusionsInView, presenting: Presenting): Presented {
  const { episode, exclusions, members } = answer;
  const edits = mayEditSafety(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  const nameOf = (id: string): string => members.find((member) => member.id === id)?.name ?? '';
  const others = members.filter((member) => isPresentInList(member) && member.excluded !== true && member.kind !== 'child');
  return onEpisode(answer, presenting, {
    title: 'People the authority keeps from the meeting',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      heading: 'People the authority keeps from the meeting',
      parts: parts(
        paragraph(
          'The family decides who takes part. Nobody is kept away because of a mark on a record: you learn who is safe by asking. Where the authority decides it, that decision stands here with its reason, and is looked at again.',
        ),
        exclusions.length === 0 && paragraph('Nobody is.'),
        ...exclusions.flatMap((each) => exclusionParts(each, nameOf(each.memberId), edits, presenting)),
        ...(edits && others.length > 0
          ? [
              heading('Record such a decision'),
              ...others.map(({ id, name }): PagePart => ({ kind: 'link', text: name, path: networkPaths.exclude(episode.id, id) })),
            ]
          : []),
      ),
    },
  });
}

function exclusionParts(exclusion: Exclusion, name: string, edits: boolean, { today }: Presenting): readonly PagePart[] {
  const { episodeId, id, explained, ended } = exclusion;
  const row = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ key: { text: key }, value: { html: lines(value) } }];
  const link = (text: string, href: ModulePath) => ({ text, href });
  return parts(
    exclusionReviewDue(exclusion, today) && warning(`Look again at the decision on ${name}: it was due on ${inWords(exclusion.reviewOn)}.`),
    {
      kind: 'summary',
      options: {
        card: {
          title: { text: isInForce(exclusion) ? name : `${name} (ended)`, headingLevel: 2 },
          actions: {
            items:
              edits && isInForce(exclusion)
                ? [
                    link('Look again', networkPaths.changeExclusion(episodeId, id)),
                    link('End it', networkPaths.endExclusion(episodeId, id)),
                  ]
                : [],
          },
        },
        rows: [
          ...row('Reason', exclusion.reason),
          ...row('For the children’s welfare', exclusion.welfareBasis),
          ...row('Decided', `${inWords(exclusion.decidedOn)}, by ${exclusion.decidedBy}`),
          ...row('Looked at again', inWords(exclusion.reviewOn)),
          ...row('What are we worried about?', exclusion.worries),
          ...row('What safety is there already?', exclusion.existingSafety),
          ...row('What must happen first?', exclusion.mustHappen),
          ...row('Explained to the child', explained && `${inWords(explained.on)}\n${explained.how}`),
          ...row('Ended', ended && `${inWords(ended.on)}\n${ended.reason}`),
        ],
      },
    },
  );
}

/** S4-50: a child may want to see somebody who is thought unsafe. */
const questions = (filled: FilledForm): readonly PagePart[] => [
  heading('If a child wants to see them'),
  textarea(textareaField(filled, { name: 'worries', label: 'What are we worried about? (optional)', rows: 3 })),
  textarea(textareaField(filled, { name: 'existingSafety', label: 'What safety is there already? (optional)', rows: 3 })),
  textarea(textareaField(filled, { name: 'mustHappen', label: 'What must happen before they could come? (optional)', rows: 3 })),
  heading('What the child was told'),
  textarea(
    textareaField(filled, {
      name: 'explainedHow',
      label: 'How was it explained? (optional)',
      hint: 'In words and pictures: what cannot happen, and why',
      rows: 3,
    }),
  ),
  dateParts(dateField(filled, { name: 'explainedOn', legend: 'When? (optional)' })),
];

const FIRST_LOOK_AFTER_MONTHS = 1;

export function presentExcludeMember(answer: MemberInView, presenting: Presenting): Presented {
  const { episode, member } = answer;
  const { actor, today } = presenting;
  const filled = fillForm(presenting.form, {
    decidedBy: actor.name,
    ...dateValues('decidedOn', today),
    ...dateValues('reviewOn', addMonths(today, FIRST_LOOK_AFTER_MONTHS)),
  });
  const cancel = networkPaths.exclusions(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Keep somebody from the meeting',
    back: { text: BACK, path: cancel },
    model: formPage({
      heading: `${member.name} is kept from the meeting`,
      before: [
        paragraph(
          inLocalWords(
            'They stay on the family’s list and cannot be invited. The manager of the team sees this decision.',
            presenting.policy,
          ),
        ),
      ],
      fields: [
        textarea(textareaField(filled, { name: 'reason', label: 'What is the reason?', rows: 3 })),
        textarea(textareaField(filled, { name: 'welfareBasis', label: 'Why does the children’s welfare ask for it?', rows: 3 })),
        textLine(textField(filled, { name: 'decidedBy', label: 'Who decided it?', autocomplete: 'off' })),
        dateParts(dateField(filled, { name: 'decidedOn', legend: 'When?' })),
        dateParts(dateField(filled, { name: 'reviewOn', legend: 'When is it looked at again?' })),
        ...questions(filled),
      ],
      action: networkPaths.exclude(episode.id, member.id),
      submit: 'Record the decision',
      grave: true,
      cancel,
    }),
  });
}

export function presentChangeExclusion(answer: ExclusionInView, presenting: Presenting): Presented {
  const { episode, exclusion, member } = answer;
  const { reviewOn, worries, existingSafety, mustHappen, explained } = exclusion;
  const filled = fillForm(presenting.form, {
    ...dateValues('reviewOn', reviewOn > presenting.today ? reviewOn : undefined),
    worries,
    existingSafety,
    mustHappen,
    explainedHow: explained?.how,
    ...dateValues('explainedOn', explained?.on),
  });
  const cancel = networkPaths.exclusions(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Look again at a decision',
    back: { text: BACK, path: cancel },
    model: formPage({
      heading: `Look again: ${member.name}`,
      before: [paragraph(exclusion.reason)],
      fields: [dateParts(dateField(filled, { name: 'reviewOn', legend: 'When is it looked at next?' })), ...questions(filled)],
      action: networkPaths.changeExclusion(episode.id, exclusion.id),
      version: exclusion.version,
      cancel,
    }),
  });
}

export function presentEndExclusion(answer: ExclusionInView, presenting: Presenting): Presented {
  const { episode, exclusion, member } = answer;
  const cancel = networkPaths.exclusions(episode.id);
  return onEpisode(answer, presenting, {
    title: 'End a decision',
    back: { text: BACK, path: cancel },
    model: formPage({
      heading: `${member.name} may be invited again`,
      before: [paragraph('The decision stays on record, with what has changed.')],
      fields: [textarea(textareaField(fillForm(presenting.form), { name: 'reason', label: 'What has changed?', rows: 3 }))],
      action: networkPaths.endExclusion(episode.id, exclusion.id),
      version: exclusion.version,
      submit: 'End the decision',
      cancel,
    }),
  });
}
