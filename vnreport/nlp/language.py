"""The language “vi_vnreport”: spaCy's Vietnamese with our tokenizer in place of pyvi's.

`spacy.blank("vi")` cannot be used without pyvi, which cuts symbols and dates apart. The language has a
code of its own, so that installing vnreport changes nothing for those who use “vi”.
"""

from spacy.lang.vi.lex_attrs import LEX_ATTRS
from spacy.lang.vi.stop_words import STOP_WORDS
from spacy.language import BaseDefaults, Language
from spacy.util import load_config_from_str

_CONFIG = """
[nlp]

[nlp.tokenizer]
@tokenizers = "vnreport.Tokenizer.v1"
words = false
"""


class ReportDefaults(BaseDefaults):
    """Vietnamese stop words and lexical attributes, our tokenizer."""

    config = load_config_from_str(_CONFIG)
    lex_attr_getters = LEX_ATTRS
    stop_words = STOP_WORDS


class ReportLanguage(Language):  # type: ignore[no-untyped-call]
    """Vietnamese as reports are written."""

    lang = "vi_vnreport"
    Defaults = ReportDefaults
