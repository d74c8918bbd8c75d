import type { Report } from '../counting/measure';
import { offerInTime } from './u1-offer-in-time';
import { offerOrExemption } from './u1b-offer-or-exemption';
import { exemptions } from './u1c-exemptions';
import { applicationWithoutLetter } from './u1x-application-without-letter';
import { acceptanceByChild, acceptanceByFamily } from './u2-acceptance';
import { writtenConsent } from './u3-consent';
import { conversionByChild, conversionByFamily } from './u4-conversion';
import { everHeldByChild, everHeldByFamily } from './u4e-ever-held';
import { daysToMeeting, urgentDaysToMeeting } from './u5-days-to-meeting';
import { reasonsNotHeld } from './u6-reasons-not-held';
import { firstOfferStage } from './u7-first-offer-stage';
import { attendance, waysOfComing } from './u8-attendance';
import { childsPart } from './u9-childs-part';
import { privateTime } from './u10-private-time';
import { planMade } from './u11-plan-made';
import { circulation } from './u12-circulation';
import { feedback } from './u13-feedback';

export const uptake: Report = {
  id: 'uptake',
  title: 'Uptake of family meetings',
  question: 'Are families offered a meeting in time, do they accept, and is it held?',
  sources: ['caseRecords', 'module'],
  publishedGrain: 'quarter',
  measures: [
    offerInTime,
    offerOrExemption,
    exemptions,
    applicationWithoutLetter,
    acceptanceByChild,
    acceptanceByFamily,
    writtenConsent,
    conversionByChild,
    conversionByFamily,
    everHeldByChild,
    everHeldByFamily,
    daysToMeeting,
    urgentDaysToMeeting,
    reasonsNotHeld,
    firstOfferStage,
    attendance,
    waysOfComing,
    childsPart,
    privateTime,
    planMade,
    circulation,
    feedback,
  ],
};
