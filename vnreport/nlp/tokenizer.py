"""Text in, a spaCy Doc out whose text is the same, code point for code point."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from vnreport.nlp.lexer import Unit, units
from vnreport.nlp.words import joined

_FILE = "vnreport.json"


class ExactTokenizer:
    """Cuts a text into syllables (or words), signs and the atoms of reports.

    words: join the syllables of a word as underthesea segments them; ten times as slow.
    """

    def __init__(self, vocab: Vocab, *, words: bool = False) -> None:
        self.vocab, self.words = vocab, words

    def __call__(self, text: str) -> Doc:
        """The Doc of a text; `doc.text == text` for every text without lone surrogates."""
        found = units(text)
        if self.words:
            found = joined(text, found)
        words: list[str] = []
        spaces: list[bool] = []
        for start, end in _with_blanks(text, found):
            if spaces and text[start:end] == " " and not spaces[-1]:
                spaces[-1] = True
            elif spaces and not spaces[-1] and text[start] == " " and text[start:end].isspace():
                spaces[-1] = True
                words.append(text[start + 1 : end])
                spaces.append(False)
            else:
                words.append(text[start:end])
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterable[Doc]:
        """One Doc for each text."""
        return map(self, texts)

    def to_bytes(self, **_: Any) -> bytes:
        """The settings."""
        found: bytes = srsly.json_dumps({"words": self.words}).encode("utf-8")
        return found

    def from_bytes(self, data: bytes, **_: Any) -> "ExactTokenizer":
        """Take the settings that `to_bytes` wrote."""
        self.words = bool(srsly.json_loads(data)["words"])
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the settings into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / _FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> "ExactTokenizer":
        """Read them again."""
        return self.from_bytes((Path(path) / _FILE).read_bytes())


def create_tokenizer(words: bool = False) -> Callable[[Language], ExactTokenizer]:
    """What spaCy's registry of tokenizers holds as “vnreport.Tokenizer.v1”."""

    def create(nlp: Language) -> ExactTokenizer:
        return ExactTokenizer(nlp.vocab, words=words)

    return create


def _with_blanks(text: str, found: Iterable[Unit]) -> Iterable[tuple[int, int]]:
    """The units, each run of blanks as one."""
    run: tuple[int, int] | None = None
    for unit in found:
        if unit.kind == "blank" and text[unit.start : unit.end].isspace():
            run = (run[0] if run else unit.start, unit.end)
            continue
        if run:
            yield run
            run = None
        yield unit.start, unit.end
    if run:
        yield run
