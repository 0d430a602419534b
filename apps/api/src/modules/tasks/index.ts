export { TasksModule } from './tasks.module.js';
export { createTasks, type TaskOfEngagement } from './commands/create-tasks.command.js';
export { TasksQuery } from './http/task.dto.js';
export { tasks, type TaskRow } from './queries/tasks.query.js';
