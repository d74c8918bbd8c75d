import { addFromCaseRecordPage } from './add-from-case-record.page';
import { addMemberPage } from './add-member.page';
import { bringWithoutWishPage } from './bring-without-wish.page';
import { changeMemberPage } from './change-member.page';
import { chooseContactPage } from './choose-contact.page';
import { addContactSafetyPage, contactSafetyPage, endContactSafetyPage } from './contact-safety.page';
import { correctConnectionPage } from './correct-connection.page';
import { ecomapPage, removeTiePage } from './ecomap.page';
import { episodeNetworkPage } from './episode-network.page';
import { changeExclusionPage, endExclusionPage, excludeMemberPage, exclusionsPage } from './exclusions.page';
import { familyTreePage } from './family-tree.page';
import { linkStaffPage } from './link-staff.page';
import { networkSearchPage } from './network-search.page';
import { removeMemberPage } from './remove-member.page';
import { setSafetyPage } from './set-safety.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const networkPages = [
  episodeNetworkPage,
  familyTreePage,
  addFromCaseRecordPage,
  addMemberPage,
  changeMemberPage,
  chooseContactPage,
  setSafetyPage,
  removeMemberPage,
  linkStaffPage,
  correctConnectionPage,
  ecomapPage,
  removeTiePage,
  bringWithoutWishPage,
  networkSearchPage,
  exclusionsPage,
  excludeMemberPage,
  changeExclusionPage,
  endExclusionPage,
  contactSafetyPage,
  addContactSafetyPage,
  endContactSafetyPage,
];
