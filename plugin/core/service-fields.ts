import type { LetterService } from './letter-service';

/** Who writes, as a template may print it: the service, never a worker's own telephone or home. */
export type ServiceFields = {
  readonly name: string;
  readonly address: readonly string[];
  readonly telephone: string;
  readonly email: string | undefined;
  readonly statement: string;
  readonly complaints: string;
  readonly advice: string;
  /** Working days of each step of a complaint; the longest there may be stands as the whole, never as what comes on top. */
  readonly complaintDays: {
    readonly firstAnswer: number;
    readonly firstAnswerAtMost: number;
    readonly investigation: number;
    readonly investigationAtMost: number;
    readonly askForPanel: number;
    readonly panelMeets: number;
    readonly panelFindings: number;
    readonly councilAnswer: number;
  };
};

export const serviceFields = (service: LetterService): ServiceFields => ({
  name: service.name,
  address: service.address,
  telephone: service.telephone ?? '',
  email: service.email ?? undefined,
  statement: service.statement,
  complaints: service.complaintsText,
  advice: service.independentAdviceText,
  complaintDays: complaintDaysOf(service.complaintDays),
});

function complaintDaysOf({ firstAnswerMore, investigationMore, ...days }: LetterService['complaintDays']): ServiceFields['complaintDays'] {
  return {
    ...days,
    firstAnswerAtMost: days.firstAnswer + firstAnswerMore,
    investigationAtMost: days.investigation + investigationMore,
  };
}

export const SAMPLE_SERVICE: ServiceFields = {
  name: 'Sampleton Family Meetings Service',
  address: ['Civic Centre', '1 Market Square', 'Sampleton', 'ZZ1 1AA'],
  telephone: '01632 960001',
  email: 'family.meetings@example.org',
  statement: 'Meetings like this one belong to the family.',
  complaints: 'Would you like to complain? Ring us or write to us. It will not change the help that you get.',
  advice: 'Family Rights Group gives families advice that is free and independent of the council. Ring 01632 960999.',
  complaintDays: {
    firstAnswer: 10,
    firstAnswerAtMost: 20,
    investigation: 25,
    investigationAtMost: 65,
    askForPanel: 20,
    panelMeets: 30,
    panelFindings: 5,
    councilAnswer: 15,
  },
};
