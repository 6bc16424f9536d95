"""Aligns JSON Lines with Apache Beam: records as `muwazi stream` writes them, in no order.

    python examples/beam/align.py --input articles.jsonl --output aligned/part
    python examples/beam/align.py --input gs://…/*.jsonl --output gs://…/part --runner DataflowRunner --sdk_container_image …

- Lines are read as bytes: one that is no JSON, or no UTF-8, has its record too.
- A worker asks for many lines at a time, so that its process is never idle, and keeps that process from one batch to the next.
- A bundle that is run again gives the same records: they hold no times. `n` counts the lines of a process, so records are told apart by `id`.
"""

import argparse
import json
from collections.abc import Iterator

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions

import muwazi


class Align(beam.DoFn):
    """A record of JSON for each line of a batch."""

    def __init__(self, **flags: str) -> None:
        self.flags = flags

    def setup(self) -> None:
        self.stream = muwazi.Stream(**self.flags)

    def process(self, batch: list[bytes]) -> Iterator[str]:
        for record in self.stream.align_lines(batch):
            yield json.dumps(record, ensure_ascii=False)

    def teardown(self) -> None:
        self.stream.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--input", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--flag", action="append", default=[], metavar="NAME=VALUE", help="of muwazi stream, such as timeout=5s")
    arguments, others = parser.parse_known_args()
    flags = dict(flag.split("=", 1) for flag in arguments.flag)
    with beam.Pipeline(options=PipelineOptions(others)) as pipeline:
        (
            pipeline
            | beam.io.ReadFromText(arguments.input, coder=beam.coders.BytesCoder())
            | beam.Reshuffle()
            | beam.BatchElements(min_batch_size=16, max_batch_size=256)
            | beam.ParDo(Align(**flags))
            | beam.io.WriteToText(arguments.output, file_name_suffix=".jsonl")
        )


if __name__ == "__main__":
    main()
