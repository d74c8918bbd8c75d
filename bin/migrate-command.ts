import { createFamilyMeetings } from '../plugin';
import { optionsFromFile } from './options-from-file';

export async function migrateCommand(config: string | undefined): Promise<number> {
  const familyMeetings = createFamilyMeetings(optionsFromFile(config));
  try {
    const ran = await familyMeetings.migrate();
    process.stdout.write(ran.length === 0 ? 'Nothing to do: the tables are up to date.\n' : `Done: ${ran.join(', ')}\n`);
    return 0;
  } finally {
    await familyMeetings.stop();
  }
}
