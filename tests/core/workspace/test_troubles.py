"""What disks, folders and other programs do to a workspace that is open."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.workspace.errors import WorkspaceError
from reader.core.workspace.records import Action, Kind, change
from reader.core.workspace.store import Workspace

ROOT = Path(__file__).parents[3]
TOLD = "was moved, deleted or replaced"


def add(workspace: Workspace, name: str) -> None:
    one = change(Kind.NOTE, name, None, {"text": name})
    workspace.apply(Action(f"Add {name}", (one,), "2026-11-22T12:00:00Z"))


def names(path: Path) -> set[str]:
    workspace = Workspace.open(path)
    assert workspace.damage == ()
    found = set(workspace.records(Kind.NOTE))
    workspace.close()
    return found


@pytest.fixture
def workspace(tmp_path: Path):
    made = Workspace.create(tmp_path / "case.parallax")
    add(made, "n1")
    yield made
    made.close()


def delete(path: Path) -> None:
    path.unlink()


def move(path: Path) -> None:
    path.rename(path.with_name("elsewhere.parallax"))


def replace(path: Path) -> None:
    other = path.with_name("other.parallax")
    shutil.copyfile(path, other)
    other.replace(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files that are open")
@pytest.mark.parametrize("do", [delete, move, replace])
def test_a_file_that_is_not_the_one_that_was_opened_is_not_written(
    workspace: Workspace, tmp_path: Path, do: Callable[[Path], None]
) -> None:
    do(workspace.path)
    with pytest.raises(WorkspaceError, match=TOLD):
        add(workspace, "n2")
    with pytest.raises(WorkspaceError, match=TOLD):
        workspace.undo()
    with pytest.raises(WorkspaceError, match=TOLD):
        workspace.put_aside("draft", "half")
    assert set(workspace.records(Kind.NOTE)) == {"n1"}
    for left in tmp_path.glob("*.parallax"):
        if left != workspace.path:
            workspace.close()
        assert names(left) == {"n1"}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files that are open")
def test_a_file_that_comes_back_is_written_again(workspace: Workspace) -> None:
    away = workspace.path.with_name("away.parallax")
    workspace.path.rename(away)
    with pytest.raises(WorkspaceError, match=TOLD):
        add(workspace, "n2")
    away.rename(workspace.path)
    add(workspace, "n2")
    workspace.close()
    assert names(workspace.path) == {"n1", "n2"}


FILLER = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from reader.core.workspace.errors import WorkspaceError
from reader.core.workspace.records import Action, Kind, change
from reader.core.workspace.store import Workspace
path = Path(sys.argv[2])
workspace = Workspace.create(path)
if sys.argv[3:] == ["limit"]:
    import resource
    size = path.stat().st_size + 100_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
for number in range(1000):
    one = change(Kind.NOTE, f"n{number}", None, {"text": "x" * 3000})
    try:
        workspace.apply(Action("Add", (one,), "t"))
    except WorkspaceError as error:
        print(number, error)
        break
assert len(workspace.records(Kind.NOTE)) == number
if sys.argv[3:] == ["limit"]:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
else:
    path.with_name("filler").unlink()
workspace.apply(Action("Add", (one,), "t"))
workspace.close()
again = Workspace.open(path)
assert again.damage == ()
assert set(again.records(Kind.NOTE)) == {f"n{i}" for i in range(number + 1)}
"""


def test_a_file_that_cannot_grow_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="only where the system limits files")
    command = [sys.executable, "-I", "-c", FILLER, str(ROOT), str(tmp_path / "a.parallax"), "limit"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    number, told = done.stdout.split(" ", 1)
    assert int(number) > 3
    assert "could not be written" in told or "no room left" in told


def test_a_full_disk_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    script = (
        'mount -t tmpfs -o size=400k none "$1" && head -c 150000 /dev/zero >"$1/filler" '
        '&& exec "$2" -I -c "$3" "$4" "$1/a.parallax"'
    )
    unshare = ["unshare", "-rm", "sh", "-c"]
    try:
        can = [*unshare, 'mount -t tmpfs none "$1"', "sh", str(tmp_path)]
        if subprocess.run(can, capture_output=True, check=False).returncode != 0:
            pytest.skip("this system lets nobody mount a small disk")
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    command = [*unshare, script, "sh", str(tmp_path), sys.executable, FILLER, str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "There is no room left for a.parallax" in done.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can give up its rights")
def test_where_nothing_may_be_written_it_is_opened_for_reading(
    workspace: Workspace, request: pytest.FixtureRequest
) -> None:
    workspace.close()
    # pytest's own folders let nobody else in.
    folder = Path(tempfile.mkdtemp())
    request.addfinalizer(lambda: shutil.rmtree(folder))
    path = folder / "case.parallax"
    shutil.copyfile(workspace.path, path)
    path.chmod(0o444)
    folder.chmod(0o555)
    before = path.read_bytes()
    child = os.fork()
    if child == 0:  # nothing of the test's own machinery may run in here
        answer = 1
        try:
            if os.getuid() == 0:  # who may write everywhere
                try:
                    os.setgid(65534)
                    os.setuid(65534)
                except OSError:  # in a namespace that knows nobody else
                    os._exit(77)
            opened = Workspace.open(path)
            told = ""
            try:
                add(opened, "n2")
            except WorkspaceError as error:
                told = str(error)
            right = opened.read_only and set(opened.records(Kind.NOTE)) == {"n1"}
            answer = 0 if right and "for reading only" in told else 2
        finally:
            os._exit(answer)
    _, status = os.waitpid(child, 0)
    folder.chmod(0o755)
    ended = os.waitstatus_to_exitcode(status)
    if ended == 77:
        pytest.skip("root may write everywhere here and cannot become another")
    assert ended == 0
    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == ["case.parallax"]
