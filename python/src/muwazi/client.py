"""Starts `muwazi stream` and `muwazi score`, and speaks with them. docs/pipelines.md of muwazi describes the records."""

from __future__ import annotations

import atexit
import itertools
import json
import os
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, TypedDict, cast

__version__ = "0.1.0"

SCHEMA = 1
"""Version of the records that this package reads. Within it fields are only added."""


class MuwaziError(Exception):
    """The program is missing, of another version, or cannot work. What is wrong with a document is in its record."""


class Segment(TypedDict):
    """A pair, or a text of one side."""

    index: int
    kind: str
    source: str | None
    target: str | None
    source_spans: list[list[int]]
    target_spans: list[list[int]]
    confidence: float
    flags: list[str]


class Record(TypedDict):
    """What a document becomes. `status` is ok, empty or error; spans slice the text that was given: `text[start:end]`."""

    schema: int
    muwazi: str
    options: str
    n: int
    id: str | int | float | None
    status: str
    error: dict[str, Any] | None
    empty: dict[str, str] | None
    source_language: str | None
    target_language: str | None
    segments: list[Segment]
    messages: list[dict[str, str]]
    meta: Any


Document = str | Mapping[str, Any]
"""A text that holds both languages, or an object with `text` or `source` and `target`, and `id`, `format`, `meta` if wanted."""


def find_command() -> list[str]:
    """Finds `muwazi`: what MUWAZI names, on PATH, or in `node_modules` of this folder or one above.

    Raises:
        MuwaziError: it is nowhere.
    """
    named = os.environ.get("MUWAZI")
    if named:
        return ["node", named] if named.endswith(".js") else [named]
    on_path = shutil.which("muwazi")
    if on_path:
        return [on_path]
    here = Path.cwd()
    for folder in (here, *here.parents):
        found = shutil.which("muwazi", path=str(folder / "node_modules" / ".bin"))
        if found:
            return [found]
    raise MuwaziError("Expected the program `muwazi` on PATH or in `node_modules`, got none; install it with `npm install muwazi`")


def _check_version(command: Sequence[str]) -> None:
    """Asks each program once."""
    if tuple(command) in _checked:
        return
    try:
        said = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as cause:
        raise MuwaziError(f"Expected `{command[0]}` to run, got: {cause}") from cause
    if said.split(".")[:2] != __version__.split(".")[:2]:
        raise MuwaziError(
            f"Expected the program `muwazi` in version {'.'.join(__version__.split('.')[:2])}, got {said}; install both in the same version"
        )
    _checked.add(tuple(command))


_checked: set[tuple[str, ...]] = set()


def _flags(options: Mapping[str, Any]) -> list[str]:
    """`min_confidence=.9` as `--min-confidence .9`; True is a flag alone, a list a flag that is repeated."""
    flags: list[str] = []
    for name, value in options.items():
        flag = f"--{name.replace('_', '-')}"
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if one is None or one is False:
                continue
            flags += [flag] if one is True else [flag, str(one)]
    return flags


