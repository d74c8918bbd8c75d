import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { day, id, text, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { MeetingStore } from '../meetings/meeting.store';
import type { NetworkStore } from '../network/network.store';
import type { Plan } from '../plans/plan';
import { mayAgreePlan } from '../plans/plan-access';
import { familyPlanDocument } from '../plans/plan-document';
import { aboutPlan } from '../plans/plan-in-view';
import type { PlanStore } from '../plans/plan.store';
import { documentName } from './document-name';
import { fileOnRecord } from './file-on-record';
import type { FilingStore } from './filing.store';
import { meetingForCaseNote } from './meeting-on-record';
import { planCaseNote } from './plan-case-note';
import { agreedOnProblem, viewPlanToAgree } from './plan-to-agree';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingStore;
  readonly plans: PlanStore;
  readonly filing: FilingStore;
};

/**
 * The family's agreement: in one transaction the plan is locked as its version, the version before ends, and for every
 * child one case note and the plan itself wait to be filed. It is agreed as the page showed it, or not at all.
 */
export const agreePlan = defineAction({
  name: 'agree-plan',
  input: z.strictObject({
    planId: id(),
    version: version(),
    agreedOn: day({ what: 'the day on which the family agreed the plan' }),
    agreedBy: text({ required: 'Enter who agreed the plan', max: 400 }),
  }),
  load: ({ planId, agreedOn, agreedBy }, stores: Stores, asked) => viewPlanToAgree(planId, { on: agreedOn, by: agreedBy }, stores, asked),
  allow: (actor, loaded) => mayAgreePlan(actor, loaded),
  about: (loaded) => aboutPlan(loaded),
  async record({ input, loaded, today, policy, wording, actor, at, ids, tell }, { plans, filing }: Stores) {
    const { plan, paper, before, problems, episode } = loaded;
    mustBeOpen(episode);
    if (plan.status === 'agreed') throw new Conflict('This version of the plan is agreed already');
    if (plan.version !== input.version)
      throw new Conflict('The plan was changed after you opened this page. Check it again before you agree it');
    refuseProblems([...problems.map(({ message }) => ({ field: '', message })), agreedOnProblem(input.agreedOn, loaded, today)]);

    const agreed: Plan = { ...plan, status: 'agreed', agreedOn: input.agreedOn, agreedBy: input.agreedBy };
    await plans.save(agreed);
    if (before !== undefined) {
      await plans.save({ ...before, ended: { on: input.agreedOn, reason: `Replaced by version ${plan.number}` } });
    }

    const fileName = documentName(`Family plan ${input.agreedOn} version ${plan.number}`, 'pdf');
    const meeting = meetingForCaseNote(
      loaded,
      { on: loaded.meeting.on ?? input.agreedOn, plan: 'reached', filedAs: fileName, nextReview: paper.reviewOn },
      policy,
    );
    const note = planCaseNote({ ...input, label: paper.planLabel, number: plan.number, decision: plan.decision }, meeting, wording);
    await fileOnRecord(
      {
        about: { episodeId: episode.id, occasion: 'plan-agreed', aboutId: plan.id, effectiveOn: input.agreedOn, author: actor.loginId },
        personIds: plan.childIds,
        items: [
          { title: note.title, category: policy.filing.caseNoteType, content: { kind: 'case-note', body: note.body } },
          {
            title: note.title,
            category: policy.filing.documentCategory,
            fileName,
            content: { kind: 'document', document: familyPlanDocument(paper) },
          },
        ],
      },
      { at, ids, filing, tell },
    );
    return { planId: plan.id };
  },
});
