import { ROLES, type Actor } from '../../plugin/core/actor';
import type { AuditEvent } from '../../plugin/core/audit.store';
import { day } from '../../plugin/core/calendar-day';
import { InvalidInput } from '../../plugin/core/errors';
import { untouchedForm } from '../../plugin/core/form';
import { parsePolicy } from '../../plugin/core/policy';
import { presentAuditLog } from '../../plugin/worklists/audit-log.present';
import { auditLog } from '../../plugin/worklists/audit-log.query';
import { eventInWords, instantInWords } from '../../plugin/worklists/audit-words.present';
import { mayReadAudit } from '../../plugin/worklists/worklist-access';
import { anActor, aWorld, type World } from '../builders/world';
import { printedPage, wordsOf } from '../views/printed-page';

const auditor = anActor('auditor-1', ['auditor']);

describe('the audit log', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(() => world.end());

  const happened = (number: number, rest: Partial<AuditEvent> = {}): Promise<void> =>
    world.stores.audit.add({
      id: `event-${String(number).padStart(4, '0')}`,
      at: new Date('2026-07-01T09:00:00Z'),
      actorId: 'worker-1',
      actorName: 'Jo Bloggs',
      event: 'view-offers',
      outcome: 'viewed',
      subject: { episodeId: 'episode-1', personIds: ['child-1'] },
      ...rest,
    });
  const presenting = (actor: Actor) => ({ form: untouchedForm, actor, today: day('2026-11-21'), policy: parsePolicy(), params: {} });
  const page = async (raw: object): Promise<string> =>
    printedPage('worklists/audit-log', presentAuditLog(await world.ask(auditLog, raw, auditor), presenting(auditor)));

  test('tells who did what to whose record, and why it was refused', async () => {
    await happened(1);
    await happened(2, { event: 'record-consent', outcome: 'refused', reason: 'not on this caseload nor in this team' });
    const shown = wordsOf(await page({}));
    for (const words of ['1 July 2026, 10:00:00', 'Jo Bloggs', 'Looked at offers', 'Person child-1', 'Process episode-1'])
      expect(shown).toContain(words);
    expect(shown).toContain('Refused not on this caseload nor in this team');
    expect(shown.indexOf('Recorded consent')).toBeLessThan(shown.indexOf('Looked at offers'));
  });

  test.each([
    ['a person', { personId: ' child-2 ' }, 'event-0002'],
    ['a process', { episodeId: 'episode-2' }, 'event-0003'],
    ['a worker', { workerId: 'worker-2' }, 'event-0004'],
  ])('is found by %s', async (_by, asked, expected) => {
    await happened(1);
    await happened(2, { subject: { personIds: ['child-2'] } });
    await happened(3, { subject: { episodeId: 'episode-2' } });
    await happened(4, { actorId: 'worker-2' });
    expect((await world.ask(auditLog, asked, auditor)).events.map(({ id }) => id)).toEqual([expected]);
  });

  test('goes on to older events, keeping what was filtered by, until there are none', async () => {
    for (let number = 1; number <= 55; number += 1) await happened(number);
    expect(await page({ personId: 'child-1' })).toContain('/fm/audit?personId=child-1&amp;before=event-0006');
    const second = await world.ask(auditLog, { personId: 'child-1', before: 'event-0006' }, auditor);
    expect(second.events).toHaveLength(5);
    expect(second.more).toBe(false);
  });

  test('is itself audited, under the person who was looked for', async () => {
    await world.ask(auditLog, { personId: 'child-1' }, auditor);
    const [event] = await world.stores.audit.list({ personId: 'child-1', limit: 1 });
    expect(event).toMatchObject({ event: 'view-audit-log', actorId: 'auditor-1' });
  });

  test('takes nothing that it does not know', async () => {
    await expect(world.ask(auditLog, { words: 'anything' }, auditor)).rejects.toThrow(InvalidInput);
  });

  test('is refused to others, and the refusal is kept', async () => {
    await expect(world.ask(auditLog, {}, anActor('worker-1', ['worker', 'team-manager']))).rejects.toThrow('Only the auditor');
    expect(await world.stores.audit.list({ limit: 1 })).toMatchObject([{ event: 'view-audit-log', outcome: 'refused' }]);
  });
});

test.each(ROLES)('the audit log, by a %s', (role) => {
  expect(mayReadAudit(anActor('worker-1', [role])) === 'ok').toBe(role === 'auditor');
});

test.each([
  ['record-consent', 'Recorded consent'],
  ['view-offers', 'Looked at offers'],
  ['answer-offer', 'Recorded the answer to offer'],
  ['ask-for-internal-figures', 'Asked for internal figures'],
  ['waive-review', 'Waived review'],
])('%s reads “%s”', (event, words) => expect(eventInWords(event)).toBe(words));

test.each([
  ['in winter', '2026-11-21T00:05:09Z', '21 November 2026, 00:05:09'],
  ['in summer', '2026-06-30T23:30:00Z', '1 July 2026, 00:30:00'],
])('instants are told by London’s clock %s', (_when, instant, words) => expect(instantInWords(new Date(instant))).toBe(words));
