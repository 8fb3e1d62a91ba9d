#!/bin/sh
# count.sh FILE.ndjson OUT: counts a file of lines of JSON on all cores, block by block.
set -eu
file=$1 out=$2
rows=$(mktemp -d)
trap 'rm -rf "$rows"' EXIT
# Blocks end at line feeds; {#} is the number of the block.
parallel --halt now,fail=1 --pipepart --block "${BLOCK:-256M}" -a "$file" "${TIFA:-tifa} map --stats ${STATS:-themes} --out $rows/{#}.rows"
${TIFA:-tifa} merge --out "$out" "$rows"/*.rows
