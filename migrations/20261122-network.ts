import type { Knex } from 'knex';

/** The people on the family's list. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('fm_network_member', (table) => {
    table.string('id', 32).primary();
    table.string('episode_id', 32).notNullable().references('id').inTable('fm_episode').index();
    table.string('person_id', 48).index();
    table.string('name', 200).notNullable();
    table.string('relationship', 200).notNullable();
    table.string('relationship_kind', 30);
    table.string('kind', 20).notNullable();
    table.boolean('adult').notNullable();
    table.boolean('paternal');
    table.string('holds_pr', 20).notNullable();
    table.string('named_by', 200);
    table.string('found_with', 30);
    table.boolean('lost_touch');
    table.string('status', 20).notNullable();
    table.text('not_suitable_reason');
    table.text('availability');
    table.string('disclosure', 30).notNullable();
    table.string('language', 200);
    table.string('interpreter_preference', 200);
    table.text('needs').notNullable();
    table.string('contact_channel', 20);
    table.text('contact_address_lines');
    table.string('contact_email', 254);
    table.string('family_wish_by', 200);
    table.string('family_wish_on', 10);
    table.text('wish_override_reason');
    table.string('wish_override_by', 48);
    table.string('wish_override_on', 10);
    table.string('staff_worker_id', 48);
    table.boolean('excluded');
    table.boolean('contact_safety');
    table.string('safety_instruction', 30);
    table.string('removed_on', 10);
    table.integer('version').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('fm_network_member');
}
