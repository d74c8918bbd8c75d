import { fillForm, textareaField, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { formPage, heading, inset, paragraph, parts, savesItself, textarea, textLine } from '../meetings/form-page';
import { shownChildVersion } from './child-version';
import { onPlan } from './on-plan.present';
import type { PlanAction } from './plan';
import type { ChildVersionToWrite } from './plan-to-write.query';
import { planPaths } from './plans.paths';

export function presentChildVersion(answer: ChildVersionToWrite, presenting: Presenting): Presented {
  const { plan, childId, situation, childVersion } = answer;
  const name = situation.children.find((child) => child.personId === childId)?.firstName ?? 'The child';
  const version = plan.content.childVersions.find((each) => each.childId === childId);
  // The first time, the plan's own words are offered: the worker makes them simple or leaves them out.
  const offered =
    version === undefined ? Object.fromEntries(plan.content.actions.map((action) => [`willHappen.${action.id}`, action.what])) : {};
  const filled = fillForm(presenting.form, { ...offered, ...shownChildVersion(version) });
  return onPlan(answer, presenting, {
    title: `${name}’s own version`,
    model: formPage({
      heading: `${name}’s own version of the plan`,
      before: [
        paragraph('Short sentences and simple words. Leave out what is not for this child, and every other child’s name.'),
        paragraph('On paper each thing has a box in which the child can draw a picture.'),
      ],
      fields: parts(
        heading('What will happen'),
        plan.content.actions.length === 0 && inset('The plan has no actions yet. Add them first.'),
        ...plan.content.actions.map((action) =>
          textarea(
            textareaField(filled, {
              name: `willHappen.${action.id}`,
              label: labelOf(action),
              hint: 'Leave it empty to leave it out.',
              rows: 2,
            }),
          ),
        ),
        heading('What will not happen'),
        textarea(textareaField(filled, { name: 'willNotHappen', label: 'What will not happen? (optional)', rows: 2 })),
        textarea(textareaField(filled, { name: 'whyNot', label: 'Why not, in kind words? (optional)', rows: 2 })),
        heading('If something worries them'),
        textLine(textField(filled, { name: 'talkTo', label: `Whom can ${name} talk to?`, autocomplete: 'off' })),
        textLine(
          textField(filled, {
            name: 'talkToHow',
            label: 'How? (optional)',
            hint: 'For example, tell her at school. No telephone numbers.',
            autocomplete: 'off',
          }),
        ),
        heading(`If ${name} gets no version`),
        textarea(
          textareaField(filled, { name: 'notGivenBecause', label: 'Why not?', hint: 'For example, not born yet, or a baby.', rows: 2 }),
        ),
      ),
      action: planPaths.childVersion(plan.id, childId),
      version: childVersion,
      cancel: planPaths.overview(plan.id),
      cancelText: 'Back to the plan',
      savesItself: savesItself(presenting.form),
    }),
  });
}

const labelOf = (action: PlanAction): string => `In simple words: ${action.what} (${action.owner})`;
