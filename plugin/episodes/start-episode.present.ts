import type { Person } from '../core/case-system';
import { checkboxesField, dateField, dateValues, fillForm, radiosField, textareaField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { birthInWords, identityOfChild } from './child-identity.present';
import { childPaths } from './episodes.paths';
import { sourceOptions } from './referral-words.present';
import type { EpisodeStart } from './start-episode.query';

export const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const;

export function presentStartEpisode(start: EpisodeStart, { form, params, policy, today }: Presenting): Presented {
  const siblingIds = start.siblings.map((sibling) => sibling.id);
  const filled = fillForm(form, { siblings: siblingIds, ...dateValues('referredOn', today) });
  const personId = params.personId ?? start.child.id;
  return {
    title: 'Start a family meeting or conference',
    back: { text: `Back to ${start.child.fullName}`, path: childPaths.record(personId) },
    identity: identityOfChild(start.child),
    model: {
      action: childPaths.start(personId),
      cancel: childPaths.record(personId),
      openAlready: start.openAlready,
      siblings: start.siblings.length === 0 ? undefined : checkboxesField(filled, siblingsField(start.siblings)),
      hiddenSiblings: hiddenInWords(start.hidden),
      referredOn: dateField(filled, { name: 'referredOn', legend: 'When was this asked for?', hint: 'For example, 27 3 2026' }),
      source: radiosField(filled, { name: 'source', legend: 'Who asked for it?', options: sourceOptions(policy) }),
      detailsCheckedOn: dateField(filled, {
        name: 'detailsCheckedOn',
        legend: 'If the family or the child asked: when were their details checked with them? (optional)',
        hint: 'That their names, addresses and who has parental responsibility are right on the case record. It can be recorded later too.',
      }),
      urgent: radiosField(filled, {
        name: 'urgent',
        legend: 'Is it urgent?',
        hint: 'A child may have to leave home, or be unsafe there, unless the family and friends meet very soon.',
        options: YES_NO,
      }),
      strategyDiscussionOn: dateField(filled, {
        name: 'strategyDiscussionOn',
        legend: 'If there was a strategy discussion, on what date? (optional)',
        hint: 'The first meeting should be held on the same day, with as many of the family and friends as can come.',
      }),
      overAgeReason: start.ofAge
        ? textareaField(filled, {
            name: 'overAgeReason',
            label: `Why is a meeting about someone of ${policy.ages.max} or over?`,
            hint: `Meetings are held up to ${policy.ages.maxWithLearningDisability} for a young person with a learning disability, who then consents for themselves.`,
          })
        : undefined,
    },
  };
}

const siblingsField = (siblings: readonly Person[]) => ({
  name: 'siblings',
  legend: 'Which brothers and sisters is it for as well?',
  hint: 'From the relationships on the case record. Untick a child whom the meeting is not about.',
  options: siblings.map((sibling) => ({ value: sibling.id, text: sibling.fullName, hint: birthInWords(sibling) })),
});

function hiddenInWords(hidden: number): string | undefined {
  if (hidden === 0) return undefined;
  const who = hidden === 1 ? 'Another child is' : `${hidden} other children are`;
  return `${who} recorded as a brother or sister. You may not open that record, so it cannot be added here. Ask your manager if the meeting should be about them too.`;
}
