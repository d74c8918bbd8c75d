import {
  dateField,
  dateValues,
  fillForm,
  radiosField,
  selectField,
  textareaField,
  textField,
  type FilledForm,
  type KnownValues,
} from '../core/fields';
import { inLocalWords } from '../core/local-words';
import type { Policy } from '../core/policy';
import type { Presented, Presenting } from '../core/page';
import { dateParts, formPage, inset, parts, radios, select, textarea, textLine, type PagePart } from '../meetings/form-page';
import { memberOptions, nameOf, optionsOf } from '../meetings/meeting-words.present';
import { onPlan } from './on-plan.present';
import { SOMEBODY_ELSE, THE_FACILITATOR } from './plan-action-fields';
import { absentMembers } from './plan-warnings';
import type { PlanActionToWrite } from './plan-to-write.query';
import { KIND_WORDS, OWNER_WORDS } from './plan-words.present';
import { planPaths } from './plans.paths';

export function presentAddPlanAction(answer: PlanActionToWrite, presenting: Presenting): Presented {
  const { plan, offer } = answer;
  const known: KnownValues =
    offer === undefined ? fromConsultation(answer) : { what: offer.what, owner: offer.memberId, forWhom: offer.forWhom };
  return onPlan(answer, presenting, {
    title: 'Add an action',
    model: formPage({
      heading: 'Add an action',
      before: [...offersToUse(answer), ...consultationsToUse(answer)],
      fields: actionFields(answer, fillForm(presenting.form, known), presenting.policy),
      action: planPaths.addAction(plan.id),
      also: { text: 'Save and add another', name: 'another', value: 'yes' },
      cancel: planPaths.overview(plan.id),
    }),
  });
}

export function presentChangePlanAction(answer: PlanActionToWrite, presenting: Presenting): Presented {
  const { plan, saved } = answer;
  const known = saved === undefined ? {} : knownOf(answer, saved.action);
  const actionId = saved?.action.id ?? '';
  return onPlan(answer, presenting, {
    title: 'Change the action',
    model: formPage({
      heading: 'Change the action',
      fields: actionFields(answer, fillForm(presenting.form, known), presenting.policy),
      action: planPaths.changeAction(plan.id, actionId),
      version: saved?.version,
      cancel: planPaths.overview(plan.id),
    }),
  });
}

export function presentRemovePlanAction(answer: PlanActionToWrite, presenting: Presenting): Presented {
  const { plan, saved } = answer;
  return onPlan(answer, presenting, {
    title: 'Take an action out of the plan',
    model: formPage({
      heading: 'Do you want to take this action out of the plan?',
      before: [inset(`${saved?.action.what ?? ''}\n${saved?.action.owner ?? ''}`)],
      action: planPaths.removeAction(plan.id, saved?.action.id ?? ''),
      submit: 'Take it out',
      grave: true,
      cancel: planPaths.overview(plan.id),
    }),
  });
}

/** Offers of help that are no action yet: nobody types them again. */
function offersToUse({ supportOffers, plan, members, offer }: PlanActionToWrite): readonly PagePart[] {
  const open = supportOffers.filter((each) => each !== offer && !plan.content.actions.some((action) => action.what === each.what));
  if (open.length === 0) return [];
  const links = open.map((each): PagePart => ({
    kind: 'link',
    text: `${nameOf(members, each.memberId)}: ${each.what}`,
    path: `${planPaths.addAction(plan.id)}?offer=${each.id}`,
  }));
  return [{ kind: 'details', summary: 'Use an offer of help from the meeting', fields: links }];
}

/** S2-25: who asks somebody who could not come is an action of the plan too; nobody types it again. */
function consultationsToUse({ consultations, plan, members, consultation }: PlanActionToWrite): readonly PagePart[] {
  const open = consultations.filter(
    (each) => each !== consultation && !plan.content.actions.some((action) => action.consults === each.memberId),
  );
  if (open.length === 0) return [];
  const links = open.map((each): PagePart => ({
    kind: 'link',
    text: `${each.who}: ask ${nameOf(members, each.memberId)}`,
    path: `${planPaths.addAction(plan.id)}?absent=${each.memberId}`,
  }));
  return [{ kind: 'details', summary: 'Use what was agreed on people who could not come', fields: links }];
}

