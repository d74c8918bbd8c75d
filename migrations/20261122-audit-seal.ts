import type { Knex } from 'knex';

/** The audit's seals, and which events stand in which: rows are added and never changed. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_audit_seal', (table) => {
    table.integer('number').primary();
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.integer('events').notNullable();
    table.string('up_to', 32).notNullable();
    table.string('at', 24).notNullable();
  });
  await knex.schema.createTable('fm_audit_sealed', (table) => {
    table.string('audit_id', 32).primary();
    table.integer('seal').notNullable().index();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fm_audit_sealed', 'fm_audit_seal']) await knex.schema.dropTable(table);
}
