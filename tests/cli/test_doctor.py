"""vnreport doctor."""

import platform
import shutil

from vnreport.registry import load_central
from vnreport.tables.load import table


def test_it_names_versions_and_what_each_thing_is_for(vnreport):
    done = vnreport("doctor")
    assert (done.code, done.err) == (0, "")
    assert platform.python_version() in done.out
    assert load_central().version in done.out
    for row in (*table("equipment")["program"], *table("equipment")["library"]):
        assert row["name"] in done.out
        assert row["purpose"]["vi"] in done.out


def test_a_missing_program_is_no_fault(vnreport, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    done = vnreport("doctor", "--lang", "en")
    assert done.code == 0
    assert done.out.count("missing") >= len(table("equipment")["program"])
