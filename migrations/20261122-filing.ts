import type { Knex } from 'knex';

/** What goes to the children's case records: each thing once a child and occasion. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_filing', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('occasion', 20).notNullable();
    table.string('about_id', 32).notNullable();
    table.string('person_id', 48).notNullable();
    table.string('kind', 12).notNullable();
    table.string('filing_key', 80).notNullable().unique();
    table.string('title', 200).notNullable();
    table.string('effective_on', 10).notNullable();
    table.string('author', 64).notNullable();
    table.string('category', 80).notNullable();
    table.string('file_name', 120);
    table.string('state', 12).notNullable();
    table.string('reason', 1000);
    table.string('requested_at', 24).notNullable();
    table.string('handed_over_at', 24);
    table.string('settled_at', 24);
    table.string('record_id', 80);
    table.integer('again').notNullable();
    table.integer('version').notNullable();
    table.text('content').notNullable();
    table.binary('file_bytes');
    table.string('file_hash', 64);
    table.unique(['occasion', 'about_id', 'person_id', 'kind']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_filing');
}
