"""For engines that work on columns: Spark, Ray Data, Hugging Face datasets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from muwazi.client import Record, shared_stream

if TYPE_CHECKING:
    import pyarrow as pa

_SEGMENT = (
    "struct<`index`: int, kind: string, source: string, target: string, source_spans: array<array<int>>, "
    "target_spans: array<array<int>>, confidence: double, flags: array<string>>"
)
SPARK_SCHEMA = (
    "id string, status string, code string, reason string, source_language string, target_language string, "
    f"segments array<{_SEGMENT}>, options string, muwazi string"
)
"""What :func:`map_in_arrow` gives, as Spark writes schemas. `code` and `reason` are of the error, or say why it is empty."""


def arrow_schema() -> pa.Schema:
    """The same as an Arrow schema."""
    import pyarrow as pa

    text = pa.string()
    spans = pa.list_(pa.list_(pa.int32()))
    segment = pa.struct(
        [
            ("index", pa.int32()),
            ("kind", text),
            ("source", text),
            ("target", text),
            ("source_spans", spans),
            ("target_spans", spans),
            ("confidence", pa.float64()),
            ("flags", pa.list_(text)),
        ]
    )
    names = ("id", "status", "code", "reason", "source_language", "target_language")
    return pa.schema([*((name, text) for name in names), ("segments", pa.list_(segment)), ("options", text), ("muwazi", text)])


def row_of(record: Record) -> dict[str, Any]:
    """A record as a row of :func:`arrow_schema`."""
    why: Mapping[str, Any] = record["error"] or record["empty"] or {}
    return {
        "id": None if record["id"] is None else str(record["id"]),
        "status": record["status"],
        "code": why.get("code"),
        "reason": why.get("reason"),
        "source_language": record["source_language"],
        "target_language": record["target_language"],
        "segments": record["segments"],
        "options": record["options"],
        "muwazi": record["muwazi"],
    }


def map_in_arrow(
    *, lines: str | None = None, text: str = "text", id: str | None = None, rows: int = 256, **options: Any
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """The function for Spark's `mapInArrow`: a row of :data:`SPARK_SCHEMA` for each row, in order.

    >>> aligned = frame.mapInArrow(muwazi.map_in_arrow(text="body", id="url"), muwazi.SPARK_SCHEMA)
    >>> aligned = spark.read.text("articles.jsonl").mapInArrow(muwazi.map_in_arrow(lines="value"), muwazi.SPARK_SCHEMA)

    Args:
        lines: Column of lines of JSON as `muwazi stream` reads them; whatever is wrong with one is in its row.
        text: Column of texts that hold both languages, where there are no lines.
        id: Column that names them.
        rows: Rows of a batch at most that is given back.
        options: Flags of `muwazi stream`, and `jobs` (1: an engine runs a task for each core itself).
    """

    def values(batches: Iterable[pa.RecordBatch]) -> Iterator[Any]:
        import pyarrow as pa

        for batch in batches:
            # Strings of Spark may hold bytes that are no UTF-8.
            texts = batch.column(batch.schema.get_field_index(lines or text)).cast(pa.binary())
            names = None if id is None else batch.column(batch.schema.get_field_index(id))
            for k in range(batch.num_rows):
                one: bytes = texts[k].as_py() or b""
                if lines is not None:
                    yield one
                else:
                    yield {"text": one.decode("utf-8", "replace"), "id": None if names is None else names[k].as_py()}

    def work(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        schema = arrow_schema()
        stream = shared_stream(**options)
        records = stream.align_lines(values(batches)) if lines is not None else stream.align_many(values(batches))
        found: list[dict[str, Any]] = []
        for record in records:
            found.append(row_of(record))
            if len(found) >= rows:
                yield pa.RecordBatch.from_pylist(found, schema=schema)
                found = []
        if found:
            yield pa.RecordBatch.from_pylist(found, schema=schema)

    return work


class AlignBatch:
    """Adds columns to a batch, a dictionary of columns: for `map_batches` of Ray Data and `map(batched=True)` of `datasets`.

    >>> dataset.map(muwazi.AlignBatch(), batched=True, batch_size=256)
    >>> ray_dataset.map_batches(muwazi.AlignBatch, fn_constructor_kwargs={"text": "body"}, concurrency=8)

    Args:
        text: Column of texts that hold both languages.
        options: Flags of `muwazi stream`, and `jobs`.
    """

    def __init__(self, text: str = "text", **options: Any) -> None:
        self.text = text
        self.options = options

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, Any]:
        texts = [{"text": "" if one is None else str(one)} for one in batch[self.text]]
        rows = [row_of(record) for record in shared_stream(**self.options).align_many(texts)]
        names = [name for name in arrow_schema_names if name != "id"]
        return {**{name: batch[name] for name in batch}, **{name: [row[name] for row in rows] for name in names}}


arrow_schema_names = (
    *("id", "status", "code", "reason", "source_language", "target_language"),
    *("segments", "options", "muwazi"),
)
