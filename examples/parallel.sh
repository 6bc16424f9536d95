#!/usr/bin/env bash
# Aligns JSON Lines with GNU parallel: pieces of whole lines, one process for each, records in the order of the input.
#   examples/parallel.sh articles.jsonl > aligned.jsonl
# With machines: parallel --sshlogin a,b --pipepart … ; each needs Node and muwazi.
set -euo pipefail
input=${1:?Expected a file of JSON Lines}
muwazi=${MUWAZI:-muwazi}
# A record is one line, so that -k --linebuffer would mix nothing; -k alone keeps the order. `n` counts within a piece.
parallel --pipepart --block "${BLOCK:-16M}" --keep-order --halt soon,fail=1 --arg-file "$input" "$muwazi stream --jobs 1 --quiet"
