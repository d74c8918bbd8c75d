import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { chooseTextReminder } from './choose-text-reminder.action';
import { DESK_ROUTES, deskPaths } from './invitations.paths';
import { presentTextReminder } from './text-reminder.present';
import { letterForText } from './text-reminder.query';

export const textReminderPage = definePage({
  path: DESK_ROUTES.text,
  query: letterForText,
  template: FORM_PAGE,
  present: presentTextReminder,
  action: chooseTextReminder,
  next: (letter) => deskPaths.text(letter),
  done: 'It was recorded.',
});
