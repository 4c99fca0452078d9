#!/usr/bin/env bash
# Builds what runs in production into a folder: the program, its packages without the development ones, the plan that ships
# and the manifest. The checkout stays as it is. The Dockerfile does exactly this; App Service takes the folder as a zip.
#
#   assemble.sh TARGET [PLAN]      TARGET is a new or empty folder; PLAN, if given, is put in place of the plan that ships
#
# Needs: Node 20.19 or newer with npm, on the kind of machine that it will run on (Linux x64 with glibc for Azure).
set -euo pipefail

die() { printf '%s\n' "$*" >&2; exit 1; }
(($# == 1 || $# == 2)) || { sed -n '2,/^set -/{/^set -/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2; }
source_folder=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
target=$(cd "$1" && pwd)
[[ -z $(ls -A "$target") ]] || die "$target is not empty. Give a new folder."
plan=''
if (($# == 2)); then plan=$(readlink -f "$2"); [[ -r $plan ]] || die "The plan $2 cannot be read."; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$source_folder"
cp -R package.json package-lock.json tsconfig.json LICENSE .ci src plan manifest "$work"
cd "$work"
# No package runs a script of its own while it is installed; none that we use needs to.
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
npm run build --silent
npm prune --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
[[ -z $plan ]] || cp "$plan" plan/support-plan.yaml
mv dist node_modules plan manifest package.json package-lock.json LICENSE "$target"
printf 'assembled in %s (%s)\n' "$target" "$(du -sh "$target" | cut -f1)"
