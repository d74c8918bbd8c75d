import type { Knex } from 'knex';

/** Audit, outbox, idempotency keys, launches and nightly runs: what every step stands on. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_audit', (table) => {
    table.string('id', 32).primary();
    table.string('at', 24).notNullable();
    table.string('actor_id', 48).notNullable().index();
    table.string('actor_name', 200).notNullable();
    table.string('event', 80).notNullable();
    table.string('outcome', 12).notNullable();
    table.string('episode_id', 32).index();
    table.string('thing', 200);
    table.string('reason', 1000);
  });
  await knex.schema.createTable('fm_audit_person', (table) => {
    table.string('audit_id', 32).notNullable().references('id').inTable('fm_audit');
    table.string('person_id', 48).notNullable().index();
    table.primary(['audit_id', 'person_id']);
  });
  await knex.schema.createTable('fm_outbox', (table) => {
    table.string('id', 32).primary();
    table.string('message_key', 200).notNullable().unique();
    table.string('kind', 60).notNullable();
    table.text('payload').notNullable();
    table.string('state', 12).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('not_before', 24).notNullable();
    table.integer('attempts').notNullable();
    table.string('claim', 32);
    table.string('claimed_until', 24);
    table.string('reason', 1000);
    table.string('settled_at', 24);
    table.index(['state', 'not_before']);
  });
  await knex.schema.createTable('fm_idempotency', (table) => {
    table.string('actor_id', 48).notNullable();
    table.string('form_key', 64).notNullable();
    table.string('action', 80).notNullable();
    table.string('at', 24).notNullable();
    table.text('result');
    table.primary(['actor_id', 'form_key']);
  });
  await knex.schema.createTable('fm_launch', (table) => {
    table.string('reference', 32).primary();
    table.string('nonce', 120).notNullable().unique();
    table.string('handle_hash', 64).notNullable().unique();
    table.string('person_id', 48);
    table.string('login_id', 64).notNullable();
    table.string('return_id', 60);
    table.string('created_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table.string('used_at', 24);
    table.string('session_hash', 64);
    table.string('session_seen_at', 24);
    table.string('access', 8).notNullable();
    table.string('way', 12).notNullable();
    table.string('kept_path', 400);
    table.string('kept_field', 120);
    table.text('kept_form');
    table.string('kept_at', 24).index();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fm_launch', 'fm_idempotency', 'fm_outbox', 'fm_audit_person', 'fm_audit']) await knex.schema.dropTable(table);
}
