"""What two registries differ in, and drafts of a layer before they are saved."""

import pytest
from test_writing import NEWER, REPLACES, WORK

from vnreport.registry import Registry, load
from vnreport.registry.changes import changes
from vnreport.registry.drafting import draft


def test_rows_added_removed_and_changed():
    before = Registry([WORK, NEWER], [REPLACES])
    after = Registry([NEWER._replace(title="mới")], [])
    found = [(one.kind, one.row, one.fields) for one in changes(before, after)]
    assert found == [
        ("removed", WORK, ()),
        ("changed", NEWER._replace(title="mới"), (("title", NEWER.title, "mới"),)),
        ("removed", REPLACES, ()),
    ]


def test_a_registry_does_not_differ_from_itself():
    assert changes(load(), load()) == ()


@pytest.mark.parametrize("name", ["so.toml", "so.xlsx", "so"])
def test_a_draft_changes_nothing_until_it_is_accepted(tmp_path, name):
    path = tmp_path / name
    with draft(path, [], [WORK, NEWER], [REPLACES]) as one:
        assert one.faults == ()
        assert [change.kind for change in one.changes] == ["added"] * 3
        assert not path.exists()
        one.accept()
    assert load([path]).work(WORK.id).title == WORK.title
    assert [left.name for left in tmp_path.iterdir()] == [name]


def test_a_row_that_contradicts_a_layer_before_is_a_fault(tmp_path):
    central = load().work("TW/QĐ/37/2021-10-25")
    with draft(tmp_path / "so.toml", [], [central._replace(issuing_body="Ban Bí thư")], []) as one:
        assert [fault.details["field"] for fault in one.faults] == ["issuing_body"]
    assert list(tmp_path.iterdir()) == []
