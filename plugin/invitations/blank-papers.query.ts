import { z } from 'zod';
import { choice } from '../core/input';
import { defineQuery } from '../core/query';
import { BLANK_PAPERS, type BlankPaper } from './blank-papers';
import { PRINT_SIZES, type PrintSize } from './print-sizes';

/** Leaflets and forms to print alone: anybody who works here, for nothing of a family stands in them. */
export const blankPapers = defineQuery({
  name: 'view-leaflets-and-forms',
  input: z.strictObject({}),
  load: async () => ({}),
  allow: () => 'ok',
  about: () => ({ thing: 'leaflets' }),
});

export interface PaperToPrint {
  readonly paper: BlankPaper;
  readonly size: PrintSize;
}

export const blankPaperFile = defineQuery({
  name: 'print-leaflet-or-form',
  outcome: 'downloaded',
  input: z.strictObject({
    paper: choice(BLANK_PAPERS, { required: 'Select a paper' }),
    size: choice(PRINT_SIZES, { required: 'Select a size' }),
  }),
  load: async ({ paper, size }, _stores: object, { wording, today }) => ({ paper, size, wording, writtenOn: today }),
  allow: () => 'ok',
  about: () => ({ thing: 'leaflets' }),
});
