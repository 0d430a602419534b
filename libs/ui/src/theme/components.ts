import type { MantineThemeComponents } from '@mantine/core';
import { overlayRoot } from '../overlay/overlay-root.js';
import controls from './controls.module.css';
import input from './input.module.css';

const veil = { defaultProps: { color: 'var(--veil)', backgroundOpacity: 1 } };

/** Named by Mantine's component names, without importing them: what a page does not use stays out of its bundle. */
export const components: MantineThemeComponents = {
  Button: {
    classNames: { root: controls.root, label: controls.label, section: controls.section },
    defaultProps: { variant: 'default' },
  },
  ActionIcon: { classNames: { root: controls.icon }, defaultProps: { variant: 'subtle', color: 'gray' } },
  Input: { classNames: { input: input.input, section: input.section } },
  InputWrapper: {
    classNames: { root: input.wrapper, label: input.label, error: input.error, description: input.description },
    defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
  },
  Checkbox: { defaultProps: { size: 'xs' }, classNames: { label: input.checkLabel, input: input.check } },
  // A list that is closed is neither drawn nor placed.
  Combobox: { defaultProps: { keepMounted: false } },
  Menu: {
    defaultProps: { shadow: 'none', withInitialFocusPlaceholder: false },
    classNames: { dropdown: controls.dropdown, item: controls.item },
  },
  Popover: { classNames: { dropdown: controls.dropdown } },
  Portal: { defaultProps: { target: overlayRoot } },
  Tooltip: { defaultProps: { openDelay: 400, withArrow: false }, classNames: { tooltip: controls.tooltip } },
  // Mantine looks up properties by the name of the part, but classes by that of the whole.
  Modal: { classNames: { inner: controls.inner } },
  ModalRoot: { defaultProps: { transitionProps: { duration: 120, transition: 'fade' } } },
  ModalOverlay: veil,
  Drawer: { classNames: { inner: controls.inner } },
  DrawerRoot: { defaultProps: { transitionProps: { duration: 180 } } },
  DrawerOverlay: veil,
};
