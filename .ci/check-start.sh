#!/usr/bin/env bash
# Starts the built program in an empty folder with no settings, as a newcomer would, and stops it again.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
work=$(mktemp -d)
port=$(node -e "const s = require('node:net').createServer(); s.listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
cleanup() { kill "${pid:-0}" 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
cd "$root"
began=$(date +%s%N)
env -i PATH="$PATH" HOME="$work" PORT="$port" DATA_DIR="$work/data" node dist/index.js >"$work/out" 2>&1 &
pid=$!
for _ in $(seq 1 150); do
  if curl -fsS "http://127.0.0.1:$port/readyz" >"$work/ready" 2>/dev/null; then break; fi
  if ! kill -0 "$pid" 2>/dev/null; then cat "$work/out" >&2; exit 1; fi
  sleep 0.2
done
cat "$work/ready"; echo
printf 'ready after %d ms\n' $((($(date +%s%N) - began) / 1000000))
kill -TERM "$pid"
wait "$pid"
cat "$work/out"
