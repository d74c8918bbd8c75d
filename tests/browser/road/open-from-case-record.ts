import type { Walker } from '../walker';
import { OKAFOR } from './okafor-meeting';

/** From the worker's own case system: sign in, open the child's record, follow its link. */
export async function openFromCaseRecord(worker: Walker, host: string, login: string): Promise<void> {
  await worker.open(`${host}/as/${login}`);
  await worker.follow(OKAFOR.zoe.name);
  await worker.follow('Family meetings');
  await worker.mustSee('Family meetings and conferences');
}