class Stream:
    """A process of `muwazi stream` that is kept.

    Args:
        jobs: Child processes that align. An engine that runs a task for each core wants 1.
        options: Flags of `muwazi stream`: `min_confidence=.9`, `timeout="5s"`, `source_language="ar"` …
    """

    def __init__(self, *, jobs: int = 1, **options: Any) -> None:
        command = find_command()
        _check_version(command)
        self._ahead = 4 * jobs + 4
        self._process = subprocess.Popen(
            [*command, "stream", "--jobs", str(jobs), *_flags(options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._records: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._said: list[str] = []
        self._lock = threading.Lock()
        # Whoever writes never waits for itself to read.
        self._readers = [
            threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._hear, args=(self._process.stderr,), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def _read(self, stdout: IO[bytes]) -> None:
        for line in stdout:
            self._records.put(line)
        self._records.put(None)

    def _hear(self, stderr: IO[bytes]) -> None:
        for line in stderr:
            self._said = [*self._said[-9:], line.decode("utf-8", "replace").rstrip()]

    def align_lines(self, lines: Iterable[str | bytes]) -> Iterator[Record]:
        """A record for each line of JSON, in order. A line end inside of one is a space."""
        with self._lock:
            owed = 0
            try:
                for line in lines:
                    data = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
                    self._send(data.replace(b"\n", b" ") + b"\n")
                    owed += 1
                    while owed >= self._ahead or (owed > 0 and not self._records.empty()):
                        owed -= 1
                        yield self._take()
                while owed > 0:
                    owed -= 1
                    yield self._take()
            finally:
                # Whoever stops early leaves no answers to the next one.
                for _ in range(owed if self._process.poll() is None else 0):
                    self._take()

    def align_many(self, documents: Iterable[Document]) -> Iterator[Record]:
        """A record for each document, in order. Documents are taken as records are, a few ahead."""
        return self.align_lines(json.dumps({"text": one} if isinstance(one, str) else dict(one)) for one in documents)

    def align(self, text: str, target: str | None = None, **document: Any) -> Record:
        """The record of one text that holds both languages, or of source and target."""
        texts = {"text": text} if target is None else {"source": text, "target": target}
        return next(iter(list(self.align_many([{**texts, **document}]))))

    def _send(self, data: bytes) -> None:
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(data)
            stdin.flush()
        except (OSError, ValueError) as cause:
            raise self._ended() from cause

    def _take(self) -> Record:
        line = self._records.get()
        if line is None:
            self._records.put(None)
            raise self._ended()
        record = cast(Record, json.loads(line))
        if record["schema"] != SCHEMA:
            raise MuwaziError(f"Expected records of schema {SCHEMA}, got {record['schema']}; install both in the same version")
        return record

    def _ended(self) -> MuwaziError:
        code = self._process.wait()
        self._readers[1].join(timeout=1)
        return MuwaziError(f"Expected `muwazi stream` to run, got its end with {code}: {' '.join(self._said) or 'nothing said'}")

    def close(self) -> None:
        """Ends the process."""
        for pipe in (self._process.stdin,):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:
                pass
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for reader in self._readers:
            reader.join(timeout=5)
        for out in (self._process.stdout, self._process.stderr):
            if out is not None:
                out.close()

    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


_kept: dict[tuple[int, str], Stream] = {}
_keeping = threading.Lock()


def shared_stream(**options: Any) -> Stream:
    """One process for each set of options. A process that was forked (Spark, `datasets` with `num_proc`) starts its own."""
    key = (os.getpid(), json.dumps(options, sort_keys=True, default=str))
    with _keeping:
        stream = _kept.get(key)
        if stream is None or not stream.is_alive():
            stream = _kept[key] = Stream(**options)
        return stream


@atexit.register
def _close_all() -> None:
    for (pid, _), stream in _kept.items():
        if pid == os.getpid():
            stream.close()


def align(text: str, target: str | None = None, **options: Any) -> Record:
    """Aligns one text that holds both languages, or source and target. The process is kept for the next call.

    Raises:
        MuwaziError: the program is missing, of another version, or cannot work.
    """
    return shared_stream(**options).align(text, target)


def align_many(documents: Iterable[Document], **options: Any) -> Iterator[Record]:
    """A record for each document, in order; `documents` may be endless. Options are flags of `muwazi stream`, and `jobs`.

    >>> for record in align_many(({"id": k, "text": text} for k, text in enumerate(texts)), jobs=8, min_confidence=0.9):
    ...     print(record["id"], record["status"])
    """
    with Stream(**options) as stream:
        yield from stream.align_many(documents)


_PAIRS_AT_A_TIME = 20_000
_BREAKS = str.maketrans("\t\r\n", "   ")


def score_many(
    pairs: Iterable[tuple[str, str]], *, source_language: str = "ar", target_language: str = "en", **options: Any
) -> Iterator[float]:
    """How likely each pair is a translation, from 0 to 1, in order. Options are flags of `muwazi score`."""
    command = find_command()
    _check_version(command)
    flags = _flags({"source_language": source_language, "target_language": target_language, **options})
    rest = iter(pairs)
    while chunk := list(itertools.islice(rest, _PAIRS_AT_A_TIME)):
        lines = "".join(f"{source.translate(_BREAKS)}\t{target.translate(_BREAKS)}\n" for source, target in chunk)
        # A first line of titles keeps texts such as `source` from being taken for them.
        done = subprocess.run(
            [*command, "score", *flags], input=f"source\ttarget\n{lines}".encode("utf-8", "replace"), capture_output=True
        )
        if done.returncode != 0:
            raise MuwaziError(f"Expected `muwazi score` to work, got: {done.stderr.decode('utf-8', 'replace').strip()}")
        for line in done.stdout.decode("utf-8").split("\n")[1:-1]:
            yield float(line.rsplit("\t", 1)[1])
