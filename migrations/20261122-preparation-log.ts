import type { Knex } from 'knex';

/** How everybody was prepared, what the children want, private notes, safeguarding concerns, and what suits the family. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_preparation_entry', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('member_id', 32).notNullable().references('id').inTable('fm_network_member');
    table.string('prepared_on', 10).notNullable();
    table.string('method', 20).notNullable();
    table.string('prepared_by', 200).notNullable();
    table.string('outcome', 20).notNullable();
    table.text('information_what');
    table.string('information_version', 80);
    table.string('information_how', 20);
    table.string('understood', 10);
    table.text('note');
    table.string('recorded_by', 48).notNullable();
    table.string('crossed_out_on', 10);
    table.text('crossed_out_reason');
  });
  await knex.schema.createTable('fm_participant', (table) => {
    // The network member's own id: each has one row at most.
    table.string('id', 32).primary().references('id').inTable('fm_network_member');
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('advocate_offered_on', 10);
    table.string('advocate_answer', 20);
    table.string('advocate_name', 200);
    table.string('advocate_organisation', 200);
    table.text('own_view');
    table.text('views');
    table.string('views_method', 20);
    table.string('views_on', 10);
    table.boolean('views_may_be_read_out');
    table.text('not_prepared_reason');
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_private_note', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('member_id', 32);
    table.string('kind', 20).notNullable();
    table.text('note').notNullable();
    table.string('written_by', 48).notNullable();
    table.string('written_at', 24).notNullable();
    table.string('shared_on', 10);
    table.string('shared_agreed_by', 200);
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_safeguarding_concern', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('member_id', 32);
    table.text('what').notNullable();
    table.string('raised_by', 48).notNullable();
    table.string('raised_by_name', 200).notNullable();
    table.string('raised_at', 24).notNullable();
    table.string('taken_by', 48);
    table.string('taken_by_name', 200);
    table.string('taken_at', 24);
    table.text('taken_action');
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_child_wishes', (table) => {
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode');
    table.string('child_id', 48).notNullable();
    table.string('choice', 20).notNullable();
    table.string('asked_by', 200).notNullable();
    table.string('asked_on', 10).notNullable();
    table.text('topics');
    table.text('who_may_know');
    table.boolean('agrees_to_sharing').notNullable();
    table.text('do_not_share_with').notNullable();
    table.text('attendance_plan');
    table.text('ways_to_take_part').notNullable();
    table.text('no_part_reason');
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
    table.primary(['episode_id', 'child_id']);
  });
  await knex.schema.createTable('fm_logistics', (table) => {
    // The episode's own id.
    table.string('id', 32).primary().references('id').inTable('fm_episode');
    table.text('preferred_days').notNullable();
    table.text('preferred_times');
    table.text('preferred_places');
    table.string('agreed_by', 200);
    table.string('agreed_on', 10);
    table.string('list_agreed_by', 200);
    table.string('list_agreed_on', 10);
    table.text('arrangements');
    table.integer('cost_in_pounds');
    table.text('out_of_hours');
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_meeting_safety_plan', (table) => {
    // The episode's own id.
    table.string('id', 32).primary().references('id').inTable('fm_episode');
    table.string('level', 10).notNullable();
    table.text('worries').notNullable();
    table.text('arrangements').notNullable();
    table.string('recorded_by', 48).notNullable();
    table.string('reviewed_by', 48);
    table.string('reviewed_by_name', 200);
    table.string('reviewed_on', 10);
    table.text('reviewed_note');
    table.integer('version').notNullable();
  });
}

const TABLES = [
  'fm_meeting_safety_plan',
  'fm_logistics',
  'fm_child_wishes',
  'fm_safeguarding_concern',
  'fm_private_note',
  'fm_participant',
  'fm_preparation_entry',
];

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.schema.dropTable(table);
}
