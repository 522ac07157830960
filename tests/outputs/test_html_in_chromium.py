"""The HTML page in a real browser: filters, keys, print, no network, no word of a report as code."""

from itertools import pairwise

import pytest

from tests.conftest import analysed
from vnreport.registry import load_central

pytest.importorskip("jinja2")

HOSTILE = (
    '\n<script>document.title="taken"</script><img src="http://x.invalid/a.png" '
    "onerror=\"document.title='taken'\"> javascript:alert(1) =1+1\n"
)


@pytest.fixture(scope="module")
def file(demo, tmp_path_factory):
    from vnreport.outputs.html import html_page

    one = analysed(demo.read_text(encoding="utf-8") + HOSTILE, "2023-11-20")
    two = one._replace(document=one.document._replace(file="b.txt"), findings=one.findings[:2])
    path = tmp_path_factory.mktemp("html") / "ket-qua.html"
    path.write_text(html_page([two, one], [], load_central()), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser, file):
    """A page, and what it asked for and complained about."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    heard: list[str] = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(file.as_uri())
    yield page, heard
    page.close()


def _shown(page) -> list[str]:
    return page.eval_on_selector_all(
        ".note", "all => all.filter(n => n.offsetParent !== null).map(n => n.id)"
    )


def _focus(page) -> str:
    return page.evaluate("document.activeElement.id")


def test_nothing_but_the_file_itself_is_asked_for_and_nothing_goes_wrong(opened, file):
    page, heard = opened
    page.wait_for_timeout(200)
    assert heard == [file.as_uri()]


def test_words_of_a_report_are_text(opened):
    page, _ = opened
    assert page.title() == "Kết quả kiểm tra báo cáo"
    assert '<script>document.title="taken"</script>' in page.inner_text("#r1-text")
    assert page.locator("img").count() == 0


def test_the_policy_stops_a_script_that_got_in(opened):
    page, _ = opened
    page.evaluate(
        "() => { const s = document.createElement('script');"
        " s.textContent = 'document.title = \"taken\"'; document.body.append(s); }"
    )
    assert page.title() != "taken"


def test_a_severity_is_filtered_out_of_margin_list_and_text(opened):
    page, _ = opened
    every = _shown(page)
    page.uncheck("input[value=warning]")
    left = _shown(page)
    assert 0 < len(left) < len(every)
    assert page.locator(".note.warning:visible").count() == 0
    assert page.locator(".entry.warning:visible").count() == 0
    assert page.locator(".badge.warning:visible").count() == 0
    assert page.locator(".spot.warning").count() == 0
    assert f"{len(left)}/{len(every)}" in page.inner_text("#where")
    page.check("input[value=warning]")
    assert _shown(page) == every


def test_a_group_is_filtered_and_all_off_says_so(opened):
    page, _ = opened
    page.uncheck("input[value=REG]")
    codes = page.eval_on_selector_all(
        ".note:not([hidden]) .code", "all => all.map(c => c.textContent.slice(0, 3))"
    )
    assert codes
    assert "REG" not in codes
    for name in ("error", "warning", "info"):
        page.uncheck(f"input[value={name}]")
    assert _shown(page) == []
    assert page.inner_text("#where") == "không có mục nào"


@pytest.mark.parametrize(("on", "back"), [("j", "k"), ("n", "p")])
def test_keys_walk_through_the_findings(opened, on, back):
    page, _ = opened
    for expected in ("r1-note1", "r1-note2", "r1-note3"):
        page.keyboard.press(on)
        assert _focus(page) == expected
    page.keyboard.press(back)
    assert _focus(page) == "r1-note2"
    assert page.locator("#r1-note2").evaluate(
        "n => { const r = n.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }"
    )
    assert page.locator(".spot.now").count() >= 1
    assert page.inner_text("#where").startswith("2/")


def test_keys_pass_over_what_is_filtered_out(opened):
    page, _ = opened
    page.uncheck("input[value=warning]")
    page.uncheck("input[value=info]")
    page.keyboard.press("j")
    assert page.locator(f"#{_focus(page)}.error").count() == 1


def test_the_first_tab_stop_leads_to_the_text(opened):
    page, _ = opened
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Tới văn bản"
    box = page.locator(":focus").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert _focus(page) == "r1-text"


def test_focus_is_visible_wherever_it_goes(opened):
    page, _ = opened
    for _step in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "() => { const e = document.activeElement; const box = e.closest('.chip') || e;"
            " return getComputedStyle(box).outlineStyle !== 'none' }"
        )
        assert seen, page.evaluate("document.activeElement.outerHTML")


def test_a_note_stands_at_the_height_of_its_place(opened):
    page, _ = opened
    spot = page.locator("[data-findings='r1-note1 ']").first.bounding_box()
    note = page.locator("#r1-note1").bounding_box()
    assert spot is not None
    assert note is not None
    assert abs(note["y"] - spot["y"]) < 40
    assert note["x"] > spot["x"] + spot["width"]


def test_notes_do_not_lie_on_each_other_or_on_the_text(opened):
    page, _ = opened
    boxes = page.eval_on_selector_all(
        "#r1 .note",
        "all => all.map(n => { const r = n.getBoundingClientRect(); "
        "return [r.top, r.bottom, r.left] })",
    )
    for above, below in pairwise(boxes):
        assert below[0] >= above[1]
    right = page.locator("#r1-text .para").last.evaluate(
        "p => { const range = document.createRange(); range.selectNodeContents(p);"
        " return range.getBoundingClientRect().right }"
    )
    assert all(left >= right - 1 for _, _, left in boxes)


def test_a_footnote_is_at_hand_under_the_pointer(opened):
    page, _ = opened
    mark = page.locator("#r1 .foot-mark").first
    assert mark.locator(".pop").is_hidden()
    mark.hover()
    assert mark.locator(".pop").is_visible()
    assert "Kết luận số 01-KL/TW" in mark.locator(".pop").inner_text()


def test_without_script_everything_can_be_read(browser, file):
    page = browser.new_page(java_script_enabled=False)
    page.goto(file.as_uri())
    assert page.locator(".note:visible").count() == page.locator(".note").count() > 0
    assert page.locator("#bar").is_hidden()
    page.click("#r1-note1 summary")
    assert page.locator("#r1-note1 li").first.is_visible()
    page.close()


@pytest.mark.parametrize("width", [360, 700, 1000, 1280, 1900])
def test_nothing_is_wider_than_the_window(browser, file, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_printed_it_has_margin_notes_proofs_and_no_controls(opened, tmp_path):
    import pypdfium2

    page, _ = opened
    page.pdf(path=tmp_path / "a.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    words = "\n".join(sheet.get_textpage().get_text_range() for sheet in document)
    width, height = document[0].get_size()
    assert (round(width), round(height)) in ((595, 842), (596, 842))
    assert "Sổ đăng ký: Quy định số 47-QĐ/TW" in " ".join(words.split())
    assert "Trước" not in words
    document.close()
