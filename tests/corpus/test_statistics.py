"""How much is in a corpus."""

import json


def test_totals_and_distributions(vnreport, corpus, documents):
    found = json.loads(vnreport("corpus", "stats", corpus, "--format", "json").out)
    assert found["totals"]["documents"] == 6
    assert found["totals"]["citations"] == sum(len(one["citations"]) for one in documents)
    assert found["distributions"]["province"]["An Giang"] == 2
    assert found["distributions"]["work"]["TW/QĐ/37/2021-10-25"] == 6


def test_a_page_that_loads_nothing(vnreport, corpus, tmp_path):
    vnreport("corpus", "stats", corpus, "--format", "html", "-o", tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "An Giang" in page
    assert "http" not in page


def test_lines_for_a_terminal(vnreport, corpus):
    assert "Văn bản: 6\n" in vnreport("corpus", "stats", corpus).out
