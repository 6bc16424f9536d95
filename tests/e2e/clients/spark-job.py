"""Runs Spark for spark.mjs, and writes what it gave as JSON Lines.

spark-job.py example MASTER SCRIPT INPUT OUTPUT [ARGUMENT…]: the script as spark-submit would run it.
spark-job.py killed MASTER INPUT OUTPUT MARK [--flag NAME=VALUE…]: the same work, in which the executor of one task is killed once.
"""

import json
import os
import runpy
import signal
import sys
from pathlib import Path

import pyarrow.parquet as pq
from pyspark.sql import SparkSession

import muwazi


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def killing(work, mark: str):
    """Kills the executor, which is the process above the daemon above this one, after the first batch of a task."""

    def inner(batches):
        from pyspark import TaskContext

        context = TaskContext.get()
        for k, batch in enumerate(work(batches)):
            yield batch
            # Not by the number of the attempt: what the executor had shuffled is gone with it, and Spark tries the whole stage anew.
            if k == 0 and context.partitionId() == 1 and is_first(mark):
                executor = next(pid for pid in ancestors(os.getpid()) if "java" in os.readlink(f"/proc/{pid}/exe"))
                os.kill(executor, signal.SIGKILL)

    return inner


def is_first(mark: str) -> bool:
    try:
        Path(mark).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def ancestors(pid: int):
    while pid > 1:
        pid = parent_of(pid)
        yield pid


def dump(folder: str) -> None:
    rows = pq.read_table(folder).to_pylist()
    with open(f"{folder}.jsonl", "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row) + "\n")


mode, master, *rest = sys.argv[1:]
builder = SparkSession.builder.master(master).config("spark.ui.enabled", "false").config("spark.driver.memory", "1g")
# A machine that is busy answers late.
builder = builder.config("spark.network.timeout", "600s").config("spark.executor.heartbeatInterval", "60s")
# The executors' Python is started with the driver's folders.
builder = builder.config("spark.executorEnv.PYTHONPATH", os.environ["PYTHONPATH"]).config("spark.executorEnv.MUWAZI", os.environ["MUWAZI"])
spark = builder.getOrCreate()
if mode == "example":
    script, *arguments = rest
    sys.argv = [script, *arguments]
    runpy.run_path(script, run_name="__main__")
    dump(arguments[1])
else:
    source, output, mark, *flags = rest
    options = dict(flag.split("=", 1) for flag in flags if flag != "--flag")
    lines = spark.read.option("lineSep", "\n").text(source).repartition(8)
    work = killing(muwazi.map_in_arrow(lines="value", rows=32, **options), mark)
    lines.mapInArrow(work, muwazi.SPARK_SCHEMA).write.mode("overwrite").parquet(output)
    spark.stop()
    dump(output)
