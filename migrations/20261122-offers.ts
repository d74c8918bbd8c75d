import type { Knex } from 'knex';

/** Offers to each parent or holder of parental responsibility, and exemptions from the duty. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_offer', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('offered_to_id', 48);
    table.string('offered_to_name', 200).notNullable();
    table.boolean('is_parent').notNullable();
    table.boolean('holds_pr').notNullable();
    table.string('offered_on', 10).notNullable();
    table.string('method', 40).notNullable();
    table.string('letter_reference', 80);
    table.string('response', 20);
    table.string('responded_on', 10);
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_offer_child', (table) => {
    table.string('offer_id', 32).notNullable().references('id').inTable('fm_offer');
    table.string('person_id', 48).notNullable().index();
    table.integer('position').notNullable();
    table.primary(['offer_id', 'person_id']);
  });
  await knex.schema.createTable('fm_exemption', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).references('id').inTable('fm_episode').index();
    table.string('child_id', 48).notNullable().index();
    table.string('limb', 20).notNullable();
    table.string('reason_code', 32);
    table.text('reason').notNullable();
    table.string('decided_on', 10).notNullable();
    table.string('decided_by', 48).notNullable();
    table.boolean('approved');
    table.string('approved_by', 48);
    table.string('approved_on', 10);
    table.text('approval_reason');
    table.integer('version').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fm_exemption', 'fm_offer_child', 'fm_offer']) await knex.schema.dropTable(table);
}
