"""The HTML page as a file: what is in it, and that nothing of a report is taken for HTML."""

import re
from html.parser import HTMLParser

import pytest

from tests.conftest import analysed
from vnreport.outputs.unread import Unread
from vnreport.registry import load_central

pytest.importorskip("jinja2")

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
HOSTILE = (
    '<script>alert("x")</script><img src=x onerror=alert(1)> \x07 =HYPERLINK("a") &amp; '
    "thực hiện Quy định số 47-QĐ/TW ngày 01/11/2011 của <b>Ban</b> ]]></style>."
)
_VOID = {"meta", "br", "img", "input", "link", "hr", "line", "rect", "circle", "path"}


class _Page(HTMLParser):
    """Ids, links, tags and the words of a page; fails where tags do not close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        told = dict(attrs)
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told[name] for name in ("href", "src") if name in told]
        assert not [name for name in told if name.startswith("on") or name == "style"]
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if tag not in _VOID:
            assert self._open.pop() == tag

    def handle_data(self, data):
        if self._open and self._open[-1] not in ("script", "style"):
            self.words += data


def _page(*texts: str, unread=(), lang="vi", as_of="2023-12-31") -> str:
    from vnreport.outputs.html import html_page

    found = []
    for number, text in enumerate(texts):
        one = analysed(text, as_of)
        found.append(one._replace(document=one.document._replace(file=f"{number}.txt")))
    return html_page(found, unread, load_central(), lang)


def test_ids_are_unique_and_every_link_stays_on_the_page(demo):
    page = _Page(_page(demo.read_text(encoding="utf-8"), STALE, unread=[Unread("b", "x", "hỏng")]))
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") for link in page.links)
    assert {link[1:] for link in page.links} - set(page.ids) == set()


def test_words_of_a_report_are_never_tags():
    html = _page(HOSTILE)
    page = _Page(html)
    assert page.tags.count("script") == 1
    assert "img" not in page.tags
    assert '<script>alert("x")</script>' in page.words
    assert "=HYPERLINK" in page.words
    assert "&amp;" in page.words
    assert "\x07" not in html


def test_names_of_files_and_messages_are_never_tags():
    page = _Page(_page(STALE, unread=[Unread("<img src=x>.docx", "x", "<script>1</script>")]))
    assert "img" not in page.tags
    assert "<img src=x>.docx" in page.words


def test_the_policy_lets_only_its_own_style_and_script_run():
    html = _page(STALE)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    told = policy[1].replace("&#39;", "'")
    assert "default-src 'none'" in told
    assert len(re.findall(r"'sha256-[\w+/=]+'", told)) == 2
    assert "unsafe" not in told


def test_nothing_is_loaded_from_anywhere(demo):
    html = _page(demo.read_text(encoding="utf-8"))
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert re.findall(r"<(?:link|iframe|object|embed|base)\b", html) == []


def test_a_finding_stands_beside_its_place_with_proof_and_suggestion():
    page = _page(STALE)
    assert 'data-findings="r1-note1 ">Quy định số 47-QĐ/TW</mark>' in page
    words = " ".join(_Page(page).words.split())
    assert "REG001" in words
    assert "→ Quy định số 37-QĐ/TW" in words
    assert "Bằng chứng" in words


def test_the_whole_text_is_there(demo):
    text = demo.read_text(encoding="utf-8")
    words = "".join(_Page(_page(text)).words.split())
    head, _, rest = text.partition("[1]")
    assert "".join(head[-60:].split()) in words
    for line in rest.splitlines():
        if line and "[" not in line and not re.search(r"\d\d-Q|Quyết|Nghị|Hướng", line):
            assert "".join(line.split()) in words


def test_a_chain_is_drawn_with_the_day_of_the_report():
    page = _page(STALE)
    drawing = page[page.index('<svg class="line"') :].partition(">")[2]
    assert drawing.index(">115-QĐ/TW<") < drawing.index(">47-QĐ/TW<") < drawing.index(">37-QĐ/TW<")
    assert "ngày báo cáo 31/12/2023" in drawing
    assert "37-QĐ/TW thay thế 47-QĐ/TW" in page


def test_a_chain_of_two_cited_works_is_drawn_once():
    page = _page(f"{STALE} Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021.")
    assert page.count('<svg class="line"') == 1
    assert "Chuỗi thay thế: xem ở 47-QĐ/TW" in page


def test_without_a_day_nothing_is_drawn_and_the_state_is_open():
    page = _page(STALE, as_of=None)
    assert '<svg class="line"' not in page
    assert "chưa đánh giá được" in page


def test_coverage_counts_what_was_checked(demo):
    page = _page(demo.read_text(encoding="utf-8"), as_of=None)
    assert "11/16" in _Page(page).words


def test_several_files_have_an_index_with_the_worst_first():
    page = _page("Không viện dẫn gì.", STALE, unread=[Unread("hong.docx", "x", "hỏng")])
    index = page[page.index('id="index"') : page.index("</header>")]
    assert index.index("hong.docx") < index.index("1.txt") < index.index("0.txt")
    assert page.index('id="r1"') < page.index('id="r2"')


def test_one_file_has_no_index():
    assert 'id="index"' not in _page(STALE)


def test_only_lost_files_make_a_page_too():
    page = _Page(_page(unread=[Unread("a.docx", "x", "hỏng"), Unread("b.docx", "x", "hỏng")]))
    assert "a.docx" in page.words


def test_languages_are_marked():
    assert '<html lang="vi">' in _page(STALE)
    english = _page(STALE, lang="en")
    assert '<html lang="en">' in english
    assert re.search(r'<section class="text"[^>]* lang="vi"', english)
    assert "Cited documents" in english


def test_figures_have_a_table(demo):
    page = _Page(_page(demo.read_text(encoding="utf-8")))
    assert "r1-figures" in page.ids
    assert "figures" not in " ".join(_Page(_page("Không có số liệu.")).ids)


def test_a_word_file_goes_to_a_file(vnreport, demo_docx, tmp_path):
    out = tmp_path / "ket-qua.html"
    done = vnreport("check", demo_docx, "--format", "html", "-o", out)
    assert (done.code, done.out) == (1, "")
    page = _Page(out.read_text(encoding="utf-8"))
    assert "r1-n0" in page.ids
    assert {link[1:] for link in page.links} - set(page.ids) == set()
