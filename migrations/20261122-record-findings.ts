import type { Knex } from 'knex';

/** Records of the case system that we keep something under and that were merged, are gone, or end with an adoption. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_record_finding', (table) => {
    table.string('person_id', 48).primary();
    table.integer('version').notNullable();
    table.string('kind', 16).notNullable();
    table.string('points_to', 48);
    table.string('found_on', 10).notNullable();
    table.string('decision', 16).notNullable().index();
    table.string('survivor_id', 48).index();
    table.text('reason');
    table.string('decided_by', 48);
    table.string('decided_by_name', 200);
    table.string('decided_at', 24);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_record_finding');
}
