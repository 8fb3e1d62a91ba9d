#!/bin/sh
# centres.sh LIST DIR K OUT.json: clusters of the files that LIST names, each pass an array that is waited for. DIR must be
# on a disk that all nodes see. Run it where sbatch may be run for as long as that takes; run again, it goes on.
set -eu
here=$(dirname "$0")
list=$1 dir=$2 k=$3 out=$4
tasks=$(grep -c . "$list")
mkdir -p "$dir"
# pass NAME STAT OPTIONS…: what is there is not counted again.
pass() {
  name=$1
  [ -e "$dir/$name.rows" ] && return
  STATS=$2
  shift 2
  MAP_OPTIONS="--by all $*"
  export STATS MAP_OPTIONS
  rm -rf "$dir/$name.parts"
  sbatch --wait --array="1-$tasks" "$here/map.sbatch" "$list" "$dir/$name.parts"
  sbatch --wait "$here/merge.sbatch" "$list" "$dir/$name.parts" "$dir/$name.rows"
}
pass sample sample
[ -e "$dir/0.json" ] || ${TIFA:-tifa} centres --from "$dir/sample.rows" --k "$k" --out "$dir/0.json"
n=0
while [ "$n" -lt "${MOST_PASSES:-10}" ] && ! grep -q '"settled":true' "$dir/$n.json"; do
  next=$((n + 1))
  pass "$next" centres --centres "$dir/$n.json"
  ${TIFA:-tifa} centres --from "$dir/$next.rows" --centres "$dir/$n.json" --out "$dir/$next.json"
  n=$next
done
cp "$dir/$n.json" "$out"
