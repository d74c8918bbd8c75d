import { EventEmitter, once } from 'node:events';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import { handOfThread, serveHand, type NightHand } from '../../plugin/jobs/night-hand';

type HandThread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>;

/** A thread as far as the night sees it. */
function aThread(port: MessagePort): HandThread {
  const life = new EventEmitter();
  port.on('message', (message: unknown) => life.emit('message', message));
  const thread = {
    on: life.on.bind(life),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    postMessage: (message: unknown) => port.postMessage(message),
    terminate: async () => {
      port.close();
      return 0;
    },
  };
  return thread as unknown as HandThread;
}

const page = (facts: string) => ({
  facts,
  mending: '',
  census: [],
  counted: { families: 1, children: 1, processes: 0, meetings: 0, 'people at meetings': 0 },
});

function aHand(own: Partial<NightHand>): NightHand {
  const nothing = async (): Promise<void> => undefined;
  return {
    join: nothing,
    readEpisodes: nothing,
    beginCounting: nothing,
    countPage: async (first) => page(first),
    sums: async () => [],
    close: nothing,
    ...own,
  };
}

describe('a second pair of hands in another thread', () => {
  const { port1, port2 } = new MessageChannel();
  const told: string[] = [];
  const hand = handOfThread(aThread(port1));
  serveHand(
    port2,
    aHand({
      join: async (place) => void told.push(place),
      countPage: async (first) => (first === 'unreadable' ? Promise.reject(new RangeError('row 7 of care')) : page(first)),
    }),
  );
  afterAll(async () => {
    await hand.close();
    await once(port2, 'close');
  });

  test('is told, and gives back each page in the order in which they were asked for', async () => {
    await hand.join('a place');
    const asked = ['1', '2', '3'].map((first) => hand.countPage(first));
    expect((await Promise.all(asked)).map(({ facts }) => facts)).toEqual(['1', '2', '3']);
    expect(told).toEqual(['a place']);
  });

  test('says what went wrong with a page, and does the next', async () => {
    await expect(hand.countPage('unreadable')).rejects.toThrow('row 7 of care');
    expect((await hand.countPage('4')).facts).toBe('4');
  });

  test('whose thread ends keeps nobody waiting', async () => {
    const life = new EventEmitter();
    const thread = { on: life.on.bind(life), postMessage: () => undefined, terminate: async () => 0 };
    const lost = handOfThread(thread as unknown as HandThread);
    const waiting = lost.countPage('1');
    life.emit('exit', 1);
    await expect(waiting).rejects.toMatchObject({ name: 'HandGone' });
    await expect(lost.sums()).rejects.toMatchObject({ name: 'HandGone' });
    await lost.close();
  });
});
