#!/usr/bin/env bash
# Runs a command with CHROMIUM set to Debian's browser, installed where it is missing and can be:
#   .ci/with-chromium.sh npm run test:page
# Ends as the command ends; 3: there is no Chromium here and none can be installed.
set -euo pipefail
find_chromium() { command -v chromium || command -v chromium-browser || true; }
chromium=$(find_chromium)
if [ -z "$chromium" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'with-chromium: installing chromium' >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 || true
  chromium=$(find_chromium)
fi
if [ -z "$chromium" ]; then
  echo 'with-chromium: no Chromium here, and it could not be installed with apt-get' >&2
  exit 3
fi
CHROMIUM=$chromium exec "$@"
