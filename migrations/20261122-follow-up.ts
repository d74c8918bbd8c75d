import type { Knex } from 'knex';

/** What comes after the plan: who was sent it, who was told and answered, who disagreed, what people thought, and whether it works. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_plan_copy', (table) => {
    table.string('id', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan');
    table.string('episode_id', 32).notNullable().index();
    table.string('recipient', 48).notNullable();
    table.string('name', 200).notNullable();
    table.string('relation', 200).notNullable();
    table.string('asked_by', 200);
    table.string('agreed_by', 200);
    table.string('agreed_on', 10);
    table.text('contact');
    table.text('left_out_reason');
    table.string('left_out_by', 48);
    table.string('left_out_on', 10);
    table.string('released_by', 48);
    table.string('released_on', 10);
    table.text('released_contact');
    table.string('checked_by', 48);
    table.string('checked_on', 10);
    table.string('sent_how', 20);
    table.string('sent_on', 10);
    table.string('sent_by', 48);
    table.integer('version').notNullable();
    table.unique(['plan_id', 'recipient']);
  });
  // A paper as it was rendered at its release; about what stands in the key: a copy of a plan, a notice.
  await knex.schema.createTable('fm_given_paper', (table) => {
    table.string('about', 64).primary();
    table.string('episode_id', 32).notNullable().index();
    table.text('paper').notNullable();
    table.string('kept_by', 48).notNullable();
    table.string('kept_at', 24).notNullable();
  });
  await knex.schema.createTable('fm_chair_notice', (table) => {
    table.string('meeting_id', 32).primary().references('id').inTable('fm_meeting');
    table.string('episode_id', 32).notNullable().index();
    table.string('sent_to', 200);
    table.string('sent_how', 20);
    table.string('sent_on', 10);
    table.string('sent_by', 48);
    table.string('waived_code', 32);
    table.text('waived_reason');
    table.string('waived_by', 48);
    table.string('waived_on', 10);
    table.text('no_review_because');
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_professional_response', (table) => {
    table.string('id', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan');
    table.string('episode_id', 32).notNullable();
    table.string('member_id', 32).notNullable();
    table.string('told_on', 10).notNullable();
    table.string('told_how', 20).notNullable();
    table.string('told_by', 48).notNullable();
    table.text('no_review_because');
    table.string('due_on', 10).notNullable();
    table.text('chased_on').notNullable();
    table.string('received_on', 10);
    table.string('response', 20);
    table.text('response_text');
    table.integer('version').notNullable();
    table.unique(['plan_id', 'member_id']);
  });
  await knex.schema.createTable('fm_disagreement', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('who', 200).notNullable();
    table.text('about').notNullable();
    table.string('raised_on', 10).notNullable();
    table.string('discussed_on', 10);
    table.string('discussed_by', 200);
    table.string('rights_explained_on', 10);
    table.string('leaflet_given_on', 10);
    table.string('complaint_made_on', 10);
    table.text('outcome');
    table.string('settled_on', 10);
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_feedback', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('meeting_id', 32);
    table.string('given_by', 200);
    table.string('given_on', 10).notNullable();
    table.text('answers').notNullable();
    table.text('words');
  });
  await knex.schema.createTable('fm_check_in', (table) => {
    table.string('id', 32).primary();
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan').index();
    table.string('episode_id', 32).notNullable();
    table.string('purpose', 20).notNullable();
    table.string('made_on', 10).notNullable();
    table.string('made_by', 20).notNullable();
    table.string('by_name', 200).notNullable();
    table.string('result', 20);
    table.string('for_whom', 200);
    table.boolean('understood');
    table.text('note');
    table.string('recorded_by', 48).notNullable();
  });
  await knex.schema.createTable('fm_need_answer', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    // A need is kept within a section of the plan, and goes through its versions under one id.
    table.string('need_id', 32).notNullable();
    table.string('answered_on', 10).notNullable();
    table.string('outcome', 20).notNullable();
    table.text('words').notNullable();
    table.string('by_name', 200).notNullable();
    table.string('recorded_by', 48).notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  const tables = [
    'fm_need_answer',
    'fm_check_in',
    'fm_feedback',
    'fm_disagreement',
    'fm_professional_response',
    'fm_chair_notice',
    'fm_given_paper',
    'fm_plan_copy',
  ];
  for (const table of tables) await knex.schema.dropTable(table);
}
