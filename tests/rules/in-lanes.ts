/** Does all jobs, so many side by side; the results are in the order of the jobs. */
export async function inLanes<Job, Result>(lanes: number, jobs: readonly Job[], work: (job: Job) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const queue = jobs.entries();
  const lane = async () => {
    for (const [index, job] of queue) results[index] = await work(job);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
