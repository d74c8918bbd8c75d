import type { Report } from '../counting/measure';
import { offerInTime } from './u1-offer-in-time';
import { offerOrExemption } from './u1b-offer-or-exemption';
import { acceptanceByChild, acceptanceByFamily } from './u2-acceptance';
import { conversionByChild, conversionByFamily } from './u4-conversion';
import { everHeldByChild, everHeldByFamily } from './u4e-ever-held';
import { daysToMeeting, urgentDaysToMeeting } from './u5-days-to-meeting';

export const uptake: Report = {
  id: 'uptake',
  title: 'Uptake of family meetings',
  question: 'Are families offered a meeting in time, do they accept, and is it held?',
  sources: ['caseRecords', 'module'],
  measures: [
    offerInTime,
    offerOrExemption,
    acceptanceByChild,
    acceptanceByFamily,
    conversionByChild,
    conversionByFamily,
    everHeldByChild,
    everHeldByFamily,
    daysToMeeting,
    urgentDaysToMeeting,
  ],
};
