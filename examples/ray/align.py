"""Aligns JSON Lines with Ray Data, and writes Parquet.

    python examples/ray/align.py articles.jsonl aligned/ --concurrency 8

Each actor keeps one process of `muwazi stream`; each machine has Node, `muwazi` and the Python package.
"""

import argparse

import ray

import muwazi

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--concurrency", type=int, default=2)
    arguments = parser.parse_args()
    dataset = ray.data.read_json(arguments.input)
    aligned = dataset.map_batches(muwazi.AlignBatch, batch_size=64, concurrency=arguments.concurrency)
    aligned.write_parquet(arguments.output)
