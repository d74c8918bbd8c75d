import { join } from 'node:path';
import { wordingFrom } from '../../plugin/documents-from';

/** The house's own templates. */
export const ourWording = wordingFrom(join(__dirname, '..', '..', 'views'), undefined);
