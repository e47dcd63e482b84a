// Health check of the container: the API answers, and so does its database. A region that is not loaded yet (404) is healthy.
try {
  const svar = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/v1/region`, { signal: AbortSignal.timeout(4_000) });
  if (svar.status >= 500) throw new Error(`status ${svar.status}`);
} catch (fel) {
  console.error(fel instanceof Error ? fel.message : fel);
  process.exitCode = 1;
}
