import { addDays, earliest } from '../core/calendar-day';
import { gateShutBecause, mayArrange } from '../consent/consent';
import { childIds } from '../episodes/episode';
import { consentsToType, type TaskRule } from './due-task';

/** Law 2.1: an offer is to be made for every child, unless a manager decided that none is. */
export const offerToMake: TaskRule = ({ episode, offers, exemptions }) => {
  const isExempt = (id: string): boolean =>
    exemptions.some(({ childId, limb, approved }) => childId === id && limb === 'offering' && approved === true);
  return offers.length > 0 || childIds(episode).every(isExempt)
    ? []
    : [{ kind: 'offer', what: 'make-offer', waitsFor: 'worker', count: 1 }];
};

/** U2: an offer without an answer is waited for, and counts as no response after the window. */
export const answersToWaitFor: TaskRule = ({ offers }, { policy }) => {
  // One acceptance is enough to go on with.
  if (offers.some(({ response }) => response === 'accepted')) return [];
  const open = offers.filter(({ response }) => response === undefined);
  const first = earliest(...open.map(({ offeredOn }) => offeredOn));
  if (first === undefined) return [];
  const due = addDays(first, policy.targets.responseWindowDays);
  return [{ kind: 'offer', what: 'answer-to-offer', due, waitsFor: 'family', count: open.length }];
};

/** S0-20, S2-31, U3: accepted, and no consent that lets arranging begin. */
export const consentToGet: TaskRule = (process, rules) => {
  const { offers } = process;
  const accepted = earliest(
    ...offers.flatMap(({ response, respondedOn }) => (response === 'accepted' && respondedOn ? [respondedOn] : [])),
  );
  if (accepted === undefined || mayArrange(consentsToType(process, rules))) return [];
  const due = addDays(accepted, rules.policy.targets.responseWindowDays);
  return [{ kind: 'consent', what: 'get-consent', due, waitsFor: 'worker', count: 1 }];
};

/** roles.md "Record exemption": it does not hold before another person, a manager, has approved it. */
export const exemptionsToApprove: TaskRule = ({ exemptions }) =>
  exemptions
    .filter(({ approved }) => approved === undefined)
    .map(({ id, childId }) => ({ kind: 'offer', what: 'approve-exemption', waitsFor: 'team-manager', thingId: id, childId, count: 1 }));

/** C3, S2-16: a meeting without anybody's consent waits for a manager's authority. */
export const authorityToDecide: TaskRule = ({ consents }) =>
  consents
    .filter((consent) => gateShutBecause(consent) === 'waits-for-manager')
    .map(({ id }) => ({ kind: 'consent', what: 'decide-authority', waitsFor: 'team-manager', thingId: id, count: 1 }));
