const isApple = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** The name of the key that goes with letters on this machine. */
export const commandKey = (): string => (isApple() ? '⌘' : 'Ctrl');
