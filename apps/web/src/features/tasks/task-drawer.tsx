import { DateInput, Field, FormDrawer, Segmented, TextArea } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useDraft } from '../../app/forms/use-draft.js';
import { useSave } from '../../app/forms/use-save.js';
import { client } from '../../app/api.js';
import { EngagementBox } from '../../app/work/engagement-box.js';
import { ClientBox, ServiceBox } from '../../app/work/work-boxes.js';
import { closeTask, useOpenTask } from './open-task.js';
import { createTask, deleteTask, patchTask, tasksChanged, type Task, type TaskStatus } from './save-task.js';
import { TASK_STATUS } from './task-words.js';
import classes from './tasks.module.css';

const STATUSES = (Object.keys(TASK_STATUS) as TaskStatus[]).map((value) => ({ value, label: TASK_STATUS[value] }));

export default function TaskDrawer() {
  const open = useOpenTask();
  return open ? <TaskForm key={open.task?.id ?? 'new'} task={open.task} clientId={open.clientId} /> : null;
}

function TaskForm({ task: given, clientId }: { task: Task | null; clientId?: string | undefined }) {
  const [task, setTask] = useState(given);
  const draft = useDraft({
    title: task?.title ?? '',
    clientId: task?.clientId ?? clientId ?? null,
    serviceTypeId: task?.serviceTypeId ?? null,
    engagementId: task?.engagementId ?? null,
    dueDate: task?.dueDate ?? null,
    status: task?.status ?? ('todo' as TaskStatus),
    notes: task?.notes ?? '',
  });
  const { values, edits, set } = draft;
  const hasTime = (task?.trackedMinutes ?? 0) > 0;
  const save = useSave({
    save: async () => {
      const required = {
        title: values.title.trim(),
        clientId: values.clientId ?? '',
        serviceTypeId: values.serviceTypeId ?? '',
      };
      if (!task) return createTask({ ...values, ...required });
      const { title: _title, clientId: client_, serviceTypeId: service, ...rest } = edits;
      const changed = {
        ...rest,
        ...(client_ ? { clientId: client_ } : {}),
        ...(service ? { serviceTypeId: service } : {}),
      };
      return void (await patchTask(task.id, { ...changed, title: required.title, version: task.version }));
    },
    onSaved: closeTask,
    reload: async () => {
      if (!task) return;
      const { data } = await client.GET('/api/v1/tasks/{id}', { params: { path: { id: task.id } } });
      if (data) setTask(data);
      await tasksChanged();
    },
  });
  const canSubmit = values.title.trim() !== '' && values.clientId !== null && values.serviceTypeId !== null;
  return (
    <FormDrawer
      opened
      title={task ? 'Edit task' : 'New task'}
      onClose={closeTask}
      onSubmit={() => void save.submit()}
      submitLabel={task ? 'Save' : 'Add task'}
      isBusy={save.isSaving}
      canSubmit={canSubmit}
      consequence={
        <FormTrouble save={save}>{hasTime ? 'The client stays: time is logged on this task.' : null}</FormTrouble>
      }
      otherAction={
        task && !hasTime ? (
          <Button variant="danger" onClick={() => void deleteTask(task).then((did) => (did ? closeTask() : undefined))}>
            Delete
          </Button>
        ) : null
      }
    >
      <TextInput
        label="What is to be done"
        value={values.title}
        maxLength={200}
        data-autofocus
        onChange={(event) => set('title', event.currentTarget.value)}
        error={save.fieldError('title')}
      />
      <div className={classes.pair}>
        <ClientBox
          value={values.clientId}
          onChange={(id) => set('clientId', id)}
          disabled={hasTime}
          error={save.fieldError('clientId')}
        />
        <ServiceBox
          value={values.serviceTypeId}
          clientId={values.clientId}
          onChange={(id) => set('serviceTypeId', id)}
          error={save.fieldError('serviceTypeId')}
        />
        <EngagementBox
          clientId={values.clientId}
          value={values.engagementId}
          onChange={(id) => set('engagementId', id)}
          error={save.fieldError('engagementId')}
        />
        <DateInput
          label="Due (optional)"
          value={values.dueDate}
          onChange={(date) => set('dueDate', date)}
          error={save.fieldError('dueDate')}
        />
        <Field label="Status">
          <Segmented
            label="Status"
            options={STATUSES}
            value={values.status}
            onChange={(status) => set('status', status)}
            tall
          />
        </Field>
      </div>
      <TextArea
        label="Notes (for yourself)"
        rows={3}
        maxLength={5000}
        value={values.notes}
        onChange={(event) => set('notes', event.currentTarget.value)}
        error={save.fieldError('notes')}
      />
    </FormDrawer>
  );
}
