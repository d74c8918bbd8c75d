import { fillForm, radiosField, textareaField } from '../core/fields';
import { formPage, paragraph, radios, textarea, warning } from '../core/form-page';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { childPaths } from './episodes.paths';
import { emergencyPaths } from './emergency.paths';

interface Asked {
  readonly personId: string;
  readonly opensIt: boolean;
  readonly under?: object;
}

const HOME: ModulePath = '/';

/** No name and no number of the person: whoever has not opened the record learns nothing from this page. */
export function presentOpenInEmergency({ personId, opensIt, under }: Asked, { form, policy }: Presenting): Presented {
  const needless = opensIt || under !== undefined;
  const filled = fillForm(form);
  return {
    title: 'Read this record in an emergency',
    model: formPage({
      heading: 'Read this record in an emergency',
      before: needless
        ? [paragraph(opensIt ? 'You can open this record as it is.' : 'You can read this record already.')]
        : [
            warning('Use this only where a child could come to harm before somebody with access to the record can be reached.'),
            paragraph('You can read, and change nothing. The manager of the team is told at once, and everything that you open is kept.'),
          ],
      fields: needless
        ? []
        : [
            textarea(
              textareaField(filled, {
                name: 'reason',
                label: 'Why do you need to read this record now?',
                hint: 'What has happened, and whom you tried to reach.',
                rows: 5,
              }),
            ),
            radios(
              radiosField(filled, {
                name: 'hours',
                legend: 'For how long?',
                hint: 'It ends by itself. You can end it earlier.',
                options: policy.emergencyAccess.hours.map((hours) => ({
                  value: String(hours),
                  text: hours === 1 ? '1 hour' : `${hours} hours`,
                })),
              }),
            ),
          ],
      action: emergencyPaths.ask(personId),
      submit: needless ? undefined : 'Read this record',
      grave: true,
      cancel: needless ? childPaths.record(personId) : HOME,
      cancelText: needless ? 'Open the record' : 'Cancel',
    }),
  };
}
