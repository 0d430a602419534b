export { DemoError, type DemoAnswer, type DemoApi } from './api.js';
export { fetchApi } from './fetch-api.js';
export { fillDemo, type DemoPractice, type FillDemoOptions } from './fill-demo.js';
export { PRACTICE as DEMO_PRACTICE, ZONE as DEMO_ZONE } from './practice/settings.js';
export type { ClientKey as DemoClientKey } from './practice/clients.js';
export type { Account as DemoAccount } from './steps/open-practice.js';
export type { DemoProgress } from './steps/run.js';
