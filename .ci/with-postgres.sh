#!/usr/bin/env bash
# Runs a command with TEST_DATABASE_URL set to a PostgreSQL cluster made for it and thrown away after it:
#   .ci/with-postgres.sh npm test
# Ends as the command ends; 3: there is no PostgreSQL here and none can be installed.
set -euo pipefail

# The newest server that is installed: initdb is not on the PATH of most distributions.
find_bin() {
  local candidate
  for candidate in $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -rV) \
    "$(dirname "$(command -v initdb || echo /nowhere/initdb)")"; do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/postgres" ]; then
      echo "$candidate"
      return
    fi
  done
}

bin=$(find_bin)
if [ -z "$bin" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'with-postgres: installing postgresql' >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } >/dev/null 2>&1 || true
  bin=$(find_bin)
fi
if [ -z "$bin" ]; then
  echo 'with-postgres: no PostgreSQL server here (initdb, postgres), and it could not be installed with apt-get' >&2
  exit 3
fi

# The server refuses to run as root.
as_owner() {
  if [ "$(id -u)" != 0 ]; then "$@"
  elif command -v runuser >/dev/null; then runuser -u postgres -- "$@"
  else su postgres -s /bin/sh -c 'exec "$@"' -- sh "$@"
  fi
}

root=$(mktemp -d "${TMPDIR:-/tmp}/tierline-postgres-XXXXXX")
if [ "$(id -u)" = 0 ]; then chown postgres "$root"; fi
stop() {
  as_owner "$bin/pg_ctl" -D "$root/cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$root"
}
trap stop EXIT
trap 'exit 130' INT TERM

cd "$root"
as_owner "$bin/initdb" -D "$root/cluster" -U postgres -A trust --no-sync >"$root/initdb.log"
port=$(node -e "const s = require('node:net').createServer(); s.listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
# Nothing in it outlives the command, so nothing has to reach the disk.
as_owner "$bin/pg_ctl" -D "$root/cluster" -w -t 60 -l "$root/cluster.log" \
  -o "-c listen_addresses=127.0.0.1 -p $port -k $root -c max_connections=300 -c fsync=off" start >/dev/null ||
  { cat "$root/cluster.log" >&2; exit 3; }

cd "$OLDPWD"
export TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
code=0
"$@" || code=$?
exit "$code"
