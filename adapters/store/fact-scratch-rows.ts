import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { CaseHistory, PersonId } from '../../plugin/core/case-system';
import type { FactScratch } from '../../reports/facts/fact-scratch';
import type { EpisodeFacts, ExemptionFact } from '../../reports/facts/facts';
import { openEmbedded } from './embedded-client';

const CHILDREN_A_PAGE = 400;

/** `link`: who hangs together by what – an episode, or a merge of two records. All rows of one `bond` are one family. */
const TABLES = [
  'create table history (id text primary key, merged_into text, facts text not null) without rowid',
  'create table episode (id text primary key, facts text not null) without rowid',
  'create table exemption (id integer primary key, child text not null, facts text not null)',
  'create table named (person text primary key) without rowid',
  'create table link (person text not null, bond text not null, primary key (person, bond)) without rowid',
  'create index link_bond on link (bond)',
  'create index exemption_child on exemption (child)',
];

/** The children of a page, then whoever hangs together with them, by however many steps. */
const TOGETHER = `with recursive together(person) as (
  select value from json_each(?)
  union
  select other.person from together join link own on own.person = together.person join link other on other.bond = own.bond
)`;

/** A scratch as a database file of its own, of which only this process knows; it needs no safety, only speed. */
export async function factScratch(childrenAPage = CHILDREN_A_PAGE): Promise<FactScratch> {
  const folder = mkdtempSync(join(tmpdir(), 'family-meetings-night-'));
  const place = join(folder, 'facts.db');
  const db = await openScratch(place);
  for (const table of TABLES) await db.raw(table);
  return scratchOn(db, place, childrenAPage, () => rmSync(folder, { recursive: true, force: true }));
}

/** The scratch that another thread opened. */
export const joinFactScratch = async (place: string, childrenAPage = CHILDREN_A_PAGE): Promise<FactScratch> =>
  scratchOn(await openScratch(place), place, childrenAPage, () => undefined);

async function openScratch(filename: string): Promise<Knex> {
  const db = openEmbedded({ filename, throwaway: true, busyTimeout: 60_000 });
  // An episode's facts fit into a page of this size whole; in several pages of the usual size they take three times as long to read.
  await db.raw('pragma page_size = 32768');
  await db.raw('pragma cache_size = -32768');
  return db;
}

function scratchOn(db: Knex, place: string, childrenAPage: number, remove: () => void): FactScratch {
  const all = async <Row>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> =>
    (await db.raw(sql, values as never)) as Row[];
  const insert = async (table: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> => {
    // One statement for all rows: they travel as one JSON text.
    const cells = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ');
    await db.raw(`insert or replace into ${table} (${columns.join(', ')}) select ${cells} from json_each(?)`, [JSON.stringify(rows)]);
  };

  return {
    async addEpisodes(episodes) {
      await insert(
        'episode',
        ['id', 'facts'],
        episodes.map((episode) => [episode.id, JSON.stringify(episode)]),
      );
      await insert('link', ['person', 'bond'], episodes.flatMap(linksOf));
    },
    addExemptions: (exemptions) =>
      insert(
        'exemption',
        ['child', 'facts'],
        exemptions.map((exemption) => [exemption.child, JSON.stringify(exemption)]),
      ),
    async addHistories(histories) {
      await insert(
        'history',
        ['id', 'merged_into', 'facts'],
        histories.map((history) => [history.person.id, history.mergedInto ?? '', JSON.stringify(history)]),
      );
      await insert('link', ['person', 'bond'], histories.flatMap(mergeLinks));
    },
    addNamed: (ids) =>
      insert(
        'named',
        ['person'],
        ids.map((id) => [id]),
      ),
    async named(ids) {
      const rows = await all<{ person: PersonId }>(
        `select wanted.value as person from json_each(?) wanted where wanted.value in (select person from named)
         or exists (select 1 from link where link.person = wanted.value and link.bond >= 'e' and link.bond < 'f')`,
        [JSON.stringify(ids)],
      );
      return new Set(rows.map(({ person }) => person));
    },
    async missingSurvivors() {
      const rows = await all<{ id: PersonId }>(
        `select distinct h.merged_into as id from history h where h.merged_into <> '' and h.merged_into not in (select id from history)`,
        [],
      );
      return new Set(rows.map(({ id }) => id));
    },
    async firsts() {
      const rows = await all<{ id: PersonId }>(
        `select id from (select id, row_number() over (order by id) as place from history) where place % ${childrenAPage} = ${1 % childrenAPage}`,
        [],
      );
      return rows.map(({ id }) => id);
    },
    async page(first) {
      const page = await all<{ id: PersonId }>(`select id from history where id >= ? order by id limit ${childrenAPage}`, [first]);
      const ids = page.map((row) => row.id);
      const people = await all<{ person: PersonId }>(`${TOGETHER} select person from together`, [JSON.stringify(ids)]);
      const persons = JSON.stringify(people.map(({ person }) => person));
      // All facts of a kind as one text: read and parsed at once they take a fraction of the time.
      const of = async <Fact>(table: string, where: string): Promise<readonly Fact[]> => {
        const inOrder = `select ${table}.facts from ${table} where ${where} order by ${table}.id`;
        const [found] = await all<{ facts: string | null }>(`select group_concat(facts, ',') as facts from (${inOrder})`, [persons]);
        return JSON.parse(`[${found?.facts ?? ''}]`) as readonly Fact[];
      };
      return {
        ids,
        histories: await of<CaseHistory>('history', 'history.id in (select value from json_each(?))'),
        episodes: await of<EpisodeFacts>(
          'episode',
          "episode.id in (select substr(link.bond, 3) from json_each(?) wanted join link on link.person = wanted.value where link.bond >= 'e' and link.bond < 'f')",
        ),
        exemptions: await of<ExemptionFact>('exemption', 'exemption.child in (select value from json_each(?))'),
      };
    },
    place,
    closeToOthers() {
      if (process.platform !== 'win32') remove();
    },
    async close() {
      await db.destroy();
      remove();
    },
  };
}

const linksOf = ({ id, leadChild, children }: EpisodeFacts): readonly (readonly [string, string])[] =>
  [...new Set([leadChild, ...children.map((child) => child.id)])].map((person) => [person, `e:${id}`]);

const mergeLinks = ({ person, mergedInto }: CaseHistory): readonly (readonly [string, string])[] =>
  mergedInto === undefined
    ? []
    : [
        [person.id, `m:${mergedInto}`],
        [mergedInto, `m:${mergedInto}`],
      ];
