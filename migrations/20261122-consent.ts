import type { Knex } from 'knex';

/** Consent given and withdrawn, a manager's authority in its place, and the log of attempts to get it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_consent', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('given_by_id', 48);
    table.string('holds_pr', 20).notNullable();
    table.text('responsible_for');
    table.boolean('own_behalf');
    table.string('form', 30).notNullable();
    table.text('authority');
    table.string('given_on', 10).notNullable();
    table.text('scope').notNullable();
    table.string('meeting_type', 40);
    table.string('explained_by', 200).notNullable();
    table.string('language', 200);
    table.string('recorded_by', 48).notNullable();
    table.string('withdrawn_on', 10);
    table.string('withdrawal_told_to', 200);
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_consent_attempt', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('on_day', 10).notNullable();
    table.string('method', 20).notNullable();
    table.string('whom', 200).notNullable();
    table.text('result').notNullable();
    table.string('recorded_by', 48).notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_consent_attempt');
  await knex.schema.dropTable('fm_consent');
}
