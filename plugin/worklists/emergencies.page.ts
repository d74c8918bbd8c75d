import { FORM_PAGE } from '../core/form-page';
import { definePage } from '../core/page';
import { EMERGENCY_ROUTES, emergencyPaths } from '../episodes/emergency.paths';
import { presentEmergencies, presentEmergency, presentEndEmergency } from './emergencies.present';
import { emergencies, emergency } from './emergencies.query';
import { endEmergency, lookAtEmergency } from './look-at-emergency.action';

export const emergenciesPage = definePage({
  path: EMERGENCY_ROUTES.list,
  query: emergencies,
  template: 'parts/parts-page',
  present: presentEmergencies,
});

export const emergencyPage = definePage({
  path: EMERGENCY_ROUTES.one,
  query: emergency,
  template: FORM_PAGE,
  present: presentEmergency,
  action: lookAtEmergency,
  next: ({ emergencyId }) => emergencyPaths.one(emergencyId),
  done: 'It is off the list of tasks.',
});

export const endEmergencyPage = definePage({
  path: EMERGENCY_ROUTES.end,
  query: emergency,
  template: FORM_PAGE,
  present: presentEndEmergency,
  action: endEmergency,
  next: ({ emergencyId }) => emergencyPaths.one(emergencyId),
  done: 'Emergency access has ended.',
});
