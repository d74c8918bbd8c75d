import { z } from 'zod';

const instant = z.iso.datetime().transform((text) => new Date(text));
const count = z.number().int().min(0);
const LINE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('audit-export'), format: z.literal(1), from: z.string(), to: z.string(), by: z.string(), at: instant }),
  z.strictObject({
    kind: z.literal('seal'),
    number: count.min(1),
    previousHash: z.string(),
    hash: z.string(),
    events: count,
    upTo: z.string(),
    at: instant,
  }),
  z.strictObject({
    kind: z.literal('event'),
    id: z.string(),
    at: instant,
    actorId: z.string(),
    actorName: z.string(),
    event: z.string(),
    outcome: z.enum(['done', 'viewed', 'refused', 'downloaded']),
    reason: z.string().optional(),
    personIds: z.array(z.string()).optional(),
    episodeId: z.string().optional(),
    thing: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('end'), seals: count, events: count }),
]);

/** A line of an exported audit (docs: *The audit*). */
export type AuditExportLine = z.infer<typeof LINE>;

/** @returns undefined for what is no such line. */
export function auditExportLine(text: string): AuditExportLine | undefined {
  try {
    return LINE.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
