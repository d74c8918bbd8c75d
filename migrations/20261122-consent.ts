import type { Knex } from 'knex';

/** Consent given and withdrawn. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_consent', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('given_by_id', 48).notNullable();
    table.string('holds_pr', 20).notNullable();
    table.text('responsible_for');
    table.boolean('own_behalf');
    table.string('form', 30).notNullable();
    table.string('given_on', 10).notNullable();
    table.text('scope').notNullable();
    table.string('explained_by', 200).notNullable();
    table.string('language', 200);
    table.string('recorded_by', 48).notNullable();
    table.string('withdrawn_on', 10);
    table.string('withdrawal_told_to', 200);
    table.integer('version').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_consent');
}
