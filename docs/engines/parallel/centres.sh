#!/bin/sh
# centres.sh FILE.ndjson K OUT.json: clusters of a file of lines of JSON, each pass on all cores, block by block.
set -eu
file=$1 k=$2 out=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# pass ROWS OPTIONS…: counts all blocks, {#} is the number of the block, and merges their rows.
pass() {
  rows=$1
  shift
  rm -f "$work"/part-*.rows
  parallel --halt now,fail=1 --pipepart --block "${BLOCK:-256M}" -a "$file" "${TIFA:-tifa} map --by all $* --out $work/part-{#}.rows"
  ${TIFA:-tifa} merge --out "$rows" "$work"/part-*.rows
}
pass "$work/sample.rows" --stats sample
${TIFA:-tifa} centres --from "$work/sample.rows" --k "$k" --out "$work/0.json"
n=0
while [ "$n" -lt "${MOST_PASSES:-10}" ] && ! grep -q '"settled":true' "$work/$n.json"; do
  pass "$work/pass.rows" --stats centres --centres "$work/$n.json"
  next=$((n + 1))
  ${TIFA:-tifa} centres --from "$work/pass.rows" --centres "$work/$n.json" --out "$work/$next.json"
  n=$next
done
cp "$work/$n.json" "$out"
