import { Drawer } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { EmptyState } from '@atlasos/ui';
import { useRecentWork } from '../../app/work/work-options.js';
import { startWork } from '../../app/work/start-work.js';
import classes from './timer.module.css';

/** Recent work, each a press away; what runs is stopped and kept. */
export default function SwitchSheet({ onClose }: { onClose: () => void }) {
  const recent = useRecentWork();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      padding={20}
      title="Start the timer for"
      classNames={{ title: classes.title }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {recent.length === 0 ? (
        <EmptyState rows={2}>Work you log will be offered here, to continue with one press.</EmptyState>
      ) : null}
      <ul className={classes.choices}>
        {recent.map((work) => (
          <li key={[work.clientId, work.serviceTypeId, work.taskId, work.description, work.billable].join()}>
            <button
              type="button"
              className={classes.choice}
              onClick={() => {
                onClose();
                void startWork(work);
              }}
            >
              <span className={classes.choiceText}>
                <b>{work.clientName}</b>
                <span>{[work.serviceTypeName, work.taskTitle ?? work.description].filter(Boolean).join(' · ')}</span>
              </span>
              <IconPlayerPlay size={20} stroke={1.6} />
            </button>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
