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
    table.string('private_time_from', 5);
    table.string('private_time_to', 5);
    table.boolean('private_time_on_hand');
    table.boolean('private_time_help_wanted');
    table.string('private_time_help_from', 200);
    table.boolean('private_time_professionals');
    table.text('out_of_hours_arrangements');
    table.string('venue_acknowledged_by', 48);
    table.string('venue_acknowledged_on', 10);
    table.text('adjournments').notNullable();
    table.text('outcome_reason');
    table.text('safeguarding_follow_up');
    table.string('follow_up_by', 200);
    table.string('follow_up_due', 10);
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
    table.text('no_part_because');
    table.text('without_wish_because');
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
    table.string('happens', 200);
  });
  await knex.schema.createTable('fm_care_offer', (table) => {
    table.string('id', 32).primary();
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting').index();
    table.string('member_id', 32).notNullable();
    table.text('child_ids').notNullable();
    table.boolean('willing').notNullable();
    table.string('duration', 12);
    table.text('conditions');
    table.string('viability_by', 200);
    table.string('viability_due', 10);
  });
  await knex.schema.createTable('fm_meeting_part', (table) => {
    table.string('id', 32).primary();
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting').index();
    table.string('kind', 20).notNullable();
    table.string('name', 200).notNullable();
    table.string('part_on', 10);
    table.string('starts_at', 5);
    table.string('place', 200);
    table.text('member_ids').notNullable();
  });
  await knex.schema.createTable('fm_meeting_point', (table) => {
    table.string('id', 32).primary();
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting').index();
    table.string('stands_under', 20).notNullable();
    table.text('words').notNullable();
    table.string('said_by', 48);
  });
  await knex.schema.createTable('fm_next_step', (table) => {
    table.string('id', 32).primary();
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting').index();
    table.string('kind', 20).notNullable();
    table.text('what').notNullable();
    table.string('who', 200);
    table.string('due_on', 10);
  });
  await knex.schema.createTable('fm_consultation', (table) => {
    table.string('meeting_id', 32).notNullable().references('id').inTable('fm_meeting');
    table.string('member_id', 32).notNullable();
    table.string('who', 200).notNullable();
    table.string('due_on', 10).notNullable();
    table.text('result');
    table.text('support_needed');
    table.text('explore');
    table.integer('version').notNullable();
    table.primary(['meeting_id', 'member_id']);
  });
}

export async function down(knex: Knex): Promise<void> {
  const ofMeetings = ['fm_consultation', 'fm_next_step', 'fm_meeting_point', 'fm_meeting_part', 'fm_care_offer', 'fm_support_offer'];
  for (const table of [...ofMeetings, 'fm_agenda_note', 'fm_attendance', 'fm_meeting_subject', 'fm_meeting']) {
    await knex.schema.dropTable(table);
  }
}
