"""What `import vnreport` offers, where the page on Python does not show it."""

import pytest

import vnreport


@pytest.mark.parametrize("as_given", [str, lambda path: path, lambda path: [path]])
def test_a_registry_may_be_one_file_or_several(as_given, demo, tmp_path):
    with pytest.raises(FileNotFoundError, match=r"so-tinh\.csv"):
        vnreport.check(demo.read_bytes(), registry=as_given(tmp_path / "so-tinh.csv"))
