"""Works in; their mentions in an office's habit of writing, marked as citations, out."""

from random import Random
from typing import Any

from generating.offices import Style
from generating.phrase import Phrase, joined, marked
from generating.timing import day_phrase
from generating.works import Work, central

_BODIES = {
    "Ban Chấp hành Trung ương": (
        "Ban Chấp hành Trung ương",
        "Ban Chấp hành Trung ương Đảng",
    ),
    "Bộ Chính trị": ("Bộ Chính trị",),
    "Ban Bí thư": ("Ban Bí thư", "Ban Bí thư Trung ương Đảng"),
}


def symbol_words(symbol: str, style: Style) -> str:
    """The symbol with the office's hyphen."""
    return symbol.replace("-", style.dash, 1)


def mention(
    work: Work,
    style: Style,
    act: str,
    *,
    name: str = "",
    day: str | None = None,
    symbol: Phrase | None = None,
    type_name: str | None = None,
    relation: tuple[str, str] | None = None,
    term: str | None = None,
) -> Phrase:
    """The citation alone, from the type word to the symbol.

    act: what the sentence does with it. day: the date that stands with it, ISO. symbol: another
    spelling than the office's. relation: its kind and the name of the other mention.
    """
    shown = symbol or Phrase(symbol_words(work.symbol, style))
    text = joined(f"{type_name or work.type_name} {style.before}", shown)
    fields: dict[str, Any] = {
        "form": "full",
        "type": type_name or work.type_name,
        "number": work.number,
        "symbol": work.symbol,
        "issuer": work.issuer,
        "date": day,
        "work": work.work,
        "act": act,
    }
    return _cited(text, fields, name, relation, term)


def short(work: Work, style: Style, act: str, *, relation: tuple[str, str] | None = None) -> Phrase:
    """“Quy định số 37”."""
    text = Phrase(f"{work.type_name} {style.before}{_padded(work)}")
    fields: dict[str, Any] = {
        "form": "short",
        "type": work.type_name,
        "number": work.number,
        "symbol": None,
        "date": None,
        "work": work.work,
        "act": act,
    }
    return _cited(text, fields, "", relation, None)


def _padded(work: Work) -> str:
    return work.symbol.split("-")[0]


def _cited(
    text: Phrase,
    fields: dict[str, Any],
    name: str,
    relation: tuple[str, str] | None,
    term: str | None,
) -> Phrase:
    if term:
        fields["term"] = term
    if relation:
        fields["relation"] = {"kind": relation[0], "other": relation[1]}
    outer = marked("citations", text.text, fields, name)
    return Phrase(text.text, (*outer.marks, *text.marks))


def introduced(work: Work, style: Style, act: str, chance: Random, **told: Any) -> Phrase:
    """The citation with what stands behind it: date, issuer, subject, as the office has it.

    told: as `mention` takes it, and date (a phrase that stands for the date), body (another one).
    """
    date = told.pop("date", None) or day_phrase(work.day, style.date)
    day = date.marks[0].fields["value"] if date.marks else None
    body, term = told.pop("body", None) or _body(work, chance)
    plain = told.pop("plain", False)
    cited = mention(work, style, act, day=day, term=term, **told)
    comma = "," if style.comma else ""
    when = joined(f"{comma} ngày ", date)
    if chance.randrange(100) < style.order and body:
        tail = joined(f" của {body}", when)
    elif body and chance.random() < 0.8:
        tail = joined(when, f" của {body}")
    else:
        cited = mention(work, style, act, day=day, **told)
        tail = when
    if not plain and work.title and chance.random() < 0.6:
        cited = _related(cited, work, told)
        tail = joined(tail, " ", titled(work, style, told.get("name", ""), cited))
    return joined(cited, tail)


def _body(work: Work, chance: Random) -> tuple[str, str | None]:
    body = chance.choice(_BODIES.get(work.body, (work.body,)))
    elected = work.term and work.body in ("Ban Chấp hành Trung ương", "Bộ Chính trị")
    if elected and chance.random() < 0.25:
        return f"{body} khóa {work.term}", work.term
    return body, None


def titled(work: Work, style: Style, name: str, cited: Phrase) -> Phrase:
    """“về những điều đảng viên không được làm”, with the citation that a title may hold; where one
    is amended, it says so of itself, too."""
    if work.about:
        other = central()[work.about[1]]
        head = work.title.split(f"{other.type_name} số ")[0]
        stated = "relation" in cited.marks[0].fields and work.about[0] == "amends"
        back = ("amended_by", name) if stated else None
        inner = mention(other, style, "named", name=f"{name or work.symbol}+", relation=back)
        return joined("về ", head, inner)
    lead = "" if work.title.startswith(("ban hành", "làm việc", "về ", "phê duyệt")) else "về "
    if lead and style.quote:
        return Phrase(f"{lead}“{work.title[0].upper()}{work.title[1:]}”")
    return Phrase(lead + work.title)


def listed(works: list[Work], style: Style, act: str) -> Phrase:
    """“các Nghị quyết số 57-NQ/TW, số 68-NQ/TW và số 79-NQ/TW”: the type word stands once."""
    first, *others = works
    pieces: list[Phrase | str] = ["các ", mention(first, style, act)]
    for work in others:
        pieces.append(" và " if work is others[-1] else ", ")
        whole = mention(work, style, act)
        skipped = len(work.type_name) + 1
        mark = whole.marks[0]
        pieces.append(Phrase(whole.text[skipped:], (mark._replace(end=mark.end - skipped),)))
    return joined(*pieces)


def _related(cited: Phrase, work: Work, told: dict[str, Any]) -> Phrase:
    """A work whose title names another one states what it does with it."""
    if not work.about or told.get("relation"):
        return cited
    first, *rest = cited.marks
    other = f"{told.get('name', '') or work.symbol}+"
    relation = {"kind": work.about[0], "other": other}
    return Phrase(
        cited.text, (first._replace(fields={**first.fields, "relation": relation}), *rest)
    )


def state_law(row: dict[str, Any], style: Style, act: str) -> Phrase:
    """“Luật Tố cáo số 25/2018/QH14, ngày 12/6/2018”: a document of the state."""
    symbol = row["symbol"]
    text = f"{row['name']} số {symbol}"
    fields = {
        "form": "state",
        "number": int(symbol.split("/")[0]),
        "symbol": symbol,
        "date": row["date"].isoformat(),
        "act": act,
    }
    comma = "," if style.comma else ""
    words = joined(
        marked("citations", text, fields), f"{comma} ngày ", day_phrase(row["date"], style.date)
    )
    return joined(words, f" {row['title']}") if "title" in row else words


def named(row: dict[str, Any], act: str) -> Phrase:
    """“Nghị quyết Đại hội XIII”: known by its name."""
    fields: dict[str, Any] = {"form": "named", "date": None, "act": act}
    for key in ("term", "work"):
        if key in row:
            fields[key] = row[key]
    return marked("citations", row["text"], fields)
