import type { Knex } from 'knex';

/** Whom the authority keeps from the meeting, who must be kept safe from whom, and the maps of the family's people. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_exclusion', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('member_id', 32).notNullable().references('id').inTable('fm_network_member');
    table.text('reason').notNullable();
    table.text('welfare_basis').notNullable();
    table.string('decided_by', 200).notNullable();
    table.string('decided_on', 10).notNullable();
    table.string('review_on', 10).notNullable();
    table.text('worries');
    table.text('existing_safety');
    table.text('must_happen');
    table.text('explained_how');
    table.string('explained_on', 10);
    table.string('ended_on', 10);
    table.text('ended_reason');
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_contact_safety', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('kind', 30).notNullable();
    table.string('member_id', 32).notNullable().references('id').inTable('fm_network_member');
    table.string('other_member_id', 32);
    table.text('what').notNullable();
    table.string('since_on', 10).notNullable();
    table.string('source', 500).notNullable();
    table.string('review_on', 10).notNullable();
    table.string('ended_on', 10);
    table.text('ended_reason');
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('fm_ecomap_tie', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('child_id', 48).notNullable();
    table.string('member_id', 32);
    table.string('group_name', 200);
    table.string('strength', 20).notNullable();
    table.text('about');
  });
  await knex.schema.createTable('fm_network_search', (table) => {
    // The episode's own id: there is one search for each.
    table.string('id', 32).primary().references('id').inTable('fm_episode');
    table.text('tools').notNullable();
    table.text('prompts').notNullable();
    table.text('notes');
    table.string('recorded_by', 48).notNullable();
    table.integer('version').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_network_search');
  await knex.schema.dropTable('fm_ecomap_tie');
  await knex.schema.dropTable('fm_contact_safety');
  await knex.schema.dropTable('fm_exclusion');
}
