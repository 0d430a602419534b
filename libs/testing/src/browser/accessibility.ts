import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands: one line for each element, none when all is well. `rules` names the only ones to try. */
export async function accessibilityViolations(page: Page, { rules }: { rules?: string[] } = {}): Promise<string[]> {
  const runOnly = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: ALL };
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] });
  // Only frames need all that passes to be described first, which of a long page takes most of the time.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
