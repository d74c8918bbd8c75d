import type { Knex } from 'knex';

/** Family plans in versions: their parts, their actions, the children they are for. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_plan', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting').index();
    table.integer('number').notNullable();
    table.string('status', 10).notNullable();
    table.string('agreed_on', 10);
    table.text('agreed_by');
    table.string('decision', 20);
    table.boolean('decision_safe');
    table.boolean('decision_resourced');
    table.text('decision_reasons');
    table.string('decided_by', 48);
    table.string('decided_on', 10);
    table.string('countersigned_by', 48);
    table.string('countersigned_on', 10);
    table.string('confirmed_by', 400);
    table.string('confirmed_how', 20);
    table.string('confirmed_on', 10);
    table.string('confirmed_recorded_by', 48);
    table.text('confirmed_words');
    table.string('incorporated_into', 20);
    table.string('incorporated_reference', 80);
    table.string('incorporated_on', 10);
    table.string('incorporated_by', 48);
    table.string('ended_on', 10);
    table.text('ended_reason');
    table.integer('version').notNullable();
    table.unique(['episode_id', 'number']);
  });
  await knex.schema.createTable('fm_plan_child', (table) => {
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan');
    table.string('person_id', 48).notNullable().index();
    table.integer('position').notNullable();
    table.primary(['plan_id', 'person_id']);
  });
  await knex.schema.createTable('fm_plan_section', (table) => {
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan');
    table.string('section', 30).notNullable();
    table.text('content').notNullable();
    table.string('written_by', 48);
    table.string('written_on', 10);
    table.integer('version').notNullable();
    table.primary(['plan_id', 'section']);
  });
  await knex.schema.createTable('fm_plan_action', (table) => {
    table.string('plan_id', 32).notNullable().references('id').inTable('fm_plan');
    table.string('id', 32).notNullable();
    table.text('what').notNullable();
    table.string('owner', 200).notNullable();
    table.string('owner_kind', 20).notNullable();
    table.string('due_on', 10).notNullable();
    table.string('kind', 12).notNullable();
    table.string('for_whom', 200);
    table.text('how_we_will_know');
    table.text('worry');
    table.string('consults', 32);
    table.string('completed_on', 10);
    table.integer('version').notNullable();
    table.primary(['plan_id', 'id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fm_plan_action', 'fm_plan_section', 'fm_plan_child', 'fm_plan']) await knex.schema.dropTable(table);
}
