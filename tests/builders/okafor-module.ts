import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { COUNCIL, putOkaforMeeting } from './okafor-meeting';
import { putOkaforPlan } from './okafor-plan';
import { aWorld, type World } from './world';
import { routerOf } from './router-of';

export interface OkaforModule extends World {
  /** Every page of the module, mounted in a host whose login says it is the children's worker. */
  readonly host: ReturnType<typeof express>;
  /** Whether the host's login still knows the worker. */
  signedIn: boolean;
  /** Listens on a port of this machine; `stop` with `end`. Gives back the address. */
  listen(): Promise<string>;
}

/** The real pages around the Okafors' meeting, in memory. @param withPlan their plan is drafted already */
export async function anOkaforModule({ withPlan = false } = {}): Promise<OkaforModule> {
  const world = await aWorld({ policy: COUNCIL });
  await (withPlan ? putOkaforPlan(world) : putOkaforMeeting(world));
  let server: Server | undefined;
  const module: OkaforModule = {
    ...world,
    host: express(),
    signedIn: true,
    async listen() {
      const opened = module.host.listen(0, '127.0.0.1');
      server = opened;
      await new Promise((listening) => opened.once('listening', listening));
      return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/family-meetings`;
    },
    async end() {
      server?.closeAllConnections();
      server?.close();
      await world.end();
    },
  };
  const router = routerOf(world, { identify: () => (module.signedIn ? { loginId: 'w-nia' } : undefined) });
  module.host.use('/family-meetings', router);
  return module;
}
