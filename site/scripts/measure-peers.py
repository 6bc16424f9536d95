"""Aligns the lines of cases by Gale and Church's algorithm (pip install galechurch): lengths in characters alone. The expected ratio of
lengths is that of the two texts; the other parameters are the package's.

measure-peers.py CASES.json  ->  {"program": ..., "beads": {group: [[[source, target], ...], ...]}} on stdout
"""
import json
import sys
from importlib.metadata import version

import galechurch


def beads(source, target):
    """Beads as lists of line numbers."""
    ratio = sum(map(len, target)) / sum(map(len, source))
    return [
        [list(range(bead.source_start, bead.source_end)), list(range(bead.target_start, bead.target_end))]
        for bead in galechurch.align(source, target, mean_xy=ratio).beads
    ]


sets = json.load(open(sys.argv[1], encoding="utf-8"))
json.dump(
    {
        "program": f"galechurch {version('galechurch')}",
        "beads": {group: [beads(one["source"], one["target"]) for one in cases] for group, cases in sets.items()},
    },
    sys.stdout,
)
