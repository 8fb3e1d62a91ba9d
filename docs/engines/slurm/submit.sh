#!/bin/sh
# submit.sh LIST OUT ALL: an array with a task for each line of LIST, and a merge that waits for all of them.
set -eu
here=$(dirname "$0")
tasks=$(grep -c . "$1")
array=$(sbatch --parsable --array="1-$tasks" "$here/map.sbatch" "$1" "$2")
sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes "$here/merge.sbatch" "$1" "$2" "$3"
