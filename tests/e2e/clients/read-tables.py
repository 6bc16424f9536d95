"""Reads twelve files of each format with each reader, as docs/documents.md says, and prints a JSON line for each: its name, and what is wrong."""

import csv
import glob
import json
import os
import re
import sys

folder = sys.argv[1]
COLUMNS = "id kind source target confidence origin flags document index source_language target_language".split()
with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
    expected = sorted(json.load(file), key=lambda row: (row[7], row[8]))


def paths(end):
    return sorted(glob.glob(os.path.join(folder, end, "*." + end)))


def is_missing(value):
    return value is None or value == "" or (isinstance(value, float) and value != value)


def plain(cell):
    return re.sub(r"\\([\\tnr])", lambda found: {"t": "\t", "n": "\n", "r": "\r"}.get(found[1], "\\"), cell)


def row_of(values, escaped=False):
    row = dict(zip(COLUMNS, values))
    for name in ("source", "target", "document"):
        row[name] = None if is_missing(row[name]) else plain(row[name]) if escaped else row[name]
    flags = row["flags"]
    row["flags"] = [] if flags is None else flags.split() if isinstance(flags, str) else list(flags)
    row["confidence"] = float(row["confidence"])
    row["index"] = int(row["index"])
    return [row[name] for name in COLUMNS]


def check(name, read):
    try:
        rows = sorted(read(), key=lambda row: (row[7], row[8]))
        fault = "" if len(rows) == len(expected) else f"{len(rows)} rows of {len(expected)}"
        for got, wanted in zip(rows, expected):
            close = abs(got[4] - wanted[4]) <= 0.00005
            if fault == "" and not (close and got[:4] + got[5:] == wanted[:4] + wanted[5:]):
                fault = f"got {got}, expected {wanted}"
    except Exception as error:  # the reader's own words
        fault = f"{type(error).__name__}: {error}"[:800]
    print(json.dumps({"name": name, "fault": fault}), flush=True)


def of_frame(frame, escaped=False):
    return [row_of(values, escaped) for values in frame[COLUMNS].itertuples(index=False, name=None)]


def python_tsv():
    for path in paths("tsv"):
        with open(path, encoding="utf-8", newline="\n") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield row_of([row[name] for name in COLUMNS], True)


check("TSV in Python", lambda: list(python_tsv()))

import pandas

check(
    "TSV in pandas",
    lambda: [
        row
        for path in paths("tsv")
        for row in of_frame(
            pandas.read_csv(path, sep="\t", quoting=csv.QUOTE_NONE, lineterminator="\n", keep_default_na=False, dtype=str), True
        )
    ],
)
check(
    "JSON Lines in pandas",
    lambda: [
        row
        for path in paths("jsonl")
        for row in of_frame(pandas.read_json(path, lines=True, dtype=False, convert_dates=False).astype(object))
    ],
)
check("Parquet in pandas", lambda: of_frame(pandas.concat([pandas.read_parquet(path) for path in paths("parquet")])))

import polars

TEXT = {name: polars.String for name in COLUMNS}
TYPES = {**TEXT, "confidence": polars.Float64, "index": polars.Int64}
check(
    "TSV in polars",
    lambda: [
        row_of(row, True)
        for path in paths("tsv")
        for row in polars.read_csv(path, separator="\t", quote_char=None, infer_schema=False).rows()
    ],
)
check("JSON Lines in polars", lambda: [row_of(row) for path in paths("jsonl") for row in polars.read_ndjson(path, schema=TYPES).rows()])
check("Parquet in polars", lambda: [row_of(row) for row in polars.read_parquet(paths("parquet")).rows()])

import duckdb

