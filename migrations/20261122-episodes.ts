import type { Knex } from 'knex';

/** Episodes and the children they cover. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_episode', (table) => {
    table.string('id', 32).primary();
    table.string('reference', 20).notNullable().unique();
    table.string('lead_child_id', 48).notNullable();
    table.string('opened_on', 10).notNullable();
    table.string('opened_by', 48).notNullable();
    table.string('referred_on', 10);
    table.string('referral_source', 30);
    table.boolean('urgent');
    table.string('strategy_discussion_on', 10);
    table.text('over_age_reason');
    table.string('details_checked_on', 10);
    table.string('details_checked_by', 200);
    table.text('situation');
    table.string('meeting_type', 40);
    table.text('choice');
    table.string('coordinator_id', 48).index();
    table.text('coordinators');
    table.text('coordinator_asked');
    table.string('first_contact_on', 10);
    table.text('connected_workers');
    table.string('closed_on', 10);
    table.string('close_reason', 40);
    table.text('close_note');
    table.string('closed_by', 48);
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_episode_child', (table) => {
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode');
    table.string('person_id', 48).notNullable().index();
    table.string('joined_on', 10).notNullable();
    table.integer('position').notNullable();
    table.primary(['episode_id', 'person_id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_episode_child');
  await knex.schema.dropTable('fm_episode');
}
