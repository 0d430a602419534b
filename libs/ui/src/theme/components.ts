import type { MantineThemeComponents } from '@mantine/core';
import button from './button.module.css';
import input from './input.module.css';

/** Named by Mantine's component names, without importing them: what a page does not use stays out of its bundle. */
export const components: MantineThemeComponents = {
  Button: {
    classNames: { root: button.root, label: button.label, section: button.section },
    defaultProps: { variant: 'default' },
  },
  ActionIcon: { classNames: { root: button.icon }, defaultProps: { variant: 'subtle', color: 'gray' } },
  Input: { classNames: { input: input.input, section: input.section } },
  InputWrapper: {
    classNames: { root: input.wrapper, label: input.label, error: input.error, description: input.description },
    defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
  },
  Checkbox: { defaultProps: { size: 'xs' }, classNames: { label: input.checkLabel, input: input.check } },
  Menu: {
    defaultProps: { radius: 'md', shadow: 'none' },
    classNames: { dropdown: button.dropdown, item: button.item },
  },
  Popover: { classNames: { dropdown: button.dropdown } },
  Tooltip: { defaultProps: { openDelay: 400, withArrow: false }, classNames: { tooltip: button.tooltip } },
  Modal: {
    defaultProps: { overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 }, transitionProps: { duration: 120 } },
  },
  Drawer: {
    defaultProps: { overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 }, transitionProps: { duration: 180 } },
  },
};
