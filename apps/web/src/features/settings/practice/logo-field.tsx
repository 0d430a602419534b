import { Field, TextAction } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { usePractice } from '../../../app/session.js';
import classes from './logo-field.module.css';
import { useLogo } from './use-logo.js';

/** Kept as soon as it is chosen: a picture has no half-typed state. */
export function LogoField() {
  const { hasLogo, version } = usePractice();
  const picker = useRef<HTMLInputElement>(null);
  const { upload, remove, isBusy, trouble } = useLogo();
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) void upload(file);
  };
  return (
    <Field label="Logo" hint="PNG or JPEG, at most 1 MB and 2 000 pixels a side." error={trouble}>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        {hasLogo ? (
          <span className={classes.paper}>
            <img className={classes.logo} src={`/api/v1/practice/logo?v=${version}`} alt="Your logo" />
          </span>
        ) : (
          <span className={classes.none}>No logo. Your name stands in its place.</span>
        )}
        <span className={classes.actions}>
          <Button loading={isBusy} onClick={() => picker.current?.click()}>
            {hasLogo ? 'Replace' : 'Choose a picture'}
          </Button>
          {hasLogo ? (
            <TextAction disabled={isBusy} onClick={() => void remove()}>
              Remove
            </TextAction>
          ) : null}
        </span>
        <input
          ref={picker}
          type="file"
          hidden
          accept="image/png,image/jpeg"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </Field>
  );
}
