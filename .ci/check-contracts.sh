#!/usr/bin/env bash
# Holds recorded requests against Microsoft's published contracts:
#   .ci/check-contracts.sh FOLDER_WITH_JSONL
# The checks stand beside the project, where they are at hand; elsewhere this says so and passes.
set -euo pipefail
recordings=$1
checks="$(cd "$(dirname "$0")/../.." && pwd)/shared/checks"
if [ ! -f "$checks/check-connector-request.mjs" ]; then
  echo 'left out: the contract checks are not at hand here'
  exit 0
fi
files=("$recordings"/*.jsonl)
if [ ! -e "${files[0]}" ]; then
  echo 'no recording was made' >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$checks/." "$work/"
chmod -R u+w "$work"
(cd "$work" && npm install --no-audit --no-fund >/dev/null 2>&1)

hold() {
  node "$@" >"$work/out" 2>&1 || {
    grep -B1 -A3 'ERROR' "$work/out" | head -100
    tail -1 "$work/out"
    exit 1
  }
  tail -1 "$work/out"
}

hold "$work/check-connector-request.mjs" "${files[@]}"
# Exactly the permissions that docs/permissions.md names.
roles=$(grep -oE '^\| `[A-Za-z.]+\.All`' docs/permissions.md | grep -oE '[A-Za-z.]+\.All' | paste -sd, -)
hold "$work/check-graph-request.mjs" "$recordings"/graph/*.jsonl --scopes "$roles"
hold "$work/check-graph-request.mjs" --callbacks "$recordings"/notifications/*.jsonl