function fromConsultation({ consultation, members, facilitatorName }: PlanActionToWrite): KnownValues {
  if (consultation === undefined) return {};
  const { memberId, who, dueOn } = consultation;
  const owner = members.find((each) => each.name === who)?.id ?? (facilitatorName === who ? THE_FACILITATOR : SOMEBODY_ELSE);
  const byName = owner === SOMEBODY_ELSE ? { ownerName: who } : {};
  const what = `Tell ${nameOf(members, memberId)} of the plan and ask what they think`;
  return { what, owner, ...byName, consults: memberId, ...dateValues('dueOn', dueOn) };
}

function knownOf({ members, facilitatorName }: PlanActionToWrite, action: NonNullable<PlanActionToWrite['saved']>['action']): KnownValues {
  const member = members.find((each) => each.name === action.owner);
  const owner = member?.id ?? (facilitatorName === action.owner ? THE_FACILITATOR : SOMEBODY_ELSE);
  const byName = owner === SOMEBODY_ELSE ? { ownerName: action.owner, ownerKind: action.ownerKind } : {};
  const { what, kind, forWhom, howWeWillKnow, worry, consults } = action;
  return { what, kind, forWhom, howWeWillKnow, worry, consults, owner, ...byName, ...dateValues('dueOn', action.dueOn) };
}

function actionFields({ members, facilitatorName, meeting }: PlanActionToWrite, filled: FilledForm, policy: Policy): readonly PagePart[] {
  const owners = optionsOf(OWNER_WORDS).map((option) => ({ ...option, text: inLocalWords(option.text, policy) }));
  const absent = absentMembers(members, meeting.attendance);
  const listed = members.some((member) => member.name === facilitatorName);
  const facilitator =
    facilitatorName === undefined || listed ? [] : [{ value: THE_FACILITATOR, text: `${facilitatorName} (runs the meeting)` }];
  return parts(
    textarea(textareaField(filled, { name: 'what', label: 'What will be done?', rows: 3 })),
    radios(
      radiosField(filled, {
        name: 'owner',
        legend: 'Who does it?',
        hint: 'One person. Add another action for somebody else.',
        options: [
          ...memberOptions(members),
          ...facilitator,
          { divider: 'or' },
          { value: SOMEBODY_ELSE, text: 'Somebody who is not on the list' },
        ],
      }),
      {
        [SOMEBODY_ELSE]: [
          textLine(textField(filled, { name: 'ownerName', label: 'Their name', autocomplete: 'off' })),
          select(selectField(filled, { name: 'ownerKind', label: 'Who are they?', options: owners, emptyText: 'Choose' })),
        ],
      },
    ),
    dateParts(dateField(filled, { name: 'dueOn', legend: 'By when?', hint: 'For example, 27 3 2027' })),
    radios(radiosField(filled, { name: 'kind', legend: 'What kind of help is it?', options: optionsOf(KIND_WORDS) })),
    textLine(textField(filled, { name: 'forWhom', label: 'For whom? (optional)', autocomplete: 'off' })),
    textarea(textareaField(filled, { name: 'worry', label: 'Which worry does it answer? (optional)', rows: 2 })),
    absent.length > 0 &&
      select(
        selectField(filled, {
          name: 'consults',
          label: 'Does it bring in somebody who could not come? (optional)',
          hint: 'They are told of the plan and asked for their view.',
          options: memberOptions(absent),
          emptyText: 'No',
        }),
      ),
    textarea(textareaField(filled, { name: 'howWeWillKnow', label: 'How will we know that it works? (optional)', rows: 2 })),
  );
}
