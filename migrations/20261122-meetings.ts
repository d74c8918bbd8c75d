import type { Knex } from 'knex';

/** Meetings: details, whom they are about, attendance, the notes of the eight agenda items, offers of support and care. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_meeting', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('type', 32).notNullable();
    table.string('status', 20).notNullable();
    table.string('meeting_on', 10).index();
    table.string('starts_at', 5);
    table.string('venue_kind', 20);
    table.text('venue');
    table.string('facilitator_id', 48);
    table.string('facilitator_relation', 30);
    table.text('facilitator_reason');
    table.text('ground_rules').notNullable();
    table.boolean('private_time_held');
    table.text('outcome_reason');
    table.text('safeguarding_follow_up');
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_meeting_subject', (table) => {
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting');
    table.string('person_id', 48).notNullable().index();
    table.integer('position').notNullable();
    table.primary(['meeting_id', 'person_id']);
  });
  await knex.schema.createTable('fm_attendance', (table) => {
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting');
    table.string('member_id', 32).notNullable();
    table.boolean('invited').notNullable();
    table.string('mode', 20);
    table.string('absence', 20);
    table.string('participation', 4);
    table.boolean('understood');
    table.integer('version').notNullable();
    table.primary(['meeting_id', 'member_id']);
  });
  await knex.schema.createTable('fm_agenda_note', (table) => {
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting');
    table.string('item', 30).notNullable();
    table.text('note');
    table.text('details').notNullable();
    table.text('said').notNullable();
    table.boolean('not_applicable').notNullable();
    table.integer('version').notNullable();
    table.primary(['meeting_id', 'item']);
  });
  await knex.schema.createTable('fm_support_offer', (table) => {
    table.string('id', 32).primary();
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting').index();
    table.string('member_id', 32).notNullable();
    table.text('what').notNullable();
    table.string('for_whom', 200);
  });
  await knex.schema.createTable('fm_care_offer', (table) => {
    table.string('id', 32).primary();
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting').index();
    table.string('member_id', 32).notNullable();
    table.text('child_ids').notNullable();
    table.boolean('willing').notNullable();
    table.string('duration', 12);
    table.text('conditions');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fm_care_offer', 'fm_support_offer', 'fm_agenda_note', 'fm_attendance', 'fm_meeting_subject', 'fm_meeting']) {
    await knex.schema.dropTable(table);
  }
}
