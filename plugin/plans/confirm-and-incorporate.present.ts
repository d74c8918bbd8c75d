import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textField } from '../core/fields';
import { dateParts, formPage, inset, paragraph, parts, radios, textLine, type PagePart } from '../core/form-page';
import { capitalised } from '../core/in-words';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { optionsOf } from '../meetings/meeting-words.present';
import type { PlanToConfirm, PlanToIncorporate } from './confirm-and-incorporate.query';
import { onPlan } from './on-plan.present';
import { CHILDS_PLAN_WORDS, childsPlanOf } from './plan-model';
import { actionCard } from './plan-overview.present';
import { planToRead } from './plan-words-to-read.present';
import { CONFIRMED_HOW_WORDS } from './plan-words.present';
import { planPaths } from './plans.paths';

export function presentConfirmFamilyWords(answer: PlanToConfirm, presenting: Presenting): Presented {
  const { plan, waits } = answer;
  const filled = fillForm(presenting.form, dateValues('on', presenting.today));
  const { confirmed } = plan;
  return onPlan(answer, presenting, {
    title: 'The family confirms this version',
    model: formPage({
      heading: 'The family confirms this version',
      before: parts(
        paragraph(
          'The family agreed the version before. Its own words were changed since, so the family reads this one and says whether it stands.',
        ),
        !waits && paragraph('Nothing of the family’s words waits to be confirmed.'),
        confirmed !== undefined &&
          inset(`${waits ? 'Confirmed before the last change' : 'Confirmed'}: ${confirmed.by}, ${inWords(confirmed.on)}`),
        { kind: 'summary', options: planToRead(answer, false) },
        ...plan.content.actions.map((action): PagePart => ({
          kind: 'summary',
          options: actionCard(action, undefined, presenting.policy, 2),
        })),
      ),
      fields: [
        textLine(textField(filled, { name: 'by', label: 'Who of the family confirmed it?', autocomplete: 'off' })),
        radios(radiosField(filled, { name: 'how', legend: 'How?', options: optionsOf(CONFIRMED_HOW_WORDS) })),
        dateParts(dateField(filled, { name: 'on', legend: 'When?', hint: 'For example, 27 3 2027' })),
      ],
      action: planPaths.confirm(plan.id),
      version: plan.version,
      submit: plan.status === 'draft' ? 'The family confirmed it' : undefined,
      cancel: planPaths.overview(plan.id),
    }),
  });
}

export function presentIncorporatePlan(answer: PlanToIncorporate, presenting: Presenting): Presented {
  const { plan, reference, situation } = answer;
  const { incorporated } = plan;
  const filled = fillForm(presenting.form, {
    into: incorporated?.into ?? childsPlanOf(situation.regimes, situation.planModel),
    reference: incorporated?.reference ?? reference,
    ...dateValues('on', incorporated?.on ?? presenting.today),
  });
  const words = Object.fromEntries(Object.entries(CHILDS_PLAN_WORDS).map(([key, value]) => [key, capitalised(value)]));
  return onPlan(answer, presenting, {
    title: 'Part of the child’s own plan',
    model: formPage({
      heading: inLocalWords('Make the family’s plan part of the child’s own plan', presenting.policy),
      before: parts(
        paragraph('It does not replace a child in need or child protection plan: it becomes part of it.'),
        situation.planModel === 'single-plan' &&
          paragraph(
            inLocalWords(
              'There is one plan for a family here: from that day the family’s plan is a section of the other one, and is printed with it.',
              presenting.policy,
            ),
          ),
      ),
      fields: [
        radios(radiosField(filled, { name: 'into', legend: 'Which plan is it part of?', options: optionsOf(words) })),
        textLine(textField(filled, { name: 'reference', label: 'Number of that plan in the case record', autocomplete: 'off', width: 20 })),
        dateParts(dateField(filled, { name: 'on', legend: 'Since when?', hint: 'For example, 27 3 2027' })),
      ],
      action: planPaths.incorporate(plan.id),
      version: plan.version,
      submit: plan.status === 'agreed' ? 'Save' : undefined,
      cancel: planPaths.overview(plan.id),
    }),
  });
}
