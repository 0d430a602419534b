/**
 * Preloaded with `--import` into every child process that has an IPC channel: when the parent is gone, even by
 * `kill -9`, the channel closes and the child shuts down as on SIGTERM, or at the latest after ten seconds.
 */
if (process.connected) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 10_000).unref();
  });
  // The channel is only a lifeline: it must not keep a finished process alive.
  process.channel?.unref();
}
