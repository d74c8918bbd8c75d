import type { Knex } from 'knex';

/** Reviews of family plans, managers' waivers of one, offers of one to the family, and how the actions are going. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_review', (table) => {
    table.string('id', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan').index();
    table.string('episode_id', 32).notNullable();
    table.text('child_ids').notNullable();
    table.string('reviewed_on', 10).notNullable();
    table.string('status', 12).notNullable();
    table.string('held_as', 30);
    table.boolean('network_took_part').notNullable();
    table.boolean('plan_reviewed').notNullable();
    table.text('worked');
    table.text('not_worked');
    table.text('next_steps');
    table.string('next_agreed_on', 10);
    table.string('linked_to', 48);
    table.boolean('arranged_around_network');
    table.string('recorded_by', 48).notNullable();
  });
  await knex.schema.createTable('fm_review_waiver', (table) => {
    table.string('id', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan').index();
    table.text('child_ids').notNullable();
    table.string('waived_on', 10).notNullable();
    table.string('reason_code', 32);
    table.text('reason').notNullable();
    table.string('waived_by', 48).notNullable();
  });
  await knex.schema.createTable('fm_review_offer', (table) => {
    table.string('id', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan').index();
    table.string('offered_on', 10).notNullable();
    table.string('answer', 12).notNullable();
    table.string('answered_on', 10);
    table.string('recorded_by', 48).notNullable();
  });
  await knex.schema.createTable('fm_action_progress', (table) => {
    table.string('id', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan').index();
    table.string('action_id', 32).notNullable();
    table.string('told_on', 10).notNullable();
    table.string('state', 20).notNullable();
    table.text('note');
    table.string('recorded_by', 48).notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_action_progress');
  await knex.schema.dropTable('fm_review_offer');
  await knex.schema.dropTable('fm_review_waiver');
  await knex.schema.dropTable('fm_review');
}
