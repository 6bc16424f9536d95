"""Writes the Arrow schemas of schemas/: `python scripts/arrow-schemas.py` (needs pyarrow). tests/e2e/clients/arrow.mjs holds them to what is written.

A file is an Arrow IPC stream of a schema alone: `pyarrow.ipc.read_schema(path)`, and other Arrow libraries likewise.
"""

from pathlib import Path

import pyarrow as pa


TEXT = pa.string()
SPANS = pa.list_(pa.list_(pa.int32()))
SEGMENT = pa.struct(
    [
        ("index", pa.int32()),
        ("kind", TEXT),
        ("source", TEXT),
        ("target", TEXT),
        ("source_spans", SPANS),
        ("target_spans", SPANS),
        ("confidence", pa.float64()),
        ("flags", pa.list_(TEXT)),
    ]
)

# A record of `muwazi stream`. `id` is text here: whoever numbers documents gives the numbers as text. `meta` may be anything: it has no column.
# Any field may be null to Arrow, whose readers of JSON take those of a struct that is null for null too.
RECORD = pa.schema(
    [
        ("schema", pa.int32()),
        ("muwazi", TEXT),
        ("options", TEXT),
        ("n", pa.int64()),
        ("id", TEXT),
        ("status", TEXT),
        ("error", pa.struct([("code", TEXT), ("reason", TEXT), ("retryable", pa.bool_())])),
        ("empty", pa.struct([("code", TEXT), ("reason", TEXT)])),
        ("source_language", TEXT),
        ("target_language", TEXT),
        ("segments", pa.list_(SEGMENT)),
        ("messages", pa.list_(pa.struct([("rule", TEXT), ("reason", TEXT)]))),
    ]
)


def must(name: str, kind: pa.DataType) -> pa.Field:
    return pa.field(name, kind, nullable=False)


# A row of `muwazi stream --explode`, of flat JSON Lines, TSV and Parquet; the shards of `muwazi batch` have `hash` and `near_hash` too.
ROW = pa.schema(
    [
        must("id", TEXT),
        must("kind", TEXT),
        pa.field("source", TEXT),
        pa.field("target", TEXT),
        must("confidence", pa.float64()),
        must("origin", TEXT),
        must("flags", pa.list_(must("element", TEXT))),
        pa.field("document", TEXT),
        must("index", pa.int64()),
        must("source_language", TEXT),
        must("target_language", TEXT),
        must("hash", TEXT),
        must("near_hash", TEXT),
    ]
)

if __name__ == "__main__":
    folder = Path(__file__).parent.parent / "schemas"
    for name, schema in {"stream-record": RECORD, "segment-row": ROW}.items():
        (folder / f"{name}.arrow").write_bytes(schema.serialize())
