import type { AllStores } from '../all-stores';
import type { RouteTable } from './module-services';

/** Every page and download of the module: this table is also the list of what is permitted and what is audited. */
export const routes: RouteTable<AllStores> = {
  pages: [],
  downloads: [],
  navigation: [],
};
