import { TextAction, TextArea, WholeNumberInput } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { TemplateNames } from '../templates/template-names.js';
import type { Step } from './schedule.js';
import { dayWords } from './day-words.js';
import own from './reminders.module.css';

interface StepFieldsProps {
  step: Step;
  names: readonly string[];
  isOpen: boolean;
  error: (field: string) => string | undefined;
  onOpen: () => void;
  onChange: (next: Partial<Step>) => void;
  onRemove: () => void;
}

/** One step: a line that says when, and under it, once opened, its text. */
export function StepFields({ step, names, isOpen, error, onOpen, onChange, onRemove }: StepFieldsProps) {
  const field = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const insert = (name: string) => {
    const target = field.current;
    const key = target instanceof HTMLInputElement ? 'subject' : 'message';
    const text = step[key];
    const [from, to] = [target?.selectionStart ?? text.length, target?.selectionEnd ?? text.length];
    onChange({ [key]: `${text.slice(0, from)}{{${name}}}${text.slice(to)}` });
  };
  const trouble = error('days') ?? error('subject') ?? error('message');
  return (
    <div className={own.step} data-open={isOpen || undefined}>
      <button type="button" className={own.when} aria-expanded={isOpen} onClick={onOpen}>
        <b>{dayWords(step.days)}</b>
        <span>{step.subject}</span>
      </button>
      {trouble && !isOpen ? <p className={own.trouble}>{trouble}</p> : null}
      {isOpen ? (
        <div className={own.fields}>
          <WholeNumberInput
            label="Days after the due date"
            description="Before it: with a minus."
            required
            withAsterisk={false}
            unit="days"
            min={-60}
            max={365}
            value={step.days}
            error={error('days')}
            onChange={(days) => (days === null ? undefined : onChange({ days }))}
          />
          <TextInput
            label="Subject"
            maxLength={200}
            value={step.subject}
            error={error('subject')}
            onFocus={(event) => (field.current = event.currentTarget)}
            onChange={(event) => onChange({ subject: event.currentTarget.value })}
          />
          <TextArea
            label="Text"
            rows={6}
            rowsMax={16}
            maxLength={5000}
            value={step.message}
            error={error('message')}
            onFocus={(event) => (field.current = event.currentTarget)}
            onChange={(event) => onChange({ message: event.currentTarget.value })}
          />
          <TemplateNames names={names} onInsert={insert} />
          <div>
            <TextAction onClick={onRemove}>Remove this step</TextAction>
          </div>
        </div>
      ) : null}
    </div>
  );
}
