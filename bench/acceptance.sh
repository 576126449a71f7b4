#!/usr/bin/env bash
# Labels messages and scores the decisions: bench/acceptance.sh SCORE.mjs MESSAGES.ndjson…
# (SCORE.mjs takes a file of decisions and files of labelled messages.) Figures go to standard output.
set -euo pipefail
cd "$(dirname "$0")/.."
score=$1
shift
decisions=$(mktemp)
trap 'rm -f "$decisions"' EXIT
node dist/cli/main.js label "$@" --rules fixtures/rules.triage --macros fixtures/macros --out "$decisions"
node "$score" "$decisions" "$@"
