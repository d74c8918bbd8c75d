import fc from 'fast-check';

/** Property tests draw the same cases at every run, so that a failure is about a change; another seed tries others. */
fc.configureGlobal({ seed: Number(process.env.FAMILY_MEETINGS_TEST_SEED ?? 20_261_122) });
