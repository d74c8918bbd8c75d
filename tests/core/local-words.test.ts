import { inLocalWords } from '../../plugin/core/local-words';
import { defaultPolicy, parsePolicy } from '../../plugin/core/policy';

const elsewhere = parsePolicy({
  labels: {
    roles: {
      coordinator: 'chair',
      worker: 'lead practitioner',
      'senior-practitioner': 'advanced practitioner',
      'team-manager': 'area lead',
      'business-support': 'admin hub',
    },
    familyPlan: 'family network plan',
    assessment: 'early assessment',
  },
});

describe('a sentence of ours in the council’s own words (C18, C20)', () => {
  test.each([
    ['Appoint a coordinator', 'Appoint a chair'],
    ['A coordinator is independent.', 'A chair is independent.'],
    [
      'Only the independent coordinator and the manager of their service read these.',
      'Only the chair and the manager of their service read these.',
    ],
    ['There a meeting goes best with an independent coordinator.', 'There a meeting goes best with a chair.'],
    ['Ask the worker. The worker sees it.', 'Ask the lead practitioner. The lead practitioner sees it.'],
    ['Worker', 'Lead practitioner'],
    ['Only the worker, a Senior Practitioner or manager of the team', 'Only the lead practitioner, an advanced practitioner or area lead'],
    ['Actions for workers', 'Actions for lead practitioners'],
    ['a worker-led meeting', 'a worker-led meeting'],
    ['Business support is told this.', 'Admin hub is told this.'],
    ['The family’s plan, version 2', 'The family network plan, version 2'],
    ['Findings of the child and family assessment', 'Findings of the early assessment'],
    ['The coordinators', 'The chairs'],
  ])('%s', (usual, local) => {
    expect(inLocalWords(usual, elsewhere)).toBe(local);
    expect(inLocalWords(usual, defaultPolicy())).toBe(usual);
  });

  test('changes what the council calls otherwise, and nothing else', () => {
    const chair = parsePolicy({ preset: 'conference-procedure' });
    expect(inLocalWords('The worker asks for a coordinator', chair)).toBe('The worker asks for a chair');
  });
});
