import 'react';

declare module 'react' {
  // `style={{ '--rail': '316px' }}`
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
