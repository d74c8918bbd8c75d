import type { Delivery } from '../../../plugin/core/delivery-port';
import { messageKey } from '../../../plugin/core/message-key';
import type { PrintTray } from '../../../plugin/core/print-tray-port';
import { codeOf } from '../../system/whole-folder';

/** Letters for somebody to print, put in an envelope and post. `sent` means: it lies in the tray. */
export function createPrintDelivery({ tray }: { readonly tray: PrintTray }): Delivery {
  return {
    async send(message) {
      const key = messageKey(message.messageKey);
      if (message.channel !== 'print') return { outcome: 'failed', retryable: false, detail: 'This way out carries letters only' };
      const [letter] = message.attachments;
      if (letter === undefined || letter.content.length === 0)
        return { outcome: 'failed', retryable: false, detail: 'There is no letter to print' };
      try {
        await tray.keep({ messageKey: key, fileName: `letter-${key}.pdf`, content: letter.content });
        return { outcome: 'sent', retryable: false, detail: 'Ready to print' };
      } catch (error) {
        return {
          outcome: 'failed',
          retryable: true,
          detail: `The letter could not be kept for printing (${codeOf(error) ?? 'no reason given'})`,
        };
      }
    },
  };
}
