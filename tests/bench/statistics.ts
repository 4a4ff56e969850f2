/** The value below which a share `p` (0 to 1) of the values lies, by the nearest-rank method. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export type Spread = { p50: number; p95: number };

/** Median and 95th percentile in milliseconds, rounded to a tenth. */
export const spread = (values: readonly number[]): Spread => ({
  p50: Math.round(percentile(values, 0.5) * 10) / 10,
  p95: Math.round(percentile(values, 0.95) * 10) / 10,
});
