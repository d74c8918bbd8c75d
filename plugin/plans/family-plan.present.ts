import { inWords } from '../core/calendar-day';
import { dateField, fillForm, radiosField, textareaField, textField, type FilledForm } from '../core/fields';
import { dateParts, formPage, heading, inset, paragraph, parts, radios, textarea, textLine, type PagePart } from '../core/form-page';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { optionsOf } from '../meetings/meeting-words.present';
import type { FamilyPart } from './family-part';
import type { FamilyPlan } from './family-plan';
import type { FamilyPartToWrite } from './family-plan.query';
import { shownFields } from './plan-section';
import { KIND_WORDS } from './plan-words.present';
import { familyPaths } from './plans.paths';

const TITLES: Readonly<Record<FamilyPart, string>> = {
  aim: 'What we want',
  decisions: 'What we decided',
  contingency: 'If things do not go to plan',
  monitoring: 'Who watches how it goes',
};

/** The whole of what the family sees: its plan so far, and what it was asked to keep to. */
export function presentFamilyPlan({ plan, questions }: FamilyPlan, presenting: Presenting): Presented {
  const { content } = plan;
  const part = (of: FamilyPart, ...texts: readonly (string | undefined)[]): readonly PagePart[] => {
    const written = texts.filter((text) => text !== undefined);
    return [
      heading(TITLES[of]),
      ...written.map(inset),
      { kind: 'link', text: `${written.length === 0 ? 'Write' : 'Change'}: ${TITLES[of].toLowerCase()}`, path: familyPaths.part(of) },
    ];
  };
  const actions = content.actions.filter(({ ownerKind }) => ownerKind === 'family');
  return {
    title: 'Our plan',
    model: formPage({
      heading: 'Our plan',
      before: parts(
        paragraph('This is your time. What you write here is kept in your own words. Nothing else can be opened on this device.'),
        ...(questions.length === 0 ? [] : [heading('What you were asked to decide'), { kind: 'list', items: questions } as const]),
        ...(content.bottomLinesMust === undefined ? [] : [heading('The plan must'), inset(content.bottomLinesMust)]),
        ...(content.bottomLinesCannot === undefined ? [] : [heading('The plan cannot'), inset(content.bottomLinesCannot)]),
        ...part('aim', content.aim),
        ...part('decisions', ...content.decisions.map(({ question, answer }) => `${question}\n${answer}`)),
        heading('Who does what'),
        ...actions.map(({ what, owner, dueOn }) => inset(`${what}\n${owner}, by ${inWords(dueOn)}`)),
        { kind: 'link', text: 'Add who does what', path: familyPaths.addAction() },
        ...part('contingency', content.familyContingency),
        ...part('monitoring', content.monitoring, content.nominatedFamilyMember),
      ),
      action: familyPaths.home(),
      submit: undefined,
      cancel: familyPaths.comeBack(),
      cancelText: inLocalWords('We are finished: the coordinator comes back', presenting.policy),
    }),
  };
}

export function presentFamilyPart(answer: FamilyPartToWrite, presenting: Presenting): Presented {
  const { plan, part, partVersion } = answer;
  const filled = fillForm(presenting.form, shownFields(part, plan.content));
  return {
    title: TITLES[part],
    back: { text: 'Back to our plan', path: familyPaths.home() },
    model: formPage({
      heading: TITLES[part],
      fields: FIELDS[part](answer, filled, presenting),
      action: familyPaths.part(part),
      version: partVersion,
      cancel: familyPaths.home(),
    }),
  };
}

const area = (filled: FilledForm, name: string, label: string): PagePart => textarea(textareaField(filled, { name, label, rows: 6 }));

const FIELDS: Readonly<Record<FamilyPart, (answer: FamilyPartToWrite, filled: FilledForm, presenting: Presenting) => readonly PagePart[]>> =
  {
    aim: (_answer, filled) => [area(filled, 'aim', 'What do you want to be different for the children?')],
    decisions: ({ plan, questions }, filled) => {
      const decided = plan.content.decisions.map(({ question }) => question);
      const known = [...decided, ...questions.filter((question) => !decided.includes(question))];
      return [
        ...known.flatMap((question, index): readonly PagePart[] => [
          { kind: 'hidden', name: `decision.${index}.question`, value: question },
          area(filled, `decision.${index}.answer`, question),
        ]),
        area(filled, `decision.${known.length}.question`, 'Something else that you decided on (optional)'),
        area(filled, `decision.${known.length}.answer`, 'What did you decide? (optional)'),
      ];
    },
    contingency: (_answer, filled) => [area(filled, 'familyContingency', 'What will you do if the plan does not work?')],
    monitoring: (_answer, filled, presenting) => [
      area(filled, 'monitoring', 'Who looks how it goes, and on which days?'),
      textLine(
        textField(filled, {
          name: 'nominatedFamilyMember',
          label: inLocalWords('Which one of you talks to the worker about it? (optional)', presenting.policy),
          autocomplete: 'off',
        }),
      ),
    ],
  };

export function presentAddFamilyAction(_answer: FamilyPlan, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  return {
    title: 'Who does what',
    back: { text: 'Back to our plan', path: familyPaths.home() },
    model: formPage({
      heading: 'Who does what',
      fields: [
        textarea(textareaField(filled, { name: 'what', label: 'What will be done?', rows: 3 })),
        textLine(textField(filled, { name: 'owner', label: 'Who does it?', hint: 'One person.', autocomplete: 'off' })),
        dateParts(dateField(filled, { name: 'dueOn', legend: 'By when?', hint: 'For example, 27 3 2027' })),
        radios(radiosField(filled, { name: 'kind', legend: 'What kind of help is it?', options: optionsOf(KIND_WORDS) })),
      ],
      action: familyPaths.addAction(),
      cancel: familyPaths.home(),
    }),
  };
}
