"""The pages of the rules under docs/ are fresh."""

from build_docs import pages, stale, write

from vnreport.checks import all_rules


def test_the_pages_are_what_the_rules_say():
    assert stale() == [], "python scripts/build_docs.py writes them anew"


def test_every_rule_has_a_page_with_ground_and_examples():
    made = pages()
    for rule in all_rules():
        page = made[f"rules/{rule.code}.md"]
        assert rule.source in page
        assert rule.bad
        assert rule.good
        for example in (*rule.bad, *rule.good):
            assert all(line.strip() in page for line in example.text.splitlines())
        assert f"[{rule.code}](rules/{rule.code}.md)" in made["rules.md"]


def test_writing_makes_all_fresh_and_takes_old_pages_away(tmp_path):
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "OLD001.md").write_text("x", encoding="utf-8")
    assert "rules/OLD001.md" in write(tmp_path)
    assert stale(tmp_path) == []
    assert write(tmp_path) == []
