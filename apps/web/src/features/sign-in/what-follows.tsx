import classes from './sign-in.module.css';

/** What awaits someone who signs up, in the order they meet it. */
export const WhatFollows = () => (
  <>
    <h2 className={classes.heading}>What follows</h2>
    <ul className={classes.facts}>
      <li>
        <b>Your details and one rate</b>
        Address, bank account, VAT if you are registered. Rates per service or client can follow.
      </li>
      <li>
        <b>Time, as you type it</b>A timer in every header, or 90, 1:30, 1,5: whatever comes first.
      </li>
      <li>
        <b>A correct invoice</b>
        It picks up what is unbilled and shows exactly what will print, before it gets its number.
      </li>
    </ul>
  </>
);
