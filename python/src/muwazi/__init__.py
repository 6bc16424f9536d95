"""Aligns parallel text with the program `muwazi`, which Node runs: `npm install -g muwazi`, or in the folder of the project.

>>> import muwazi
>>> record = muwazi.align("كتاب جديد.\\n\\nA new book.")
>>> record["segments"][0]["target"]
'A new book.'
"""

from muwazi.client import (
    Document,
    MuwaziError,
    Record,
    Segment,
    Stream,
    __version__,
    align,
    align_many,
    find_command,
    score_many,
)
from muwazi.frames import SPARK_SCHEMA, AlignBatch, arrow_schema, map_in_arrow

__all__ = [
    "SPARK_SCHEMA",
    "AlignBatch",
    "Document",
    "MuwaziError",
    "Record",
    "Segment",
    "Stream",
    "__version__",
    "align",
    "align_many",
    "arrow_schema",
    "find_command",
    "map_in_arrow",
    "score_many",
]
