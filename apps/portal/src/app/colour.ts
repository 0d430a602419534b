import { useEffect } from 'react';
import type { Colour } from './api.js';

/** Dresses the page in the colour of the practice; `styles/colours.css` says what that is. */
export function useColour(colour: Colour | undefined): void {
  useEffect(() => {
    if (colour) document.documentElement.dataset['colour'] = colour;
  }, [colour]);
}
