import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageKey } from '../../../plugin/core/message-key';
import type { PrintTray } from '../../../plugin/core/print-tray-port';
import { codeOf, removeWholeFolder, writeWholeFolder } from '../../system/whole-folder';

const LETTER = 'letter.pdf';

/** Letters in a folder of the module's own, each under its message's key: neither file nor folder names anybody. */
export function createFolderTray({ folder }: { readonly folder: string }): PrintTray {
  return {
    async keep(letter) {
      await writeWholeFolder(folder, messageKey(letter.messageKey), [{ name: LETTER, content: letter.content }]);
    },
    async find(key) {
      try {
        const content = new Uint8Array(await readFile(join(folder, messageKey(key), LETTER)));
        return { messageKey: key, fileName: `letter-${key}.pdf`, content };
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    clear: (key) => removeWholeFolder(folder, messageKey(key)),
  };
}
