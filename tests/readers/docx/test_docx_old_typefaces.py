"""Typefaces of old encodings, wherever a .docx names them."""

import pytest
from docx_builder import p, t

from vnreport.document.blocks import Legacy

OLD = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
NEW = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
THEME = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
ASIAN = '<w:rFonts w:eastAsia="Times New Roman"/>'
WHOLE = (Legacy(0, 3, "tcvn3"),)


def styles(defaults="", normal="", character=""):
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr>"
        '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N">'
        f'<w:rPr>{normal}</w:rPr></w:style><w:style w:type="character" w:styleId="C">'
        f"<w:rPr>{character}</w:rPr></w:style>"
    )


@pytest.mark.parametrize(
    ("run", "named", "legacy"),
    [
        (OLD, {}, WHOLE),
        ("", {"defaults": OLD}, WHOLE),
        ("", {"normal": OLD}, WHOLE),
        (ASIAN, {"normal": OLD}, WHOLE),
        (NEW, {"normal": OLD}, ()),
        (THEME, {"normal": OLD}, ()),
        ("", {"defaults": OLD, "normal": NEW}, ()),
        ('<w:rStyle w:val="C"/>', {"normal": NEW, "character": OLD}, WHOLE),
        (f'{OLD}<w:rStyle w:val="C"/>', {"character": NEW}, WHOLE),
    ],
)
def test_where_a_typeface_is_named(read_body, run, named, legacy):
    assert read_body(p(t("§¶n", run)), styles=styles(**named)).legacy == legacy


def test_a_letter_that_word_takes_for_a_soft_hyphen_is_kept(read_body):
    run = f"<w:r><w:rPr>{OLD}</w:rPr><w:t>nh</w:t><w:softHyphen/></w:r>"
    document = read_body(p(run))
    assert (document.text, document.legacy) == ("nh\u00ad", WHOLE)
