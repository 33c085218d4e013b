#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Evenkeel contributors
#
# A population on a Slurm cluster: one job for each shard, then one that merges them.
#
#   Examples/scale-out/slurm.sh SCENARIO.yaml PEOPLE SHARDS FOLDER
#
# FOLDER must be seen by all nodes. `evenkeel` must be on the PATH, or in the variable EVENKEEL.
set -euo pipefail

if [[ $# -ne 4 ]]; then
  echo "usage: $0 SCENARIO.yaml PEOPLE SHARDS FOLDER" >&2
  exit 64
fi
scenario=$(realpath "$1") people=$2 shards=$3
mkdir -p "$4"
folder=$(realpath "$4")
evenkeel=${EVENKEEL:-evenkeel}

array=$(
  sbatch --parsable --array="1-$shards" --cpus-per-task=1 --output="$folder/shard-%a.log" <<JOB
#!/usr/bin/env bash
set -euo pipefail
"$evenkeel" simulate "$scenario" --people "$people" --threads "\$SLURM_CPUS_PER_TASK" \
  --shard "\$SLURM_ARRAY_TASK_ID/$shards" --out "$folder/part-\$SLURM_ARRAY_TASK_ID.bin"
JOB
)
# Runs only if every shard was made.
sbatch --parsable --dependency="afterok:$array" --output="$folder/merge.log" <<JOB
#!/usr/bin/env bash
set -euo pipefail
"$evenkeel" merge "$folder"/part-*.bin --out "$folder/all.bin" --format csv >"$folder/all.csv"
JOB
