import { InvalidInput } from '../../plugin/core/errors';
import { childPlanDocument } from '../../plugin/plans/child-plan-document';
import { familyPlanDocument, familyPlanProblems, type FamilyPlanDocument } from '../../plugin/plans/plan-document';
import { aChildPlan, aPlan, aService } from '../builders/letters';

const wordsOf = (plan: FamilyPlanDocument) => JSON.stringify(familyPlanDocument(plan).blocks);
const whyNot = (make: () => unknown): readonly string[] => {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map((problem) => problem.message);
  }
};

describe('a family plan on paper (L7)', () => {
  const words = wordsOf(aPlan());

  it.each([
    ['the children’s first names', 'Family plan for Zoë and Tomasz'],
    ['the date', 'Friday 5 June 2026'],
    ['who was there and how they are related', 'Piotr Łukaszewski, father of Tomasz'],
    ['the family’s aim', 'rested, fed and happy'],
    ['the child’s voice', 'I do not want to do all the cooking.'],
    ['what the family decided', 'Grace and Emeka take turns.'],
    ['what is done', 'Take Tomasz to football every Saturday'],
    ['by when', 'Saturday 13 June 2026'],
    ['how we will know', 'The coach sees him there'],
    ['help from professionals', 'The school nurse sees Tomasz'],
    ['what the plan must do', 'breakfast every school day'],
    ['what the plan cannot do', 'left alone at night'],
    ['the family’s plan B', 'If Grace is ill, Bríd cooks.'],
    ['the workers’ plan B', 'the worker comes the same day'],
    ['who watches how it goes', 'Saturday: Emeka. Sunday: Grace.'],
    ['the nominated family member', 'Emeka Okafor'],
    ['when it is looked at again', 'Friday 10 July 2026'],
    ['which plan it joins', 'part of the child in need plan'],
    ['who agreed it', 'Everyone who was there, on Friday 5 June 2026'],
    ['who accepted it', 'The plan was accepted: it is safe'],
    ['how to disagree', 'Ring us on 01632 960001 and say the reference FM-2026-0417.'],
  ])('says %s', (_what, part) => {
    expect(words).toContain(part);
  });

  it('says who may care for the child only in a copy for someone allowed to see it', () => {
    const careOffers = [{ who: 'Grace Okafor', offer: 'can have both children for a short time' }];
    expect(words).not.toContain('Who could care for the children');
    expect(wordsOf(aPlan({ careOffers }))).toContain('Grace Okafor: can have both children for a short time');
  });

  it.each([
    ['accepted-in-part', 'The plan was accepted in part.'],
    ['not-accepted', 'The plan was not accepted.'],
  ] as const)('gives the reasons where it is %s, and is not released without them', (decision, sentence) => {
    const decided = { ...aPlan().decision!, decision };
    expect(whyNot(() => familyPlanDocument(aPlan({ decision: decided })))).toEqual([
      'Cannot be released: the reason why the plan was not accepted in full is missing',
    ]);
    const plan = wordsOf(aPlan({ decision: { ...decided, reasons: 'Nobody can be there on Mondays.' } }));
    expect(plan).toContain(sentence);
    expect(plan).toContain('Nobody can be there on Mondays.');
  });

  it('says so while nobody has decided on it yet', () => {
    expect(wordsOf(aPlan({ decision: undefined }))).toContain('has not decided yet whether it can support the plan');
  });

  it('says why a child has no words in it', () => {
    const childVoice = [{ child: 'Baby', noWordsBecause: 'not born yet' }];
    expect(wordsOf(aPlan({ childVoice }))).toContain('Baby: not born yet');
    expect(whyNot(() => familyPlanDocument(aPlan({ childVoice: [{ child: 'Baby' }] })))).toEqual([
      'Cannot be released: what Baby says, or why it is not there, is missing',
    ]);
  });

  it('is not released while an action lacks what, who or when', () => {
    const [first, ...rest] = aPlan().actions;
    const actions = [{ ...first!, what: '', who: '' }, ...rest];
    expect(whyNot(() => familyPlanDocument(aPlan({ actions })))).toEqual([
      'Cannot be released: what is to be done in action 1 is missing',
      'Cannot be released: who does action 1 is missing',
    ]);
  });

  it.each([
    ['actions', { actions: [{ ...aPlan().actions[0]!, what: 'Ring Emeka on 07700 900123' }] }, 'a telephone number stands in action 1'],
    ['monitoring', { monitoring: 'Emeka, from his flat, Flat 2, The Maltings' }, 'an address stands in who watches how it goes'],
    ['familyContingency', { familyContingency: 'Go to AM2 3BC' }, 'a postcode stands in the family’s own plan B'],
    ['aim', { aim: 'Write to piotr@example.org' }, 'an e-mail address stands in the family’s aim'],
    [
      'present',
      { present: [{ name: 'Amara, 07700 900123', relation: 'mother' }] },
      'a telephone number stands in the list of people who were there',
    ],
    ['careOffers', { careOffers: [{ who: 'Grace', offer: 'at 14 Mill Lane' }] }, 'an address stands in who could care for the child'],
  ])('is not released with somebody’s contact details in its %s', (_field, change, message) => {
    expect(whyNot(() => familyPlanDocument(aPlan(change)))).toContain(
      `Cannot be released: ${message}. Take it out: nobody’s contact details are printed`,
    );
  });

  it('never repeats a contact detail in the reason why it is held back', () => {
    const problems = familyPlanProblems(aPlan({ aim: '07700 900123, 14 Mill Lane, AM2 3BC, piotr@example.org' }));
    expect(problems.length).toBeGreaterThan(3);
    expect(JSON.stringify(problems)).not.toMatch(/07700|Mill Lane|AM2|piotr@/);
  });

  it('cannot be released while the council has not set an address and a telephone number', () => {
    expect(whyNot(() => familyPlanDocument(aPlan({ service: { ...aService, address: [], telephone: null } })))).toHaveLength(2);
  });
});

