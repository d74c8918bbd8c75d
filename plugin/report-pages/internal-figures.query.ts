import { z } from 'zod';
import type { Actor } from '../core/actor';
import type { AuditStore } from '../core/audit.store';
import type { Asked } from '../core/ground';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import type { RunStore } from '../core/run.store';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { reasonFor } from './internal-reason';
import { fileThing, reportFile, reportNow, reportThing, type AskedFile, type StandingReport } from './latest-reports';
import { mayAskForInternalFigures } from './report-access';
import { REPORT_NAME } from './report-name';

/** Of one person's events: far more than anyone makes in the time that a reason holds. */
const LOOKED_THROUGH = 500;

export interface InternalFigures extends StandingReport {
  /** The reason that the person gave for these very figures, while it holds. */
  readonly reason?: string;
}

type Stores = { readonly runs: RunStore; readonly audit: AuditStore };

async function internalFiguresOf(report: string, { runs, audit }: Stores, asked: Asked): Promise<InternalFigures> {
  const standing = await reportNow(report, { runs, shelf: asked.shelf, clock: asked.clock });
  const own = await audit.list({ actorId: asked.actor.workerId, limit: LOOKED_THROUGH });
  const reason = reasonFor(reportThing(standing.report), own, asked.clock.now());
  return reason === undefined ? standing : { ...standing, reason };
}

/** roles.md "Internal unsuppressed aggregate": download with reason. */
export const internalFigures = defineQuery({
  name: 'view-internal-figures',
  input: z.strictObject({ report: text(REPORT_NAME) }),
  load: ({ report }, stores: Stores, asked): Promise<InternalFigures> => internalFiguresOf(report, stores, asked),
  allow: (actor) => mayAskForInternalFigures(actor),
  about: ({ report }) => ({ thing: reportThing(report) }),
});

export interface InternalFile extends AskedFile {
  readonly thing: string;
  readonly reason?: string;
}

function mayHaveInternalFile(actor: Actor, { reason }: InternalFile): Verdict {
  return allOf(mayAskForInternalFigures(actor), reason === undefined ? mayNot('Say first what you need these figures for') : 'ok');
}

export const internalFile = defineQuery({
  name: 'download-internal-figures',
  outcome: 'downloaded',
  input: z.strictObject({ report: text(REPORT_NAME), file: text(REPORT_NAME) }),
  async load({ report, file }, stores: Stores, asked): Promise<InternalFile> {
    const { reason, ...standing } = await internalFiguresOf(report, stores, asked);
    const found = await reportFile(standing, file, 'internal', asked.shelf);
    return { ...found, thing: fileThing(standing.report, found.file), ...(reason === undefined ? {} : { reason }) };
  },
  allow: mayHaveInternalFile,
  about: ({ thing }) => ({ thing }),
  reason: ({ reason }) => reason,
});
