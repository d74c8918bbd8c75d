import type { Action } from './action';
import type { Actor } from './actor';
import type { AuditEvent, Subject } from './audit.store';
import { dayInLondon } from './calendar-day';
import { emergencyMark, withoutEmergencies } from './emergency-access';
import { NotAllowed, NotFound } from './errors';
import type { Asked, Ground, Store } from './ground';
import { AlreadyDone } from './idempotency.store';
import { parseInput } from './input';
import type { Query } from './query';
import { mayNot, type Refusal, type Verdict } from './verdict';

export interface Performed<Result> {
  readonly result: Result;
  /** True where the same key had been answered before: nothing was done a second time. */
  readonly repeated: boolean;
}

/** The two doors: every reading goes through `ask`, every change through `perform`. */
export interface Doors<Stores> {
  ask<Input, Answer>(query: Query<Input, Stores, Answer>, raw: unknown, actor: Actor): Promise<Answer>;
  /** @param key the form's idempotency key; a second call with it answers as the first did. */
  perform<Input, Loaded, Result>(
    action: Action<Input, Stores, Loaded, Result>,
    raw: unknown,
    actor: Actor,
    key: string,
  ): Promise<Performed<Result>>;
}

export function doors<Stores>(ground: Ground, store: Store<Stores>): Doors<Stores> {
  const asked = (actor: Actor): Asked => ({ ...ground, actor, today: dayInLondon(ground.clock.now()) });

  const event = (name: string, actor: Actor, subject: Subject, rest: Pick<AuditEvent, 'outcome' | 'reason'>): AuditEvent => ({
    id: ground.ids.next(),
    at: ground.clock.now(),
    actorId: actor.workerId,
    actorName: actor.name,
    event: name,
    subject,
    ...rest,
  });

  async function refuse(name: string, actor: Actor, subject: Subject, refusal: Refusal): Promise<never> {
    await store.stores.audit.add(event(name, actor, subject, { outcome: 'refused', reason: refusal.reason }));
    throw refusal.seen ? new NotAllowed(refusal.reason) : new NotFound('page');
  }

  return {
    async ask(query, raw, actor) {
      const input = parseInput(query.input, raw);
      const here = asked(actor);
      const answer = await query.load(input, store.stores, here);
      const verdict = query.allow(actor, answer, here);
      const subject = query.about(answer, input);
      if (verdict !== 'ok') return refuse(query.name, actor, subject, verdict);
      const given = query.reason?.(answer);
      const reason = {
        ...(given === undefined ? {} : { reason: given }),
        ...readInEmergency(actor, subject, () => query.allow(withoutEmergencies(actor), answer, here)),
      };
      await store.stores.audit.add(event(query.name, actor, subject, { outcome: query.outcome ?? 'viewed', ...reason }));
      return answer;
    },

    async perform(action, raw, actor, key) {
      type Result = Awaited<ReturnType<typeof action.record>>;
      const before = await store.stores.idempotency.find(actor.workerId, key);
      if (before !== undefined) return { result: before.result as Result, repeated: true };

      const input = parseInput(action.input, raw);
      const here = asked(actor);
      const loaded = await action.load(input, store.stores, here);
      const verdict = inOwnRight((who) => action.allow(who, loaded, here), actor);
      const subject = action.about(loaded, input);
      if (verdict !== 'ok') return refuse(action.name, actor, subject, verdict);

      try {
        const result = await store.transaction(async (stores) => {
          const at = ground.clock.now();
          // First, so that of two equal forms sent at once the second waits here and then finds the first one's answer.
          await stores.idempotency.reserve(actor.workerId, key, action.name, at);
          const tell = (kind: string, messageKey: string, payload: Readonly<Record<string, string>>): Promise<void> =>
            stores.outbox.add({ id: ground.ids.next(), key: messageKey, kind, payload }, at);
          const recorded = await action.record({ ...here, input, loaded, at, tell }, stores);
          const reason = action.reason?.(input);
          await stores.audit.add(event(action.name, actor, subject, { outcome: 'done', ...(reason === undefined ? {} : { reason }) }));
          await stores.idempotency.answer(actor.workerId, key, recorded);
          return recorded;
        });
        return { result, repeated: false };
      } catch (error) {
        if (!(error instanceof AlreadyDone)) throw error;
        // The same form was sent twice at once and the other one won.
        const winner = await store.stores.idempotency.find(actor.workerId, key);
        return { result: winner?.result as Result, repeated: true };
      }
    },
  };
}

/** roles.md rule 2: every reading under emergency access is marked as one. */
function readInEmergency(actor: Actor, { personIds = [] }: Subject, inOwn: () => Verdict): Pick<AuditEvent, 'reason'> {
  const { emergencies = [] } = actor;
  const [first] = emergencies;
  if (first === undefined) return {};
  const used = emergencies.find(({ personId }) => personIds.includes(personId)) ?? (inOwn() === 'ok' ? undefined : first);
  return used === undefined ? {} : { reason: emergencyMark(used.id) };
}

/** Nothing is changed in the right of an emergency: it is for reading. */
function inOwnRight(allow: (who: Actor) => Verdict, actor: Actor): Verdict {
  const verdict = allow(actor);
  if (verdict !== 'ok' || actor.emergencies === undefined || allow(withoutEmergencies(actor)) === 'ok') return verdict;
  return mayNot('Emergency access is for reading: nothing can be changed under it');
}
