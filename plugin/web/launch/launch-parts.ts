import type { Cookies } from '../cookies';
import type { LaunchSettings, ModuleServices } from '../module-services';
import type { PageWriter } from '../page-writer';
import type { Secrets } from '../secrets';

/** What every way in by a launch stands on. */
export interface LaunchParts<Stores> {
  readonly services: ModuleServices<Stores>;
  readonly settings: LaunchSettings;
  readonly secrets: Secrets;
  readonly jar: Cookies;
  readonly writer: PageWriter;
}
