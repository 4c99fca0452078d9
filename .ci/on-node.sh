#!/usr/bin/env bash
# Runs the tests on another version of Node, had as npm's package `node` in a folder that is removed again:
#   .ci/on-node.sh 22 [what `npm test` takes]
# Ends as the tests end; 3: that version cannot be had here. TIERLINE_NODE names a folder where it lies already.
set -euo pipefail
version=${1:?which version of Node, such as 22}
shift
cd "$(dirname "$0")/.."
folder=${TIERLINE_NODE:-}
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  npm install --silent --no-audit --no-fund --prefix "$folder" "node@$version" || {
    echo "on-node: Node $version cannot be had from the package registry" >&2
    exit 3
  }
fi
bin="$folder/node_modules/node/bin"
found=$("$bin/node" --version)
case $found in "v$version".*) ;; *) echo "on-node: $bin is Node $found" >&2; exit 3 ;; esac
echo "on-node: $found"
# Packages with compiled parts are those that are installed: they are built against Node-API and hold for all versions.
PATH="$bin:$PATH" npm test -- "$@"
