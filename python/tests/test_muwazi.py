"""Runs the real program: MUWAZI names it, as `dist/cli/bin.js` of a build."""

import json
import os
import signal

import pytest

import muwazi
from muwazi.client import shared_stream

AR = "ذهب الولد إلى المدرسة في الصباح."
EN = "The boy went to school in the morning."
MIXED = f"😀 {AR}\n\n{EN}"


def test_a_text_that_holds_both_languages():
    record = muwazi.align(MIXED)
    assert (record["status"], record["source_language"], record["target_language"]) == ("ok", "ar", "en")
    [segment] = record["segments"]
    [[start, end]] = segment["source_spans"]
    # Python counts code points.
    assert MIXED[start:end] == f"😀 {AR}"


def test_two_texts():
    assert muwazi.align(AR, EN)["segments"][0]["target"] == EN


def test_many_in_order_with_what_is_wrong():
    documents = [MIXED, {"id": 7, "source": AR, "target": EN, "meta": {"a": [1]}}, "", "x" * 100, {"no": "text"}]
    records = list(muwazi.align_many(documents * 20, jobs=2))
    assert [record["status"] for record in records] == ["ok", "ok", "empty", "empty", "error"] * 20
    assert [record["n"] for record in records] == list(range(1, 101))
    assert records[1]["id"] == 7 and records[1]["meta"] == {"a": [1]}
    assert records[4]["error"]["code"] == "bad-input"


def test_an_endless_iterable_and_one_who_stops_early():
    def endless():
        while True:
            yield MIXED

    stream = shared_stream()
    taken = stream.align_many(endless())
    assert [next(taken)["status"] for _ in range(20)] == ["ok"] * 20
    taken.close()
    # No answer is left over.
    assert stream.align(AR, EN)["segments"][0]["source"] == AR


def test_lines_as_they_are():
    lines = ["no json", json.dumps({"id": "a", "text": MIXED}), "", b'{"text": "\xff"}', '{"a":\n1}']
    with muwazi.Stream() as stream:
        records = list(stream.align_lines(lines))
    assert [(r["error"] or {}).get("code") for r in records] == ["bad-json", None, "bad-json", "bad-encoding", "bad-input"]


def test_options():
    assert muwazi.align(MIXED, offsets="utf8")["segments"][0]["source_spans"][0][1] == len(f"😀 {AR}".encode())
    with pytest.raises(muwazi.MuwaziError, match="frobnicate"):
        muwazi.align(MIXED, frobnicate=True)


def test_a_program_that_was_killed():
    stream = shared_stream(recycle=77)
    assert stream.align(MIXED)["status"] == "ok"
    os.kill(stream._process.pid, signal.SIGKILL)
    with pytest.raises(muwazi.MuwaziError, match="got its end"):
        stream.align(MIXED)
    # The next call starts another.
    assert muwazi.align(MIXED, recycle=77)["status"] == "ok"


def test_another_version(tmp_path, monkeypatch):
    other = tmp_path / "muwazi"
    other.write_text("#!/bin/sh\necho 9.1.0\n")
    other.chmod(0o755)
    monkeypatch.setenv("MUWAZI", str(other))
    with pytest.raises(muwazi.MuwaziError, match="got 9.1.0"):
        muwazi.Stream()


def test_no_program(tmp_path, monkeypatch):
    monkeypatch.delenv("MUWAZI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(muwazi.MuwaziError, match="npm install muwazi"):
        muwazi.find_command()
    bin_folder = tmp_path / "node_modules" / ".bin"
    bin_folder.mkdir(parents=True)
    (bin_folder / "muwazi").write_text("#!/bin/sh\n")
    (bin_folder / "muwazi").chmod(0o755)
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert muwazi.find_command() == [str(bin_folder / "muwazi")]


def test_scores():
    scores = list(muwazi.score_many([(AR, EN), (AR, "Prices of oil fell yesterday."), ("a\tb\n", "c")]))
    assert len(scores) == 3
    assert scores[0] > 0.8 > 0.3 > scores[1]


def test_arrow_batches():
    pa = pytest.importorskip("pyarrow")
    batch = pa.RecordBatch.from_pydict({"body": [MIXED, None, MIXED], "url": ["a", "b", None]})
    out = list(muwazi.map_in_arrow(text="body", id="url", rows=2)([batch]))
    assert [one.num_rows for one in out] == [2, 1]
    rows = pa.Table.from_batches(out).to_pylist()
    assert [(row["id"], row["status"], row["code"]) for row in rows] == [
        ("a", "ok", None),
        ("b", "empty", "no-text"),
        (None, "ok", None),
    ]
    assert rows[0]["segments"][0]["target"] == EN


def test_arrow_lines_that_are_no_utf8():
    pa = pytest.importorskip("pyarrow")
    line = json.dumps({"id": "a", "text": MIXED}).encode()
    column = pa.array([line, b"\x00\xff", None], pa.binary()).view(pa.string())
    [out] = muwazi.map_in_arrow(lines="value")([pa.RecordBatch.from_arrays([column], ["value"])])
    assert [(row["id"], row["code"]) for row in out.to_pylist()] == [("a", None), (None, "bad-encoding"), (None, "bad-json")]


def test_pandas():
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"text": [MIXED, ""]})
    assert [record["status"] for record in muwazi.align_many(frame["text"])] == ["ok", "empty"]


def test_hugging_face_datasets():
    datasets = pytest.importorskip("datasets")
    dataset = datasets.Dataset.from_dict({"text": [MIXED, "", MIXED, MIXED], "k": [1, 2, 3, 4]})
    aligned = dataset.map(muwazi.AlignBatch(), batched=True, batch_size=2)
    assert aligned["status"] == ["ok", "empty", "ok", "ok"]
    assert list(aligned["k"]) == [1, 2, 3, 4]
    assert aligned[3]["segments"][0]["target"] == EN
    parted = dataset.map(muwazi.AlignBatch(), batched=True, batch_size=2, num_proc=2)
    assert list(parted["status"]) == list(aligned["status"])


def test_ray_data():
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=2, include_dashboard=False)
    dataset = ray.data.from_items([{"text": MIXED, "k": k} for k in range(8)])
    rows = dataset.map_batches(muwazi.AlignBatch, batch_size=4, concurrency=1).take_all()
    assert sorted(row["k"] for row in rows) == list(range(8))
    assert {row["status"] for row in rows} == {"ok"}
    ray.shutdown()
