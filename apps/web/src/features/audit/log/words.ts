/** `invoiceNumberPattern`, `hourly_rate_minor` → "Invoice number pattern", "Hourly rate" */
export function inWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._]/g, ' ')
    .replace(/ (minor|id|bps|at)$/i, '')
    .toLowerCase()
    .replace(/\bvat\b/g, 'VAT')
    .replace(/\bwip\b/g, 'WIP')
    .replace(/\burl\b/g, 'address')
    .replace(/^api token/, 'access token');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