describe('a child’s own version (L8)', () => {
  const words = JSON.stringify(childPlanDocument(aChildPlan()).blocks);

  it.each([
    ['what happens', 'Nana cooks a hot meal'],
    ['who does it', 'Nana Grace'],
    ['when', 'Every Saturday and Sunday'],
    ['what will not happen, and why', 'The grown-ups want you to have time for your friends.'],
    ['whom to talk to and how', 'Uncle Emeka: tell him on Saturdays'],
    ['when we look again', 'Friday 10 July 2026'],
  ])('says %s', (_what, part) => {
    expect(words).toContain(part);
  });

  it('has a box for a picture beside each thing that happens, and one more', () => {
    expect(childPlanDocument(aChildPlan()).blocks.filter((block) => block.kind === 'drawing-box')).toHaveLength(3);
  });

  it.each(['You and Tomasz go to Nana', 'tomasz’s bed is at Nana’s', 'Go with TOMASZ.'])('holds no other child’s name: %s', (what) => {
    const plan = aChildPlan({ willHappen: [{ what, who: 'Nana', when: 'On Sunday' }] });
    expect(whyNot(() => childPlanDocument(plan))).toEqual([
      'Cannot be released: another child’s name stands in line 1 of what will happen. Say “your brother”, “your sister” or leave it out',
    ]);
  });

  it('takes no word for a name that only begins like one', () => {
    const plan = aChildPlan({
      otherChildren: ['Al', 'Mia'],
      willHappen: [{ what: 'All of you go to Miami', who: 'Nana', when: 'On Sunday' }],
    });
    expect(whyNot(() => childPlanDocument(plan))).toEqual([]);
  });

  it('is not released when the child is told nobody to talk to', () => {
    expect(whyNot(() => childPlanDocument(aChildPlan({ talkTo: [] })))).toEqual([
      'Cannot be released: whom the child can talk to (S4-44) is missing',
    ]);
  });
});
