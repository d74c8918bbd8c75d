import type { Knex } from 'knex';

/** Records read in an emergency. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_emergency_access', (table) => {
    table.string('id', 32).primary();
    table.string('worker_id', 48).notNullable().index();
    table.string('worker_name', 200).notNullable();
    table.string('person_id', 48).notNullable().index();
    table.text('team_ids').notNullable();
    table.text('reason').notNullable();
    table.string('begins_at', 24).notNullable();
    table.string('ends_at', 24).notNullable();
    table.string('ended_at', 24);
    table.string('ended_by', 48);
    table.string('ended_by_name', 200);
    table.string('looked_at', 24);
    table.string('looked_by', 48);
    table.string('looked_by_name', 200);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_emergency_access');
}
