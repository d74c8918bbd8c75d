import { day } from '../../../../plugin/core/calendar-day';
import { planSpells } from '../../../../adapters/case-system/records/plan-chain';
import { asPlanSteps, eventsOf, type PersonStep } from '../../../../adapters/case-system/records/person-steps';

const step = (key: string, from: string, to?: string) => ({ key, from: day(from), to: to === undefined ? undefined : day(to) });

describe('A child-in-need plan, read from its steps', () => {
  test('starts with the first step and ends with the last, where each follows within a week', () => {
    expect(planSpells([step('2', '2025-03-05', '2025-06-01'), step('1', '2025-01-01', '2025-03-01')], 7)).toEqual([
      { reference: '1', from: '2025-01-01', to: '2025-06-01' },
    ]);
  });

  test('a step that follows later than that begins another plan', () => {
    expect(planSpells([step('1', '2025-01-01', '2025-03-01'), step('2', '2025-03-09', '2025-06-01')], 7)).toHaveLength(2);
  });

  test('a plan whose last step is open goes on', () => {
    expect(planSpells([step('1', '2025-01-01', '2025-03-01'), step('2', '2025-03-01')], 7)[0]?.to).toBeUndefined();
  });

  test('a short step inside a long one does not shorten the plan', () => {
    expect(planSpells([step('1', '2025-01-01', '2025-09-01'), step('2', '2025-02-01', '2025-03-01')], 7)[0]?.to).toBe('2025-09-01');
  });
});

const personStep = (rest: Partial<PersonStep>): PersonStep => ({ key: '1', personId: '9', typeId: '325', status: 'COMPLETED', ...rest });

describe('A workflow step', () => {
  test('that was reopened is open again, whatever day it was completed on', () => {
    const [reopened] = asPlanSteps([personStep({ status: 'REOPENED', startedOn: day('2025-01-01'), completedOn: day('2025-02-01') })]);
    expect(reopened?.to).toBeUndefined();
  });

  test('that came in and was not started is open work from the day it came in', () => {
    expect(asPlanSteps([personStep({ status: 'INCOMING', incomingOn: day('2025-01-01') })])).toEqual([
      { key: '1', from: '2025-01-01', to: undefined },
    ]);
  });

  test('that has no day at all has no place in a plan', () => {
    expect(asPlanSteps([personStep({})])).toEqual([]);
  });

  test('of a letter that is begun and not completed has sent no letter', () => {
    const types = {
      childInNeedPlan: [],
      earlyHelp: [],
      letterDecision: [],
      letterBeforeProceedings: ['701'],
      careApplication: [],
      stepDown: [],
      preProceedingsMeeting: [],
      careProceedingsLetter: [],
      section47Enquiry: [],
    };
    const begun = personStep({ typeId: '701', status: 'STARTED', startedOn: day('2025-01-01') });
    expect(eventsOf([begun], types)).toEqual([]);
    const sent = { ...begun, status: 'COMPLETED', completedOn: day('2025-01-05') };
    expect(eventsOf([sent], types)).toEqual([{ personId: '9', kind: 'letter-before-proceedings', on: '2025-01-05', reference: '1' }]);
  });
});
