"""The documentation as a site: built without a warning, whole, and loading nothing from elsewhere."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from tests.docs.examples import ROOT
from vnreport.checks import all_rules

_LOADING = (
    "//@src | //@srcset | //@poster | //object/@data"
    " | //link[not(contains(' canonical alternate next prev ', concat(' ', @rel, ' ')))]/@href"
)
_FETCHED = re.compile(r"@import\s+[\"']([^\"']+)|url\(\s*[\"']?([^\"')]+)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as the gate builds it."""
    pytest.importorskip("material")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_every_page_is_there_and_the_theme_is_not(site):
    wanted = {page.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for page in _pages()}
    made = {page.relative_to(site).as_posix() for page in site.rglob("*.html")}
    assert made == wanted | {"404.html"}


def test_no_page_loads_anything_from_another_host(site):
    loaded = {
        (page.name, str(address))
        for page in site.rglob("*.html")
        for address in html.parse(page).getroot().xpath(_LOADING)
    }
    assert len(loaded) > len(
        _pages()
    )  # style and script at least: the question above finds something
    assert [one for one in loaded if urlsplit(one[1]).netloc] == []


def test_no_style_loads_anything_from_another_host(site):
    styles = {page: page.read_text(encoding="utf-8") for page in site.rglob("*.css")}
    styles |= {
        page: " ".join(html.parse(page).getroot().xpath("//style/text() | //@style"))
        for page in site.rglob("*.html")
    }
    fetched = [
        address for text in styles.values() for pair in _FETCHED.findall(text) for address in pair
    ]
    assert [address for address in fetched if urlsplit(address).netloc] == []


def test_a_browser_asks_no_other_host_and_finds_nothing_too_wide(site, browser):
    asked: set[str] = set()
    for width in (1366, 390):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.on("request", lambda request: asked.add(urlsplit(request.url).scheme))
        for name in ("index", "tham-dinh", "records", "run", "accuracy"):
            page.goto((site / f"{name}.html").as_uri())
            wide = "document.documentElement.scrollWidth - window.innerWidth"
            assert page.evaluate(wide) <= 0, (name, width)
        page.close()
    assert asked <= {"file", "data"}


def test_the_examples_of_the_rules_come_out_letter_by_letter(site):
    for rule in all_rules():
        shown = _plain(html.parse(site / "rules" / f"{rule.code}.html").getroot().text_content())
        for example in (*rule.bad, *rule.good):
            assert all(_plain(line) in shown for line in example.text.splitlines()), rule.code


def test_pages_say_what_language_they_are_in(site):
    languages = {
        name: html.parse(site / f"{name}.html").getroot().xpath("string(//article/div/@lang)")
        for name in ("tham-dinh", "rules/REG001", "reviewers", "accuracy")
    }
    assert languages == {
        "tham-dinh": "vi", "rules/REG001": "vi", "reviewers": "en", "accuracy": "en",
    }  # fmt: skip


def test_the_links_of_the_front_page_lead_somewhere():
    words = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https:)([^)#]+)", words)
    assert len(links) > 10
    assert [link for link in links if not (ROOT / link).exists()] == []


def _pages() -> list[Path]:
    return sorted((ROOT / "docs").rglob("*.md"))


def _plain(text: str) -> str:
    return " ".join(text.split())
