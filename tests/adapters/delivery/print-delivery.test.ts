import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliveryByChannel } from '../../../adapters/delivery/delivery-by-channel';
import { createFolderTray } from '../../../adapters/delivery/print/folder-tray';
import { createPrintDelivery } from '../../../adapters/delivery/print/print-delivery';
import { rememberedDelivery } from '../../builders/remembered-delivery';
import { deliveryContract } from '../../contracts/delivery.contract';
import { aLetter, anEmail } from './outgoing';

const aTray = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tray-'));
  return { folder, tray: createFolderTray({ folder }), end: () => rmSync(folder, { recursive: true, force: true }) };
};

deliveryContract(
  'letters kept for printing',
  async () => {
    const { folder, tray, end } = aTray();
    return {
      delivery: createPrintDelivery({ tray }),
      arrived: async () => {
        const keys = readdirSync(folder);
        return Promise.all(keys.map(async (key) => ({ identity: key, content: (await tray.find(key))!.content })));
      },
      breakDown: async () => rmSync(folder, { recursive: true }),
      end: async () => end(),
    };
  },
  aLetter,
);

describe('a letter in the tray', () => {
  const open: (() => void)[] = [];
  const given = () => {
    const set = aTray();
    open.push(set.end);
    return { ...set, delivery: createPrintDelivery(set) };
  };
  afterEach(() => open.splice(0).forEach((end) => end()));

  it('is found under its key, and nothing on the disk or in its file name names anybody', async () => {
    const { folder, tray, delivery } = given();
    await delivery.send(aLetter({ messageKey: 'KEY-7' }));
    expect((await tray.find('KEY-7'))?.fileName).toBe('letter-KEY-7.pdf');
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(['KEY-7', join('KEY-7', 'letter.pdf')]);
  });

  it('stays as it was first rendered, whatever is sent under the same key later', async () => {
    const { tray, delivery } = given();
    await delivery.send(aLetter());
    await delivery.send(
      aLetter({ attachments: [{ fileName: 'other.pdf', contentType: 'application/pdf', content: Buffer.from('another') }] }),
    );
    expect(Buffer.from((await tray.find(aLetter().messageKey))!.content).toString()).toBe('%PDF-1.7 not really');
  });

  it('is gone once it was printed and cleared, and clearing again does no harm', async () => {
    const { folder, tray, delivery } = given();
    await delivery.send(aLetter());
    await tray.clear(aLetter().messageKey);
    await tray.clear(aLetter().messageKey);
    expect(await tray.find(aLetter().messageKey)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not kept where there is nothing to print', async () => {
    const { folder, delivery } = given();
    expect(await delivery.send(aLetter({ attachments: [] }))).toMatchObject({ outcome: 'failed', retryable: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is never an e-mail', async () => {
    expect(await given().delivery.send(anEmail())).toMatchObject({ outcome: 'failed', retryable: false });
  });
});

describe('a message finds its way out', () => {
  it('by its channel', async () => {
    const [email, print] = [rememberedDelivery(), rememberedDelivery()];
    const delivery = deliveryByChannel({ email, print });
    await delivery.send(anEmail({ messageKey: 'E1' }));
    await delivery.send(aLetter({ messageKey: 'L1' }));
    expect([email.tries, print.tries]).toEqual([['E1'], ['L1']]);
  });

  it('or is told to be printed where no mail server is set up', async () => {
    const result = await deliveryByChannel({ print: rememberedDelivery() }).send(anEmail());
    expect(result).toEqual({ outcome: 'failed', retryable: false, detail: 'No mail server is set up: print the letter instead' });
  });
});
