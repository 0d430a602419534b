#!/bin/sh
# Without SESSION_SECRET one is made once and kept beside the data; the migration, which runs first and alone, makes it.
set -eu
if [ -z "${SESSION_SECRET:-}" ]; then
  kept="$DATA_DIR/session-secret"
  if [ ! -s "$kept" ]; then
    (umask 077 && node -e 'process.stdout.write(require("node:crypto").randomBytes(32).toString("hex"))' >"$kept.new")
    mv "$kept.new" "$kept"
  fi
  SESSION_SECRET=$(cat "$kept")
  export SESSION_SECRET
fi
exec "$@"
