import { fillForm, textField } from '../core/fields';
import { formPage, paragraph, textLine, warning } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import type { PlanToHandOver } from './hand-over.query';
import { onPlan } from './on-plan.present';
import { planPaths } from './plans.paths';

const CODE_PROBLEMS = {
  'wrong-form': { field: 'code', message: 'Choose a code of 6 to 12 numbers' },
  differs: { field: 'codeAgain', message: 'The two codes are not the same. Type both again' },
} as const;

export function presentHandOver(answer: PlanToHandOver, presenting: Presenting): Presented {
  const { plan, code } = answer;
  const { minutes } = presenting.policy.handOver;
  const filled = fillForm({ problems: code === undefined ? [] : [CODE_PROBLEMS[code]] });
  const secret = (name: string, label: string, hint?: string) =>
    textLine(
      textField(filled, {
        name,
        label,
        type: 'password',
        inputmode: 'numeric',
        autocomplete: 'off',
        width: 10,
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  return onPlan(answer, presenting, {
    title: 'Hand this device to the family',
    model: formPage({
      heading: 'Hand this device to the family',
      before: [
        paragraph(
          'In its private time the family can type its own plan here. The device then opens the family’s part of this plan and nothing else.',
        ),
        paragraph(
          `Everything else of yours in family meetings is locked, on every device, until you come back with your code, or for ${minutes} minutes.`,
        ),
        warning(
          'Close the case system and everything else that is open on this device first: this page cannot lock what is outside family meetings.',
        ),
      ],
      fields: [
        secret('code', 'Choose a code to come back with', '6 to 12 numbers that the family does not know.'),
        secret('codeAgain', 'The same code again'),
      ],
      action: planPaths.handOver(plan.id),
      submit: plan.status === 'draft' ? 'Hand it over' : undefined,
      cancel: planPaths.overview(plan.id),
    }),
  });
}
