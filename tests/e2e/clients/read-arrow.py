"""Holds what lies in this folder to the Arrow schemas of the package, and runs query.sql of this and of lines/. Prints a JSON line for each check: its name, and what is wrong."""

import glob
import json
import os
import runpy
import sys
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.json
import pyarrow.parquet

import muwazi

root = Path(sys.argv[1])


def schema(name: str) -> pa.Schema:
    return pa.ipc.read_schema(pa.py_buffer((root / "schemas" / f"{name}.arrow").read_bytes()))


def check(name: str, fault: str) -> None:
    print(json.dumps({"name": name, "fault": fault}), flush=True)


def difference(got: pa.Schema, wanted: pa.Schema) -> str:
    return "" if got.equals(wanted) else f"got {got}, expected {wanted}"


RECORD, ROW = schema("stream-record"), schema("segment-row")
written = runpy.run_path(str(root / "scripts/arrow-schemas.py"))
check("the files are those that scripts/arrow-schemas.py writes", difference(RECORD, written["RECORD"]) + difference(ROW, written["ROW"]))

lines = [json.loads(line) for line in Path("records.jsonl").read_text("utf-8").split("\n")[:-1]]
options = pyarrow.json.ParseOptions(explicit_schema=RECORD, unexpected_field_behavior="ignore")
records = pyarrow.json.read_json("records.jsonl", parse_options=options)
fault = difference(records.schema, RECORD)
for got, line in zip(records.to_pylist(), lines, strict=True):
    if got != {name: line[name] for name in RECORD.names}:
        fault = fault or f"got {got}, expected {line}"
if {*lines[0]} - {*RECORD.names} != {"meta"}:
    fault = fault or f"got the fields {[*lines[0]]}"
check(f"{len(lines)} records of stream, read with the schema", fault)

wanted = muwazi.arrow_schema().field("segments").type
check("the segments of the Python package", "" if RECORD.field("segments").type == wanted else str(wanted))

shards = sorted(glob.glob("corpus/*.parquet"))
faults = [difference(pyarrow.parquet.read_schema(shard).remove_metadata(), ROW) for shard in shards]
check(f"{len(shards)} shards of batch", "".join(faults) if len(shards) == 2 else f"{len(shards)} shards")

flat = pa.schema([ROW.field(name) for name in ROW.names if name not in ("hash", "near_hash")])
text = pa.schema([field.with_nullable(True) for field in flat]).set(6, pa.field("flags", pa.string()))
rows = pyarrow.json.read_json("rows.jsonl", parse_options=pyarrow.json.ParseOptions(explicit_schema=text))
check("the columns of --explode, flags being one text", "" if rows.schema.equals(text) and rows.num_rows == 4 else str(rows.schema))


def without_repeats(files: str) -> str:
    """Runs the query of the folder, and says what is wrong with the pairs that it leaves."""
    duckdb.sql(Path("query.sql").read_text("utf-8"))
    kept = duckdb.sql(f"SELECT target FROM '{files}'").fetchall()
    letters = sorted("".join(one for one in target.lower() if one.isalpha()) for (target,) in kept)
    return "" if letters == ["theboywenttoschoolin", "theweatherwasverycold"] else str(kept)


check("the query for repeats of shards in DuckDB", without_repeats("unique.parquet"))
os.chdir("lines")
check("the query for repeats of lines in DuckDB", without_repeats("corpus/*.parquet"))
