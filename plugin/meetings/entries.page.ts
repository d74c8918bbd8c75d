import { definePage } from '../core/page';
import { addNextStep } from './add-next-step.action';
import { addPart } from './add-part.action';
import { addPoint } from './add-point.action';
import { presentAddNextStep, presentAddPart, presentAddPoint, presentParts, presentRemoveEntry } from './entries.present';
import { FORM_PAGE } from './form-page';
import { meetingEntryToWrite, meetingPartsToRead, meetingToWrite } from './meeting-to-write.query';
import { MEETING_ROUTES, meetingPaths } from './meetings.paths';
import { removeEntry } from './remove-entry.action';

export const addPointPage = definePage({
  path: MEETING_ROUTES.addPoint,
  query: meetingToWrite,
  template: FORM_PAGE,
  present: presentAddPoint,
  action: addPoint,
  next: ({ meetingId }) => meetingPaths.notes(meetingId),
  done: 'It is in the columns.',
});

export const addNextStepPage = definePage({
  path: MEETING_ROUTES.addNextStep,
  query: meetingToWrite,
  template: FORM_PAGE,
  present: presentAddNextStep,
  action: addNextStep,
  next: ({ meetingId }) => meetingPaths.note(meetingId, 'what-happens-next'),
  done: 'It is on the list.',
});

export const meetingPartsPage = definePage({
  path: MEETING_ROUTES.parts,
  query: meetingPartsToRead,
  template: FORM_PAGE,
  present: presentParts,
});

export const addPartPage = definePage({
  path: MEETING_ROUTES.addPart,
  query: meetingPartsToRead,
  template: FORM_PAGE,
  present: presentAddPart,
  action: addPart,
  next: ({ meetingId }) => meetingPaths.parts(meetingId),
  done: 'The part is added to the meeting.',
});

const AFTER = {
  points: meetingPaths.notes,
  'next-steps': (meetingId: string) => meetingPaths.note(meetingId, 'what-happens-next'),
  parts: meetingPaths.parts,
} as const;

export const removeEntryPage = definePage({
  path: MEETING_ROUTES.removeEntry,
  query: meetingEntryToWrite,
  template: FORM_PAGE,
  present: presentRemoveEntry,
  action: removeEntry,
  next: ({ meetingId, list }) => AFTER[list](meetingId),
  done: 'It is off the list.',
});
