import { z } from 'zod';
import type { Actor } from '../core/actor';
import type { AuditStore } from '../core/audit.store';
import type { Asked } from '../core/ground';
import { text } from '../core/input';
import { defineQuery } from '../core/query';
import type { RunStore } from '../core/run.store';
import { allOf, mayNot, type Verdict } from '../core/verdict';
import { ASKED_FOR_OWN_TEAMS, reasonFor } from './internal-reason';
import { reportNow, reportThing, type StandingReport } from './latest-reports';
import { mayHaveOwnTeamFigures } from './report-access';
import { REPORT_NAME } from './report-name';
import { TEAM_FORMAT, teamFiguresFile, type TeamFigures } from './team-figures';

/** Of one person's events: far more than anyone makes in the time that a reason holds. */
const LOOKED_THROUGH = 500;

export interface OwnTeamFigures extends StandingReport {
  /** The reason that the person gave for these very figures, while it holds. */
  readonly reason?: string;
  /** Rows of the person's own teams alone, and only while there is a reason; left out where the set has none by team. */
  readonly figures?: TeamFigures;
  /** The period asked for, whether the figures have it or not. */
  readonly period?: string;
}

type Stores = { readonly runs: RunStore; readonly audit: AuditStore };

interface AskedOwnTeams {
  readonly report: string;
  readonly period?: string;
}

async function load({ report, period }: AskedOwnTeams, { runs, audit }: Stores, asked: Asked): Promise<OwnTeamFigures> {
  const { actor, shelf, clock } = asked;
  const standing = await reportNow(report, { runs, shelf, clock });
  const own = await audit.list({ actorId: actor.workerId, limit: LOOKED_THROUGH });
  const reason = reasonFor(reportThing(standing.report), own, clock.now(), ASKED_FOR_OWN_TEAMS);
  const wanted = period === undefined || period === '' ? {} : { period };
  if (reason === undefined || mayHaveOwnTeamFigures(actor) !== 'ok') return { ...standing, ...wanted };
  const figures = await ofOwnTeams(standing, actor, shelf);
  return { ...standing, ...wanted, reason, ...(figures === undefined ? {} : { figures }) };
}

async function ofOwnTeams({ set, report }: StandingReport, { teamIds }: Actor, shelf: Asked['shelf']): Promise<TeamFigures | undefined> {
  const content = await shelf.get(set, teamFiguresFile(report.id));
  const figures = content === undefined ? undefined : (JSON.parse(Buffer.from(content).toString('utf8')) as TeamFigures);
  if (figures?.format !== TEAM_FORMAT) return undefined;
  return { ...figures, rows: figures.rows.filter(([teamId]) => teamIds.includes(teamId)) };
}

const input: z.ZodType<AskedOwnTeams> = z.strictObject({ report: text(REPORT_NAME), period: z.string().max(300).optional() });
const about = ({ report, figures }: OwnTeamFigures) => ({
  thing: `${reportThing(report, 'own-teams')}: ${figures?.rows.length ?? 0} rows`,
});

/** roles.md "Internal unsuppressed aggregate", team manager: own area. What a person's own teams are is asked of the case system at each request. */
export const ownTeamFigures = defineQuery({
  name: 'view-own-team-figures',
  input,
  load,
  allow: (actor: Actor): Verdict => mayHaveOwnTeamFigures(actor),
  about,
});

/** The same as a file. */
export const ownTeamFile = defineQuery({
  name: 'download-own-team-figures',
  outcome: 'downloaded',
  input,
  load,
  allow: (actor: Actor, { reason }: OwnTeamFigures): Verdict =>
    allOf(mayHaveOwnTeamFigures(actor), reason === undefined ? mayNot('Say first what you need these figures for') : 'ok'),
  about,
  reason: ({ reason }) => reason,
});
