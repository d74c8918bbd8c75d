import { parentPort, workerData } from 'node:worker_threads';
import { joinFactScratch } from '../adapters/store/fact-scratch-rows';
import { stepBack } from '../adapters/system/step-back';
import { nightHand, serveHand } from './jobs/night-hand';
import type { HandSettings } from './night-from';
import { storeFrom } from './store-from';

/** A thread beside the night's own: opens a database connection of its own, and does what it is asked to. Nothing imports this file. */
if (parentPort !== null) {
  stepBack();
  const { store, policy } = workerData as HandSettings;
  const { stores, close } = storeFrom(store);
  const hand = nightHand({ stores, policy, joinScratch: joinFactScratch });
  serveHand(parentPort, {
    ...hand,
    async close() {
      await hand.close();
      await close();
    },
  });
}
