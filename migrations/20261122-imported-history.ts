import type { Knex } from 'knex';

/** Rows of an extract, as they were brought in. `id` is made from table and key, so that the same row is the same row again. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_imported_row', (table) => {
    table.string('id', 40).primary();
    table.string('table_name', 40).notNullable();
    table.string('row_key', 200).notNullable();
    table.text('cells', 'longtext').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_imported_row');
}
