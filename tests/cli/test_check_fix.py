"""check --fix, --unsafe-fixes and --diff from the command line."""

import pytest

TEXT = "Quy định số 08-QĐi/TW ngày 25/10/2018; sơ kết Quy định số 08-QĐ/TW nêu trên.\n"
STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm.\n"


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "du-thao.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_safe_fix_is_made_and_the_original_kept(vnreport, draft):
    done = vnreport("check", draft, "--fix", "--select", "CIT001")
    assert (done.code, draft.read_text(encoding="utf-8")) == (0, TEXT.replace("08-QĐ/", "08-QĐi/"))
    assert (draft.parent / "du-thao.goc.txt").read_text(encoding="utf-8") == TEXT


def test_after_a_fix_the_same_check_is_silent(vnreport, draft):
    vnreport("check", draft, "--fix", "--select", "CIT001")
    assert vnreport("check", draft, "--select", "CIT001").code == 0


def test_a_folder_leaves_the_kept_original_out(vnreport, draft):
    vnreport("check", draft, "--fix", "--select", "CIT001")
    assert "1 tệp: " in vnreport("check", draft.parent, "--select", "CIT001").out


def test_a_difference_is_shown_and_nothing_written(vnreport, draft):
    done = vnreport("check", draft, "--diff", "--select", "CIT001")
    assert "+" in done.out
    assert "08-QĐi/TW nêu trên" in done.out
    assert draft.read_text(encoding="utf-8") == TEXT
    assert len(list(draft.parent.iterdir())) == 1


def test_an_unsafe_fix_needs_to_be_asked_for(vnreport, draft):
    draft.write_text(STALE, encoding="utf-8")
    words = ("check", draft, "--select", "REG001", "--as-of", "2023-12-31")
    vnreport(*words, "--fix")
    assert draft.read_text(encoding="utf-8") == STALE
    vnreport(*words, "--unsafe-fixes")
    assert "37-QĐ/TW ngày 25/10/2021" in draft.read_text(encoding="utf-8")


def test_a_difference_counts_letters_that_would_be_composed(vnreport, draft):
    draft.write_text("thực hi\u1ec7n, hie\u0323\u0302n\n", encoding="utf-8")
    done = vnreport("check", draft, "--diff", "--select", "WRD009")
    assert "1 chữ có dấu gõ rời sẽ được ghép lại" in done.out
    vnreport("check", draft, "--fix", "--select", "WRD009")
    assert draft.read_text(encoding="utf-8") == "thực hi\u1ec7n, hi\u1ec7n\n"
