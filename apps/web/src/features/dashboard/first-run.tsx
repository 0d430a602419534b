import { Page } from '../../app/shell/page.js';
import { useMe } from '../../app/session.js';
import { DemoOffer } from './demo-offer.js';
import { FirstRunRail } from './first-run-rail.js';
import { FirstRunSteps } from './first-run-steps.js';
import { STEPS, type DoneSteps } from './steps.js';
import classes from './first-run.module.css';

export function FirstRun({ done }: { done: DoneSteps }) {
  const firstName = useMe().name.split(' ')[0] ?? '';
  const count = STEPS.filter((step) => done[step]).length;
  return (
    <Page
      title={`Welcome, ${firstName}`}
      tabTitle="Welcome"
      subtitle={`${count} of ${STEPS.length} done`}
      rail={<FirstRunRail done={done} />}
      railWidth={348}
    >
      <div className={classes.column}>
        <h2 className={classes.heading}>Five steps to your first invoice</h2>
        <p className={classes.lead}>About ten minutes. Everything can be changed later.</p>
        <FirstRunSteps done={done} />
        <DemoOffer />
      </div>
    </Page>
  );
}
