import type { components } from '@atlasos/api-client';

export type DoneSteps = components['schemas']['FirstRunResponse'];
export type StepName = keyof DoneSteps;

/** In the order in which each needs the one before. */
export const STEPS: readonly StepName[] = ['details', 'rate', 'client', 'entry', 'invoice'];

export const nextStep = (done: DoneSteps): StepName | undefined => STEPS.find((step) => !done[step]);
