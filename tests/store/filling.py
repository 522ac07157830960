"""Texts in, documents of a store out, as a batch would put them there."""

from functools import cache
from hashlib import sha256

from tests.conftest import analysed
from vnreport.batch.outcome import outcome_of
from vnreport.registry import load_central
from vnreport.store import saving
from vnreport.store.opening import Store
from vnreport.store.rows import Outcome, Place, Versions
from vnreport.store.runs import start_run

VERSIONS = Versions("1", "r", "c")
HEAD = "TỈNH ỦY {province}\n*\nSố 12-BC/TU\n{place}, ngày 20 tháng 11 năm {year}\nBÁO CÁO\nKết quả {year}\n"
STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm.\n"
OTHERS = "Xử lý theo Quy định số 69-QĐ/TW ngày 06/7/2022 của Ban Chấp hành Trung ương về kỷ luật.\n"
TWICE = "Hội nghị họp ngày 31/02/2022 bàn về công tác cán bộ.\n"


def report(*sentences: str, province: str = "Lâm Đồng", year: int = 2023) -> str:
    """A report of a province with some sentences."""
    return HEAD.format(province=province.upper(), place=province, year=year) + "".join(sentences)


@cache
def outcome(text: str) -> Outcome:
    """What a batch makes of a text."""
    return outcome_of(analysed(text), load_central(), "vi")


class Filler:
    """Puts texts into a store; each call of `run` is a run of its own."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.writing() as connection:
            self.root = saving.open_root(connection, "in", "/in", [])

    def run(self, files: dict[str, str | Outcome], *, missing: bool = False) -> dict[str, int]:
        """Save the files by their paths; their ids. missing: others are noted as gone."""
        ids = {}
        with self.store.writing() as connection:
            run = start_run(
                connection, VERSIONS, works=0, relations=0, layers=[], settings={}, jobs=1,
                entries=len(files),
            )  # fmt: skip
            for path, text in files.items():
                made = text if isinstance(text, Outcome) else outcome(text)
                check_sum = sha256(str(text).encode()).hexdigest()
                place = Place(self.root, path, check_sum, len(str(text)))
                ids[path] = saving.save(connection, run, VERSIONS, place, made)
            if missing:
                saving.mark_missing(connection, run, [self.root])
        return ids
