import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { nia } from '../../builders/okafor-family';
import { LAUNCH_SETTINGS, launchLinks } from '../../builders/launch-links';
import { theOkaforPlan } from '../../builders/okafor-plan';
import { routerOf } from '../../builders/router-of';
import type { World } from '../../builders/world';

export interface AttackedCouncil {
  readonly world: World;
  /** Scheme, name and port of the council's server, on `localhost`. */
  readonly origin: string;
  /** The pages behind launches; here somebody may be signed in to the case system, too. */
  readonly launched: string;
  /** The pages behind the host's own login: the children's worker, whatever a browser sends. */
  readonly signedInAs: { loginId?: string };
  readonly byLogin: string;
  /** As `byLogin`, in a host that lets one other origin frame it. */
  readonly framed: string;
  /** The whole address of a link that the case system signs. */
  link(worker: string, person: string): string;
  stop(): Promise<void>;
}

/** The Okafors' plan in a council's server that listens on this machine. @param mayFrame the one origin that may frame `framed` */
export async function anAttackedCouncil(mayFrame: string): Promise<AttackedCouncil> {
  const world = await theOkaforPlan();
  const signedInAs: { loginId?: string } = {};
  const nobodyOr = ({ loginId }: { loginId?: string }) => (loginId === undefined ? undefined : { loginId });
  const handOvers = world.stores.handOvers;
  const app = express();
  app.use('/family-meetings', routerOf(world, { launch: LAUNCH_SETTINGS, handOvers, identify: () => nobodyOr(signedInAs) }));
  app.use('/by-login', routerOf(world, { handOvers, identify: () => ({ loginId: nia.loginId }) }));
  app.use('/framed', routerOf(world, { identify: () => ({ loginId: nia.loginId }), frameAncestors: [mayFrame] }));
  const server = await new Promise<Server>((ready) => {
    const opened = app.listen(0, '127.0.0.1', () => ready(opened));
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const link = launchLinks(world.clock);
  return {
    world,
    origin,
    launched: `${origin}/family-meetings`,
    byLogin: `${origin}/by-login`,
    framed: `${origin}/framed`,
    signedInAs,
    link: (worker, person) => `${origin}${link({ worker, person })}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await world.end();
    },
  };
}
