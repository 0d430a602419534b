export { TasksModule } from './tasks.module.js';
export { createTasks, type TaskOfEngagement } from './commands/create-tasks.command.js';
