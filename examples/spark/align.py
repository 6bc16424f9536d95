"""Aligns JSON Lines with Spark, and writes Parquet, partitioned by what became of the documents.

    spark-submit --py-files muwazi.zip examples/spark/align.py articles/ aligned/ --flag timeout=5s

`muwazi.zip` holds the folder `muwazi` of python/src; each machine has Node and `muwazi` (`npm install -g muwazi`, or MUWAZI names it).

- Lines are read as text: one that is no JSON has its row too, since Spark's own JSON reader would drop it or fail.
- Sizes are skewed: many small partitions, dealt out anew, keep one huge article from holding up a core's whole share.
- Speculative execution is safe: a task has no effect but its rows, and Spark's committer takes those of one attempt.
- A task that is run again gives the same rows: records hold no times.
"""

import argparse

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import muwazi


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, default=200)
    parser.add_argument("--flag", action="append", default=[], metavar="NAME=VALUE", help="of muwazi stream, such as timeout=5s")
    arguments = parser.parse_args()
    flags = dict(flag.split("=", 1) for flag in arguments.flag)

    spark = SparkSession.builder.appName("muwazi").getOrCreate()
    lines = spark.read.option("lineSep", "\n").text(arguments.input).repartition(arguments.partitions)
    aligned = lines.mapInArrow(muwazi.map_in_arrow(lines="value", **flags), muwazi.SPARK_SCHEMA)
    aligned.write.mode("overwrite").partitionBy("status").parquet(arguments.output)

    counts = spark.read.parquet(arguments.output).groupBy("status", "code").agg(F.count("*").alias("documents"))
    for row in counts.orderBy("status", "code").collect():
        print(row["status"], row["code"] or "", row["documents"])
    spark.stop()


if __name__ == "__main__":
    main()
