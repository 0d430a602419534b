import { IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import classes from './import.module.css';

interface DropFileProps {
  isBusy: boolean;
  /** What went wrong with the last one. */
  trouble?: string;
  onFile: (file: File) => void;
}

/** A place to drop a file on, which is a button for those who choose one. */
export function DropFile({ isBusy, trouble, onFile }: DropFileProps) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onFile(file);
  };
  return (
    <div>
      <label
        className={classes.drop}
        data-over={isOver || undefined}
        data-busy={isBusy || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={24} stroke={1.4} aria-hidden />
        <span className={classes.dropWords}>
          <strong>{isBusy ? 'Reading its columns …' : 'Choose a CSV file'}</strong>
          <span>or drop it here. Nothing is added before you have seen what it would add.</span>
        </span>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-label="CSV file"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onFile(file);
            // The same file may be chosen again, once it was put right.
            currentTarget.value = '';
          }}
        />
      </label>
      {trouble ? (
        <p className={classes.trouble} role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}
