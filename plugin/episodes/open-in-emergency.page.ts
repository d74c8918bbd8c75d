import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { EMERGENCY_ROUTES, emergencyPaths } from './emergency.paths';
import { hasRoleForEmergencies } from './emergency-rules';
import { childPaths } from './episodes.paths';
import { openInEmergency, recordToOpenInEmergency } from './open-in-emergency.action';
import { presentOpenInEmergency } from './open-in-emergency.present';

export const openInEmergencyPage = definePage({
  path: EMERGENCY_ROUTES.ask,
  query: recordToOpenInEmergency,
  template: FORM_PAGE,
  present: presentOpenInEmergency,
  action: openInEmergency,
  next: ({ personId }) => childPaths.record(personId),
  done: 'You can read this record for now. The manager of the team has been told.',
});

/** What the web room takes to show the way from a record that may not be opened. */
export const emergencyTable = { recordPath: childPaths.record, askPath: emergencyPaths.ask, mayAsk: hasRoleForEmergencies };
