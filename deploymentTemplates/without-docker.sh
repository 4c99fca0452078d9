#!/usr/bin/env bash
# The steps of the Dockerfile on a bare Debian with Node, where there is no engine: assembles the program, makes it
# read-only, starts it as a user without rights who can write to its data folder alone, asks it whether it is well, and
# stops it. Settings come from the environment; without MicrosoftAppId, made-up ones that reach nobody.
#
#   without-docker.sh [FOLDER]     FOLDER: what assemble.sh made before (otherwise it is made, and removed at the end)
#
# Needs: root, for the change of user and owner. TIERLINE_USER names the user (nobody).
set -euo pipefail

die() { printf '%s\n' "$*" >&2; exit 1; }
step() { printf '== %s\n' "$*"; }
here=$(cd "$(dirname "$0")" && pwd)
((EUID == 0)) || die 'Run this as root: it starts the program as another user.'
user=${TIERLINE_USER:-nobody}
id "$user" >/dev/null 2>&1 || die "There is no user $user. Set TIERLINE_USER."

root=$(mktemp -d)
pid=''
tidy() { [[ -z $pid ]] || kill -KILL "$pid" 2>/dev/null || true; rm -rf "$root"; }
trap tidy EXIT
chmod 0755 "$root"

app=${1:-$root/app}
if (($# == 0)); then step 'assemble'; "$here/assemble.sh" "$app"; fi

step 'read-only, owned by root'
chown -R root:root "$app"
chmod -R a-w,a+rX "$app"
install -d -o "$user" -m 0700 "$root/data"

step "as $user, who can write to the data folder alone"
as_user() { (cd "$app" && setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups --no-new-privs env -i PATH="$PATH" "${settings[@]}" "$@"); }
settings=()
while IFS= read -r pair; do settings+=("$pair"); done < <(sed -n 's/^ENV //p' "$here/Dockerfile")
settings+=("DATA_DIR=$root/data" "HOME=$root/data")
port=$(node -e "const s = require('node:net').createServer(); s.listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
settings+=("PORT=$port")
if [[ -n ${MicrosoftAppId:-} ]]; then
  while IFS= read -r pair; do settings+=("$pair"); done < <(env | grep -E '^(MicrosoftApp|Certificate|PUBLIC_URL|DATABASE_URL|SUPPORT_PLAN|KNOWN_ISSUES|LOG_LEVEL|CLOUD)')
else
  settings+=(MicrosoftAppId=00000000-0000-4000-8000-000000000001 MicrosoftAppTenantId=00000000-0000-4000-8000-000000000002 MicrosoftAppPassword=made-up)
fi
writable=$(as_user find "$app" -writable ! -type l -print -quit)
[[ -z $writable ]] || die "$user can write to $writable."

words() { node -e 'console.log(JSON.parse(process.argv[1]).join("\0"))' "$1" | tr -d '\n'; }
mapfile -d '' -t start < <(words "$(sed -n 's/^CMD //p' "$here/Dockerfile")")
mapfile -d '' -t health < <(words "$(sed -n 's/^HEALTHCHECK.* CMD //p' "$here/Dockerfile")")

step "start: ${start[*]}"
began=$(date +%s%N)
as_user "${start[@]}" >"$root/log" 2>&1 &
pid=$!
well=''
for _ in $(seq 1 300); do
  if as_user "${health[@]}" >/dev/null 2>&1; then well=yes; break; fi
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.2
done
[[ -n $well ]] || { cat "$root/log" >&2; die 'It did not come up.'; }
printf 'well after %d ms: ' $((($(date +%s%N) - began) / 1000000))
as_user node -e "fetch('http://127.0.0.1:$port/readyz').then((answer) => answer.text()).then(console.log)"
program=$(pgrep -P "$pid" -x node || printf '%s' "$pid")
[[ $(stat -c %U "/proc/$program") == "$user" ]] || die "It does not run as $user."

step 'stop'
kill -TERM "$program"
wait "$pid" || die 'It did not stop well.'
pid=''
printf 'All of it holds; written were: %s\n' "$(cd "$root/data" && ls -A | tr '\n' ' ')"
