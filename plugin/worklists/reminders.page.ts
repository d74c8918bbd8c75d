import { fillForm, radiosField } from '../core/fields';
import { FORM_PAGE, formPage, paragraph, radios } from '../core/form-page';
import { definePage, type Presented, type Presenting } from '../core/page';
import { chooseReminders } from './choose-reminders.action';
import { reminders } from './reminders.query';
import { WORKLIST_ROUTES, worklistPaths } from './worklists.paths';

function present({ stopped }: { readonly stopped: boolean }, { form, policy }: Presenting): Presented {
  const filled = fillForm(form, { wanted: stopped ? 'no' : 'yes' });
  return {
    title: 'E-mail reminders',
    back: { text: 'Back to the tasks', path: worklistPaths.tasks() },
    model: formPage({
      heading: 'E-mail reminders',
      before: [
        paragraph(
          `On a working day, from ${policy.reminders.at}, when something of yours is late or due soon. It says how many, and nothing of a family.`,
        ),
      ],
      fields: [
        radios(
          radiosField(filled, {
            name: 'wanted',
            legend: 'Do you want the e-mail?',
            inline: true,
            options: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ],
          }),
        ),
      ],
      action: worklistPaths.reminders(),
      cancel: worklistPaths.tasks(),
    }),
  };
}

export const remindersPage = definePage({
  path: WORKLIST_ROUTES.reminders,
  query: reminders,
  template: FORM_PAGE,
  present,
  action: chooseReminders,
  next: () => worklistPaths.tasks(),
  done: 'Saved.',
});
