import type { AddressInfo } from 'node:net';
import express from 'express';
import { createFamilyMeetings, type FamilyMeetings } from '../../plugin';
import type { BenchFolder } from './bench-folder';
import { idOf } from './made-up-process';
import { optionsFor } from './write-records';

/** Milliseconds of many saves. */
export interface SavesTook {
  readonly saves: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface Saver {
  /** Saves one after another, as somebody's notes save by themselves while they type, for as long as `goOn` says. */
  while(goOn: () => boolean): Promise<SavesTook>;
  close(): Promise<void>;
}

const PAUSE_MS = 50;

/** A worker who writes notes at a meeting: the module's own form, over HTTP, with its token, key, rights, audit and version. */
export async function saverOn(familyMeetings: Pick<FamilyMeetings, 'router'>): Promise<Saver> {
  const app = express();
  app.use('/family-meetings', familyMeetings.router);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => void server.once('listening', resolve));
  const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/family-meetings/meetings/${idOf('t', 0)}/notes/why-we-are-here`;
  return {
    async while(goOn) {
      const form = await formAt(page);
      const took: number[] = [];
      do {
        const started = performance.now();
        await save(page, form, `Line ${took.length}`);
        took.push(performance.now() - started);
        await new Promise((resolve) => void setTimeout(resolve, PAUSE_MS));
      } while (goOn());
      return summedUp(took);
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

interface Form {
  readonly cookie: string;
  readonly fields: Record<string, string>;
}

async function formAt(page: string): Promise<Form> {
  const shown = await fetch(page);
  const text = await shown.text();
  if (!shown.ok) throw new Error(`The page of notes answered ${shown.status}`);
  const names = ['_csrf', '_key', '_version'];
  const fields = names.map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '']);
  return { cookie: shown.headers.getSetCookie().join('; '), fields: Object.fromEntries(fields) as Record<string, string> };
}

async function save(page: string, { cookie, fields }: Form, text: string): Promise<void> {
  const answer = await fetch(page, {
    method: 'POST',
    headers: { accept: 'application/json', cookie },
    body: new URLSearchParams({ ...fields, text }),
  });
  if (!answer.ok) throw new Error(`A save was answered ${answer.status}`);
  const next = (await answer.json()) as { readonly key: string; readonly fields: { readonly _version: string } };
  Object.assign(fields, { _key: next.key, ...next.fields });
}

function summedUp(took: readonly number[]): SavesTook {
  const inOrder = took.toSorted((a, b) => a - b);
  const at = (share: number): number => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0;
  return { saves: inOrder.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

const ALONE_MS = 5000;

/** The same saves with nothing else going on. */
export async function savesAlone(folder: BenchFolder): Promise<SavesTook> {
  const familyMeetings = createFamilyMeetings(optionsFor(folder));
  const saver = await saverOn(familyMeetings);
  const until = performance.now() + ALONE_MS;
  const took = await saver.while(() => performance.now() < until);
  await saver.close();
  await familyMeetings.stop();
  return took;
}
