import { DomainError } from './errors.js';

/** States and the ways between them, as data. */
export interface StateMachine<S extends string> {
  initial: S;
  transitions: Readonly<Record<S, readonly S[]>>;
}

export function canTransition<S extends string>(machine: StateMachine<S>, from: S, to: S): boolean {
  return machine.transitions[from]?.includes(to) ?? false;
}

/** @param what names the thing, as in "quote" @throws illegal_transition */
export function assertTransition<S extends string>(machine: StateMachine<S>, from: S, to: S, what: string): void {
  if (canTransition(machine, from, to)) return;
  const words = (state: string) => state.replaceAll('_', ' ');
  throw new DomainError('illegal_transition', `This ${what} is ${words(from)} and cannot become ${words(to)}.`);
}

/** What is wrong with a machine: targets that are no state, states that nothing leads to, ways from a state to itself. */
export function machineProblems<S extends string>(machine: StateMachine<S>): string[] {
  const states = Object.keys(machine.transitions) as S[];
  const problems: string[] = [];
  if (!states.includes(machine.initial)) problems.push(`initial state ${machine.initial} is unknown`);
  for (const from of states) {
    const targets = machine.transitions[from];
    if (targets.includes(from)) problems.push(`${from} leads to itself`);
    if (new Set(targets).size < targets.length) problems.push(`${from} names a target twice`);
    for (const to of targets) if (!states.includes(to)) problems.push(`${from} leads to unknown ${to}`);
  }
  const reached = new Set<S>([machine.initial]);
  for (const state of reached) for (const next of machine.transitions[state] ?? []) reached.add(next);
  for (const state of states) if (!reached.has(state)) problems.push(`${state} cannot be reached`);
  return problems;
}
