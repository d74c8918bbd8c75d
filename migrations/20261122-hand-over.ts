import type { Knex } from 'knex';

/** Devices handed to families for their private time. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_hand_over', (table) => {
    table.string('reference', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan').index();
    table.string('worker_id', 48).notNullable();
    table.string('login_id', 64).notNullable().index();
    table.string('device_hash', 64).notNullable();
    table.string('code_hash', 64).notNullable();
    table.string('return_path', 200).notNullable();
    table.string('opened_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table.string('ended_at', 24);
    table.integer('wrong_codes').notNullable();
    table.string('last_wrong_at', 24);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_hand_over');
}
