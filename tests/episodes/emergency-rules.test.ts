import { emergencyFor, holdsAt, withoutEmergencies } from '../../plugin/core/emergency-access';
import { mayOpenChild, type ChildAccess } from '../../plugin/core/child-access';
import { defaultPolicy, parsePolicy } from '../../plugin/core/policy';
import { mayEndEmergency, mayLookAtEmergency, mayOpenInEmergency, maySeeEmergency } from '../../plugin/episodes/emergency-rules';
import { ROLES } from '../../plugin/core/actor';
import { anActor } from '../builders/world';

const policy = defaultPolicy();
const asked = { personId: 'p-zoe', connected: false };
const at = (time: string) => new Date(`2026-11-21T${time}:00Z`);

describe('Who may read a record in an emergency (rule 2)', () => {
  test('a worker, a Senior Practitioner or a manager, and nobody at a desk, with figures or in charge of the system', () => {
    const may = ROLES.filter((role) => mayOpenInEmergency(anActor('w', [role]), asked, policy) === 'ok');
    expect(may).toEqual(['worker', 'senior-practitioner', 'team-manager']);
  });

  test('nobody where the case system forbids it', () => {
    const off = parsePolicy({ emergencyAccess: { allowed: false } });
    expect(mayOpenInEmergency(anActor('w', ['worker']), asked, off)).toMatchObject({ seen: false });
  });

  test('the council may let its coordinators, and never those who see no case', () => {
    const more = parsePolicy({ emergencyAccess: { roles: ['coordinator'] } });
    expect(mayOpenInEmergency(anActor('w', ['coordinator']), asked, more)).toBe('ok');
    expect(mayOpenInEmergency(anActor('w', ['worker']), asked, more)).toMatchObject({ seen: false });
    expect(() => parsePolicy({ emergencyAccess: { roles: ['business-support'] } })).toThrow('emergencyAccess.roles');
  });

  test('never somebody who is connected to the family, and no other child than the one whose record was opened', () => {
    const worker = anActor('w', ['worker']);
    expect(mayOpenInEmergency(worker, { ...asked, connected: true }, policy)).toMatchObject({ seen: false });
    expect(mayOpenInEmergency({ ...worker, launchedFor: 'p-mia' }, asked, policy)).toMatchObject({ seen: false });
    expect(mayOpenInEmergency({ ...worker, launchedFor: 'p-zoe' }, asked, policy)).toBe('ok');
  });
});

describe('What it opens', () => {
  const restricted: ChildAccess = { personId: 'p-zoe', restricted: true, named: false, allocated: false, teamIds: [] };
  const actor = { ...anActor('w', ['worker']), emergencies: [{ id: 'emergency-1', personId: 'p-zoe' }] };

  test('the one record, asked for by itself: in a list it is not there', () => {
    expect(mayOpenChild(actor, { ...restricted, byItself: true })).toBe('ok');
    expect(mayOpenChild(actor, restricted)).not.toBe('ok');
    expect(mayOpenChild(actor, { ...restricted, personId: 'p-mia', byItself: true })).not.toBe('ok');
    expect(emergencyFor(withoutEmergencies(actor), 'p-zoe')).toBeUndefined();
  });

  test('until its last instant, or until it is ended', () => {
    const access = { from: at('10:00'), until: at('11:00') };
    expect([at('09:59'), at('10:00'), at('10:59'), at('11:00')].map((each) => holdsAt(access, each))).toEqual([false, true, true, false]);
    expect(holdsAt({ ...access, ended: { at: at('10:10'), by: 'w', byName: 'W' } }, at('10:20'))).toBe(false);
  });
});

describe('Who looks after it', () => {
  const access = { workerId: 'w-other', teamIds: ['team-north'] };
  const manager = anActor('w-manager', ['team-manager'], ['team-north']);
  const rights = (actor: typeof manager, connected = false) =>
    [maySeeEmergency, mayLookAtEmergency, mayEndEmergency].map((may) => may(actor, access, connected) === 'ok');

  test.each([
    ['the manager of the team that held the child', manager, [true, true, true]],
    ['a manager of another team', anActor('w-manager', ['team-manager'], ['team-south']), [false, false, false]],
    ['whoever has it', anActor('w-other', ['worker']), [true, false, true]],
    ['a manager who has it, who is not the one to look at it', anActor('w-other', ['team-manager'], ['team-north']), [true, false, true]],
    ['the auditor', anActor('w-auditor', ['auditor']), [true, false, false]],
    ['a worker of the team', anActor('w-third', ['worker'], ['team-north']), [false, false, false]],
  ])('%s', (_who, actor, expected) => {
    expect(rights(actor)).toEqual(expected);
  });

  test('a manager who is connected to the family sees nothing of it', () => {
    expect(rights(manager, true)).toEqual([false, false, false]);
  });
});
