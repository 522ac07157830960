"""A word that is no syllable in, the syllables that may have been meant, out."""

import unicodedata
from collections.abc import Iterator, Set

from vnreport.tables.syllables import TONE_MARKS, is_syllable, is_vowel, spell, without_marks

_ALPHABET = "abcdeghiklmnopqrstuvxyăâđêôơư"
_LONGEST = 8
"""Letters of a word above which no syllable is one letter away."""


def syllables_near(word: str) -> frozenset[str]:
    """Syllables that differ from the word by one letter, two letters changed over, or the tone."""
    letters, marks = without_marks(word)
    tones = {mark for _, mark in marks} or {""}
    near = {
        spelt
        for other in {letters, *_one_edit(letters)}
        for tone in tones
        if (spelt := spell(other, tone))
    }
    near |= {spelt for tone in ("", *TONE_MARKS) if (spelt := spell(letters, tone))}
    return frozenset(near - {word})


def with_mark_in_place(word: str) -> str | None:
    """The syllable of the same letters and tone (“tòan” is “toàn”); None where there is none."""
    letters, marks = without_marks(word)
    if len(marks) != 1:
        return None
    spelt = spell(letters, marks[0][1])
    return spelt if spelt != word else None


def may_be_slip(word: str) -> bool:
    """Whether a word that is no syllable may be one with a slip: near one, and not several.

    Two syllables run together are loan words (“vắcxin”) or have lost their blank (“cánbộ”); two
    consonants are an abbreviation (“đb”).
    """
    if len(word) < 3 and not any(map(is_vowel, word)):
        return False
    if with_mark_in_place(word):
        return True
    marks = without_marks(word)[1]
    return len(marks) < 2 and not _is_several(word) and bool(syllables_near(word))


def likely(word: str, known: Set[str]) -> str | None:
    """The one syllable that the word most likely is; None where it is not clear.

    known: words of the same text, of which it must be one unless only the tone mark is
    misplaced. Syllables that differ in diacritics alone go before those of other letters. A
    consonant before a whole syllable (“vphạm”) is what is left of another one: nothing is clear.
    """
    moved = with_mark_in_place(word)
    if moved:
        return moved
    if _has_leftover(word):
        return None
    near = syllables_near(word)
    same = {other for other in near if _bare(other) == _bare(word)}
    meant = (same or near) & known
    return next(iter(meant)) if len(meant) == 1 else None


def _has_leftover(word: str) -> bool:
    """Whether the word is a consonant that begins no syllable with the whole one behind it."""
    head, rest = word[:1], word[1:]
    return not is_vowel(head) and not is_vowel(rest[:1]) and head != rest[0] and is_syllable(rest)


def _bare(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _is_several(word: str) -> bool:
    for end in range(1, len(word) - 1):
        head, rest = word[:end], word[end:]
        if (
            not is_vowel(rest[0])
            and is_syllable(head)
            and (is_syllable(rest) or (len(rest) > 2 and _is_several(rest)))
        ):
            return True
    return False


def _one_edit(letters: str) -> Iterator[str]:
    if len(letters) > _LONGEST:
        return
    for at in range(len(letters) + 1):
        head, tail = letters[:at], letters[at:]
        yield from (head + letter + tail for letter in _ALPHABET)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _ALPHABET)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
