import { addDays, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { Walker } from '../walker';
import { ACTION, AIM, OKAFOR } from './okafor-meeting';

/** Every part of the plan, one action, and a version for each child or the reason why there is none. @returns the plan's address. */
export async function writePlan(worker: Walker, meeting: string, heldOn: CalendarDay): Promise<string> {
  await worker.open(meeting);
  await worker.follow('The family’s plan');
  await worker.press('Start the plan');
  const plan = worker.page.url().replace(/\?.*/, '');
  for (const [title, texts] of PARTS) await writePart(worker, title, texts);
  await worker.follow('When the plan is looked at again');
  await worker.date('When does the family want to look at the plan again? (optional)', addDays(heldOn, 28));
  await worker.press('Save');
  await addAction(worker, addDays(heldOn, 7));
  for (const [child, texts] of CHILD_VERSIONS) await writePart(worker, `${child}’s own version`, texts);
  return plan;
}

type Texts = readonly (readonly [label: string | RegExp, text: string])[];

const PARTS: readonly (readonly [title: string, texts: Texts])[] = [
  ['What the family wants', [['What does the family want to achieve?', AIM]]],
  [
    'What the children say',
    [
      ['What Zoë says', 'I want mum to be less tired.'],
      ['What Tomasz says', 'I like walking to school.'],
      ['Or why there are no words from Baby', 'The baby is not born yet.'],
    ],
  ],
  [
    'What the family decided',
    [
      ['Who takes the children to school?', `${OKAFOR.neighbour} and Emeka, in turns.`],
      ['Who helps when the baby comes?', `${OKAFOR.grace} stays for the first month.`],
    ],
  ],
  ['Help from professionals', [['What will professionals do? (optional)', 'Abena Mensah asks the school about breakfast club.']]],
  ['Bottom lines', [['What must the plan do? (optional)', 'Somebody is with the children every morning.']]],
  [
    'If things do not go to plan',
    [
      ['What will the family do if the plan does not work? (optional)', `${OKAFOR.grace} calls everybody together.`],
      [/^What will professionals do if the bottom lines are not met\?/, 'Abena Mensah visits the same day.'],
    ],
  ],
  [
    'Who watches how it goes',
    [
      ['Who watches how it goes, on which days? (optional)', 'Monday to Friday: Emeka. Weekends: Grace.'],
      ['Which family member checks with the worker that the plan works? (optional)', OKAFOR.grace],
    ],
  ],
  ['How it joins other plans', [[/^How does this plan join the child’s other plans\?/, 'It becomes part of the child in need plan.']]],
];

const CHILD_VERSIONS: readonly (readonly [child: string, texts: Texts])[] = [
  [
    'Zoë',
    [
      [/^In simple words/, 'Rosaleen fetches your brother from school.'],
      ['Whom can Zoë talk to?', 'Uncle Emeka'],
    ],
  ],
  [
    'Tomasz',
    [
      [/^In simple words/, 'Rosaleen fetches you from school.'],
      ['Whom can Tomasz talk to?', 'Grandma Grace'],
    ],
  ],
  ['Baby', [['Why not?', 'The baby is not born yet.']]],
];

async function writePart(worker: Walker, title: string, texts: Texts): Promise<void> {
  await worker.follow(title);
  for (const [label, text] of texts) await worker.write(label, text);
  await worker.press('Save');
}

async function addAction(worker: Walker, by: CalendarDay): Promise<void> {
  await worker.press('Add an action');
  await worker.write('What will be done?', ACTION);
  await worker.choose('Who does it?', `${OKAFOR.neighbour} (neighbour)`);
  await worker.date('By when?', by);
  await worker.choose('What kind of help is it?', 'Practical help');
  await worker.write('For whom? (optional)', 'Tomasz');
  await worker.press('Save');
  await worker.mustSee(ACTION);
}
