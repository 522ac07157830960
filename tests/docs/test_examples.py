"""What the pages show is so: their commands are run on the sample report, their Python, too."""

import doctest
import re
import shutil
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from tests.docs.examples import PAGES, ROOT, Shell, agrees, blocks, shells, shown
from vnreport.cli.main import COMMANDS
from vnreport.cli.parser import Parser

IDS = [page.stem for page in PAGES]
_LIST = (
    ("STT", "Số ký hiệu", "Ngày tháng", "Loại", "Trích yếu", "Nơi ban hành"),
    ("1", "15-QĐ/TU", "10/02/2022", "Quy định", "trách nhiệm nêu gương", "Tỉnh ủy Cà Mau"),
    ("2", "07-CT/TU", "03/4/2023", "Chỉ thị", "kỷ luật, kỷ cương", "Tỉnh ủy Cà Mau"),
)
_LAYER = next(block.text for block in blocks(ROOT / "docs" / "registry.md") if block.lang == "csv")
"""The layer that the page on the registry shows."""


@pytest.fixture
def desk(demo, demo_docx, tmp_path, monkeypatch) -> Path:
    """A folder as the pages speak of it: a report, a draft, reports of a year, an office's list."""
    from openpyxl import Workbook

    for name in ("bao-cao.docx", "du-thao.docx", "bao-cao-2026/lam-ha.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(demo_docx, tmp_path / name)
    other = demo.read_text(encoding="utf-8")
    for one, two in (("LÂM HÀ", "SÔNG TIÊN"), ("Lâm Hà", "Sông Tiên"), ("412-BC", "97-BC")):
        other = other.replace(one, two)
    (tmp_path / "bao-cao-2026" / "song-tien.txt").write_text(other, encoding="utf-8")
    shutil.make_archive(str(tmp_path / "gui-them"), "zip", tmp_path / "bao-cao-2026")
    book = Workbook()
    for row in _LIST:
        book.worksheets[0].append(row)
    book.save(tmp_path / "danh-muc.xlsx")
    (tmp_path / "so-tinh.csv").write_text(_LAYER, encoding="utf-8")
    (tmp_path / "hong.pdf").write_bytes(b"%PDF-1.4 broken")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_the_commands_of_a_page_run_and_print_what_it_says(page, desk, vnreport):
    for shell in shells(page):
        printed = [_run(words, vnreport) for words in shell.commands]
        if shell.expected is not None:
            assert agrees(shell.expected, printed[-1]), _unlike(page, shell, printed[-1])


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_the_program_understands_each_command_that_is_only_shown(page):
    commands = [words[1:] for words in shown(page) if words[0] == "vnreport"]
    assert [words for words in commands if _exit_code(words) != 0] == []


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_the_targets_and_extras_that_a_page_names_exist(page):
    words = page.read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", words, re.M)) <= set(targets)
    named = {one for group in re.findall(r"\.\[([a-z,]+)\]", words) for one in group.split(",")}
    assert named <= set(project["optional-dependencies"])


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_the_python_of_a_page_runs_and_gives_what_it_says(page, desk):
    names: dict[str, object] = {"__name__": page.stem}
    for block in blocks(page):
        if block.lang == "python":
            exec(compile(block.text, f"{page.name}:{block.line}", "exec"), names)
        elif block.lang == "pycon":
            test = doctest.DocTestParser().get_doctest(
                block.text, names, page.name, str(page), block.line
            )
            assert test.examples
            said: list[str] = []
            doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(
                test, out=said.append, clear_globs=False
            )
            assert said == []
            names = test.globs


def test_every_block_of_code_says_what_it_is():
    known = {"bash", "text", "sh", "python", "pycon", "json", "toml", "csv"}
    unknown = [
        f"{page.name}:{block.line}"
        for page in PAGES
        for block in blocks(page)
        if block.lang not in known
    ]
    assert unknown == []


def test_any_words_may_stand_at_the_mark_and_only_there():
    assert agrees("one\n[...]\nfour", "one\ntwo\nthree\nfour\n")
    assert agrees("one [...] three", "  one two three")
    assert not agrees("one\n[...]\nfour", "one\ntwo")
    assert not agrees("one", "one\ntwo")


def _run(words: list[str], vnreport) -> str:
    """What a command prints, results before remarks; “> FILE” takes the results."""
    target = None
    if ">" in words:
        words, target = words[: words.index(">")], words[words.index(">") + 1]
    assert words[0] == "vnreport", f"a block that is run holds commands of vnreport: {words}"
    outcome = vnreport(*words[1:])
    assert outcome.code in (0, 1), f"{' '.join(words)}: {outcome.err}"
    if target is None:
        return outcome.out + outcome.err
    Path(target).write_text(outcome.out, encoding="utf-8")
    return outcome.err


def _exit_code(words: list[str]) -> int | str | None:
    """With what the program's own parser leaves a command: not 0 where it does not know it.

    Where only the name of a command is mentioned, its arguments may be missing.
    """
    if all(re.fullmatch(r"[a-z-]+", word) for word in words):
        words = [*words, "--help"]
    parser = Parser("vnreport", "en", words)
    if words[0].startswith("-"):
        parser.option("--version", action="store_true")
    else:
        assert words[0] in COMMANDS, words
        command = parser.commands().add(words[0])
        import_module(f"vnreport.cli.{words[0]}").arguments(command)
    try:
        parser.parse_args(words)
    except SystemExit as left:
        return left.code
    return 0


def _unlike(page: Path, shell: Shell, printed: str) -> str:
    command = " ".join(shell.commands[-1])
    return f"{page.name}:{shell.line}: {command} prints\n{printed}\nnot\n{shell.expected}"
