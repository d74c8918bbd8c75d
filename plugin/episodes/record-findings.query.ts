import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayReadFindings, oneFinding, type FindingSources } from './finding-in-view';
import type { RecordFindingStore } from './record-finding.store';

export const recordFindings = defineQuery({
  name: 'view-merged-records',
  input: z.strictObject({}),
  load: (_input, { recordFindings: findings }: { readonly recordFindings: RecordFindingStore }) => findings.all(),
  allow: (actor) => mayReadFindings(actor),
  about: () => ({ thing: 'merged-records' }),
});

export const recordFinding = defineQuery({
  name: 'view-merged-record',
  input: z.strictObject({ keptNumber: id() }),
  load: ({ keptNumber }, stores: FindingSources) => oneFinding(keptNumber, stores),
  allow: (actor) => mayReadFindings(actor),
  about: ({ finding }) => ({ personIds: [finding.personId], thing: 'merged-records' }),
});
