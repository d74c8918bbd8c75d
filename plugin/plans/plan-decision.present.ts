import { fillForm, radiosField, textareaField } from '../core/fields';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { formPage, heading, paragraph, parts, radios, textarea, type PagePart } from '../meetings/form-page';
import { optionsOf, YES_NO } from '../meetings/meeting-words.present';
import { mayRequestInvitations } from '../invitations/invitation-access';
import { invitationPaths } from '../invitations/invitations.paths';
import { onPlan } from './on-plan.present';
import { DECISION_WORDS } from './plan-decision';
import { actionCard, decisionRows } from './plan-overview.present';
import type { PlanOverview } from './plan-overview.query';
import { planPaths } from './plans.paths';

export function presentDecideOnPlan(answer: PlanOverview, presenting: Presenting): Presented {
  const { plan } = answer;
  const { decision } = plan;
  if (plan.status === 'agreed' && decision !== undefined) return presentDecided(answer, presenting);
  const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'yes' : 'no');
  const filled = fillForm(presenting.form, {
    safe: yesNo(decision?.safe),
    resourced: yesNo(decision?.resourced),
    decision: decision?.decision,
    reasons: decision?.reasons,
  });
  return onPlan(answer, presenting, {
    title: 'Decide on the plan',
    model: formPage({
      heading: 'Decide on the plan',
      before: parts(
        paragraph(
          inLocalWords(
            'The family’s plan is supported unless it puts a child at risk of harm, or the help in it cannot be given.',
            presenting.policy,
          ),
        ),
        { kind: 'details', summary: 'Read the actions again', fields: cards(answer, presenting) },
        decision !== undefined && letterTo(answer, presenting),
        plan.status === 'draft' && paragraph('If the plan is changed after this, it has to be decided on again.'),
      ),
      fields: [
        radios(radiosField(filled, { name: 'safe', legend: 'Does the plan keep the children safe?', options: YES_NO, inline: true })),
        radios(radiosField(filled, { name: 'resourced', legend: 'Can the help in the plan be given?', options: YES_NO, inline: true })),
        radios(radiosField(filled, { name: 'decision', legend: 'Is the plan accepted?', options: optionsOf(DECISION_WORDS) })),
        textarea(
          textareaField(filled, {
            name: 'reasons',
            label: 'Reasons (needed unless it is accepted)',
            hint: 'The family reads them: what would make the plan acceptable, and what happens next.',
            rows: 5,
          }),
        ),
      ],
      action: planPaths.decide(plan.id),
      version: plan.version,
      submit: 'Save the decision',
      cancel: planPaths.overview(plan.id),
    }),
  });
}

/** The decision on an agreed plan is made once: a change of mind is on a new version. */
function presentDecided(answer: PlanOverview, presenting: Presenting): Presented {
  const rows = decisionRows(answer);
  return onPlan(answer, presenting, {
    title: 'The decision on the plan',
    model: formPage({
      heading: 'The decision on the plan',
      before: parts(rows && { kind: 'summary', options: rows }, letterTo(answer, presenting)),
      action: planPaths.decide(answer.plan.id),
      submit: undefined,
      cancel: planPaths.overview(answer.plan.id),
      cancelText: 'Back to the plan',
    }),
  });
}

/** L11: each reads what could not be accepted, and why. */
function letterTo(answer: PlanOverview, { actor }: Presenting): PagePart | false {
  const { plan, episode } = answer;
  const accepted = plan.decision?.decision === 'accepted';
  if (accepted || episode.closed !== undefined || mayRequestInvitations(actor, answer) !== 'ok') return false;
  return {
    kind: 'link',
    text: 'Write to the family about the decision',
    path: invitationPaths.letters(episode.id, 'plan-answer', plan.id),
  };
}

const cards = ({ plan }: PlanOverview, { policy }: Presenting): readonly PagePart[] =>
  plan.content.actions.map((action) => ({ kind: 'summary', options: actionCard(action, undefined, policy) }));

export function presentCountersign(answer: PlanOverview, presenting: Presenting): Presented {
  const { plan } = answer;
  const rows = decisionRows(answer);
  return onPlan(answer, presenting, {
    title: 'Sign the refusal of a plan',
    model: formPage({
      heading: 'Sign the refusal of this plan',
      before: parts(
        paragraph(
          inLocalWords(
            'A family’s plan that is not accepted is signed by a manager. The family can discuss it with you and can complain.',
            presenting.policy,
          ),
        ),
        heading('The decision'),
        rows === undefined ? paragraph('There is no decision.') : { kind: 'summary', options: rows },
      ),
      action: planPaths.countersign(plan.id),
      submit: 'Sign',
      cancel: planPaths.overview(plan.id),
    }),
  });
}