SELECT = "select " + ", ".join(f'"{name}"' for name in COLUMNS)
check(
    "TSV in DuckDB",
    lambda: [
        row_of(row, True)
        for row in duckdb.sql(
            SELECT
            + rf" from read_csv('{folder}/tsv/*.tsv', delim='\t', quote='', escape='', header=true, all_varchar=true, new_line='\n')"
        ).fetchall()
    ],
)
JSON_TYPES = ", ".join(f"'{name}': '{ {'confidence': 'DOUBLE', 'index': 'BIGINT'}.get(name, 'VARCHAR') }'" for name in COLUMNS)
check(
    "JSON Lines in DuckDB",
    lambda: [row_of(row) for row in duckdb.sql(SELECT + f" from read_json('{folder}/jsonl/*.jsonl', format='newline_delimited', columns={{{JSON_TYPES}}})").fetchall()],
)
check("Parquet in DuckDB", lambda: [row_of(row) for row in duckdb.sql(SELECT + f" from '{folder}/parquet/*.parquet'").fetchall()])

import pyarrow
import pyarrow.csv
import pyarrow.json
import pyarrow.parquet

SCHEMA = pyarrow.schema(
    [(name, {"confidence": pyarrow.float64(), "index": pyarrow.int64()}.get(name, pyarrow.string())) for name in COLUMNS]
)


def of_arrow(table, escaped=False):
    return [row_of([row[name] for name in COLUMNS], escaped) for row in table.to_pylist()]


check(
    "TSV in pyarrow",
    lambda: [
        row
        for path in paths("tsv")
        for row in of_arrow(
            pyarrow.csv.read_csv(
                path,
                parse_options=pyarrow.csv.ParseOptions(delimiter="\t", quote_char=False, escape_char=False),
                convert_options=pyarrow.csv.ConvertOptions(column_types={name: pyarrow.string() for name in COLUMNS}),
            ),
            True,
        )
    ],
)
check(
    "JSON Lines in pyarrow",
    lambda: [
        row
        for path in paths("jsonl")
        for row in of_arrow(pyarrow.json.read_json(path, parse_options=pyarrow.json.ParseOptions(explicit_schema=SCHEMA)))
    ],
)
check("Parquet in pyarrow", lambda: of_arrow(pyarrow.parquet.read_table(os.path.join(folder, "parquet"))))


def one_schema():
    schemas = [pyarrow.parquet.read_schema(path).remove_metadata() for path in paths("parquet")]
    assert all(schema.equals(schemas[0]) for schema in schemas), schemas
    assert schemas[0].names == COLUMNS and str(schemas[0].field("flags").type).startswith("list<"), schemas[0]
    return expected


check("Parquet has one schema", one_schema)

os.environ.update(HF_HOME=os.path.join(folder, "hf"), HF_DATASETS_OFFLINE="1", HF_HUB_OFFLINE="1")
import datasets

FEATURES = datasets.Features.from_arrow_schema(SCHEMA)


def hugging_face(kind, end, **options):
    table = datasets.load_dataset(kind, data_files=paths(end), split="train", **options)
    return [row_of([row[name] for name in COLUMNS]) for row in table]


check("JSON Lines in datasets", lambda: hugging_face("json", "jsonl", features=FEATURES))
check("Parquet in datasets", lambda: hugging_face("parquet", "parquet"))

from pyspark.sql import SparkSession
from pyspark.sql.types import DoubleType, LongType, StringType, StructField, StructType

spark = (
    SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "1").getOrCreate()
)
spark.sparkContext.setLogLevel("OFF")
KINDS = {"confidence": DoubleType(), "index": LongType()}
STRUCT = StructType([StructField(name, KINDS.get(name, StringType())) for name in COLUMNS])


def of_spark(table, escaped=False):
    return [row_of(list(row), escaped) for row in table.select(*COLUMNS).collect()]


check(
    "TSV in Spark",
    lambda: of_spark(
        spark.read.csv(paths("tsv"), sep="\t", quote="", escape="", header=True, lineSep="\n", maxCharsPerColumn=-1), True
    ),
)
check("JSON Lines in Spark", lambda: of_spark(spark.read.json(paths("jsonl"), schema=STRUCT)))
check("Parquet in Spark", lambda: of_spark(spark.read.parquet(*paths("parquet"))))
