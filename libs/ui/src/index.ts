import './theme/css-variables.js';
export { FONT_FAMILY } from './theme/theme.js';
export { SCHEME_KEY, UiProvider } from './theme/ui-provider.js';
export { Kbd } from './parts/kbd.js';
export { commandKey } from './keys/command-key.js';
export { isTyping } from './keys/is-typing.js';
export { toast, TOAST_MS, troubleToast } from './toast/toast-store.js';
export { Toasts } from './toast/toasts.js';
export { PracticeFormatProvider, usePracticeFormat, type PracticeFormat } from './format/practice-format.js';
