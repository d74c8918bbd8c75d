/** Person numbers of the families that people talk about by name (PERSON_ID; the module's person ids are their text). */
export const REFERENCE = {
  okafor: {
    zoe: 1001,
    tomasz: 1002,
    baby: 1003,
    amara: 1004,
    piotr: 1005,
    daniel: 1006,
    grace: 1007,
    emeka: 1008,
    kasia: 1009,
    joan: 1010,
    brid: 1011,
  },
  hartley: {
    leanne: 1021,
    craig: 1022,
    mia: 1023,
    jayden: 1024,
    baby: 1025,
    sam: 1026,
    pat: 1027,
    ken: 1028,
    toni: 1029,
    tonisHusband: 1030,
  },
  trees: {
    /** One child, one parent, nobody else. */
    alone: { child: 1101, mother: 1102 },
    /** Children by three partners, two of whom are brothers. */
    threePartners: { mother: 1111, dean: 1112, lee: 1113, vikram: 1114, deansChild: 1115, leesChild: 1116, vikramsChild: 1117 },
    /** Twins and an unborn child; grandparents divorced and each remarried. */
    twins: { mother: 1131, father: 1132, firstTwin: 1133, secondTwin: 1134, unborn: 1135 },
    /** Twenty-five people in three households over four generations. */
    large: { eldest: 1151, firstChild: 1167, last: 1175 },
    /** The record before the adoption order, restricted; no record leads from here to the new one. */
    beforeAdoption: { child: 1181, mother: 1182, father: 1183, sister: 1184 },
    afterAdoption: { child: 1191, mother: 1192, father: 1193 },
  },
  awkward: {
    noBirthDate: 1201,
    estimatedBirthDate: 1202,
    bornAfterFirstContact: 1203,
    survivorOfMerge: 1204,
    mergedAwayLastNight: 1205,
    turned18BetweenLetterAndMeeting: 1206,
    youngPersonOf22: 1207,
    sameNameAndBirthday: [1208, 1209],
    motherOfSix: 1210,
    recordedOnce: 1211,
    recordedTwice: 1212,
    recordedBackwards: 1213,
    recordedTheOtherWayRound: 1214,
    stepFatherUntilLastYear: 1215,
    responsibilityOnWrongRow: 1216,
    addressOpenTwice: 1217,
    sharedPlacement: [1221, 1222, 1223, 1224, 1225],
    careOnTheDayOfTheMeeting: 1226,
    planEndsAndStartsOnOneDay: 1227,
    apostrophe: 1228,
    oneLetter: 1229,
    cutOffAt62: 1230,
    arabicScript: 1231,
    emoji: 1232,
    noteOf60000: 1233,
    workerHasLeft: 1234,
    careEndsBeforeItStarts: 1235,
  },
} as const;

/** WORKERS.SYSTEM_USER_ID of somebody for each part. Okafor's worker, senior practitioner and manager are of one team. */
export const LOGINS = {
  worker: 'abena.mensah',
  seniorPractitioner: 'helen.whitcombe',
  teamManager: 'marcus.adeyinka',
  coordinator: 'delroy.francis',
  otherCoordinator: 'maggie.thornbury',
  businessSupport: 'stacey.lomax',
  performanceAnalyst: 'vikram.shah',
  administrator: 'tim.askew',
  conferenceChair: 'eileen.drury',
  auditor: 'noor.haddad',
  hartleyWorker: 'rhiannon.price',
  hartleyManager: 'sunita.rao',
  /** The only worker, with the manager, on the list of Mia Hartley's restricted record. */
  restrictedRecordWorker: 'farid.nouri',
} as const;

/** Where they are held: the meeting days of the two awkward histories, in days before the demo day. */
export const DAYS_AGO = {
  letterBefore18: 30,
  meetingAfter18: 3,
  meetingOnDayOfCare: 100,
} as const;
