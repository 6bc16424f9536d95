"""Aligns articles.jsonl of a folder with Spark's local[2] each time it gets a line, and prints the seconds; warm.jsonl before."""

import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession

import muwazi

folder = Path(sys.argv[1])
builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.network.timeout", "600s")
spark = builder.getOrCreate()


def align(name: str) -> float:
    began = time.perf_counter()
    lines = spark.read.option("lineSep", "\n").text(str(folder / f"{name}.jsonl")).repartition(8)
    aligned = lines.mapInArrow(muwazi.map_in_arrow(lines="value"), muwazi.SPARK_SCHEMA)
    aligned.write.mode("overwrite").parquet(str(folder / f"{name}.parquet"))
    return time.perf_counter() - began


print(align("warm"), flush=True)
for _ in sys.stdin:
    print(align("articles"), flush=True)
spark.stop()
