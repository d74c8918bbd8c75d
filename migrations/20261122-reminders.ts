import type { Knex } from 'knex';

/** Who wants no reminders, and on which days somebody was sent one. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_reminder_stopped', (table) => {
    table.string('worker_id', 48).primary();
    table.string('stopped_at', 24).notNullable();
  });
  await knex.schema.createTable('fm_reminder_sent', (table) => {
    table.string('worker_id', 48).notNullable();
    table.string('sent_on', 10).notNullable();
    table.string('begun_at', 24).notNullable();
    table.primary(['worker_id', 'sent_on']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_reminder_sent');
  await knex.schema.dropTable('fm_reminder_stopped');
}
