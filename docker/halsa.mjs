// Health check of the container: it can take requests. A 503 also means that it is stopping.
try {
  const svar = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`, { signal: AbortSignal.timeout(4_000) });
  if (svar.status !== 200) throw new Error(`status ${svar.status}`);
} catch (fel) {
  console.error(fel instanceof Error ? fel.message : fel);
  process.exitCode = 1;
}
