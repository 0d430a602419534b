export * from './accessibility.js';
export * from './launch-browser.js';
export * from './screenshot.js';
