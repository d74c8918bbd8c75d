/**
 * npm runs a script in a shell and hands signals to that shell, which ends and leaves the script behind, with its ports still open.
 * So a script that npm started ends, by the same signal, when its shell is gone.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

module.exports = { endWithNpm };
