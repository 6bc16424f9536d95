"""Reads JSON Lines, Hugging Face lines and Moses files with Python's standard library alone, and prints what it saw as JSON."""

import json
import sys

flat, hf, source, target, source_language, target_language = sys.argv[1:7]


def lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.read().splitlines()


flat_lines = [json.loads(line) for line in lines(flat)]
for line in flat_lines:
    for key, value in line.items():
        assert value is None or isinstance(value, (str, int, float)), f"{key} is {type(value)}"
hf_lines = [json.loads(line) for line in lines(hf)]
json.dump(
    {
        "flat": [[line["source"], line["target"]] for line in flat_lines],
        "hf": [[line["translation"][source_language], line["translation"][target_language]] for line in hf_lines],
        "moses": [lines(source), lines(target)],
    },
    sys.stdout,
)
