#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
#
# A population in shards on one machine, as many at once as there are cores; a shard that is there is not made again, so
# that the work can be interrupted and taken up.
#
#   Examples/scale-out/one-machine.sh SCENARIO.yaml PEOPLE SHARDS FOLDER
#
# (On one machine a single `evenkeel simulate --people` uses all cores by itself; shards are for work that may be
# interrupted, and for several machines.)
set -euo pipefail

if [[ $# -ne 4 ]]; then
  echo "usage: $0 SCENARIO.yaml PEOPLE SHARDS FOLDER" >&2
  exit 64
fi
export scenario=$1 people=$2 shards=$3 folder=$4 evenkeel=${EVENKEEL:-evenkeel}
mkdir -p "$folder"

shard() {
  [[ -e $folder/part-$1.bin ]] ||
    "$evenkeel" simulate "$scenario" --people "$people" --threads 1 --shard "$1/$shards" --out "$folder/part-$1.bin"
}
export -f shard
if command -v parallel >/dev/null; then
  parallel --will-cite shard ::: $(seq "$shards")
else
  seq "$shards" | xargs -P "$(nproc)" -I{} bash -c 'shard {}'
fi
"$evenkeel" merge "$folder"/part-*.bin --out "$folder/all.bin" --format csv >"$folder/all.csv"
