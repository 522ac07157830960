"""An office, its day and planted faults in; the lines above and below a report, with their roles, out."""

from datetime import date
from random import Random
from typing import Any, NamedTuple

from generating.offices import Office, names
from generating.phrase import Phrase, flagged, joined
from generating.timing import place_and_day
from generating.works import lists

_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


class Line(NamedTuple):
    """A paragraph and its role: letterhead, heading, body, table, recipients, signature, footnote."""

    role: str
    phrase: Phrase


def head_lines(
    office: Office, day: date, number: int, faults: set[str]
) -> tuple[list[Line], dict[str, Any]]:
    """The letterhead above the type of the document, and what gold says of it."""
    left = [Phrase(office.parent)] if office.parent else []
    body = Phrase(office.body)
    left.append(flagged(body, "LAY007") if "LAY007" in faults else body)
    if "LAY007" not in faults:
        left.append(Phrase("*"))
    left.append(_number_line(office, number, faults))
    where = place_and_day(office.place, day, zero="LAY012" not in faults)
    if "LAY012" in faults:
        start = len(office.place) + 2
        wrong = flagged(Phrase(where.text[start:]), "LAY012", _right_day(office, day))
        where = where._replace(marks=(*where.marks, *wrong.shifted(start)))
    right = [Phrase(_PARTY), where]
    order = {"A": [*left, *right], "C": [*right, *left], "B": _mixed(left, right)}
    header = {
        "issuing_body": office.body,
        "parent_body": office.parent or None,
        "number": number,
        "place": office.place,
        "doc_type": "BÁO CÁO",
    }
    return [Line("letterhead", one) for one in order[office.style.head]], header


def _right_day(office: Office, day: date) -> str:
    return place_and_day(office.place, day).text[len(office.place) + 2 :]


def _number_line(office: Office, number: int, faults: set[str]) -> Phrase:
    digits = f"{number:02d}"
    if "LAY010" in faults:
        return joined("Số ", flagged(Phrase(str(number)), "LAY010", digits), f"-BC/{office.symbol}")
    return Phrase(f"Số {digits}-BC/{office.symbol}")


def _mixed(left: list[Phrase], right: list[Phrase]) -> list[Phrase]:
    """As a table reads from row to row: the Party's name beside the first line of the office."""
    return [left[0], right[0], *left[1:], *right[1:]]


def own_number(day: date, chance: Random, faults: set[str]) -> int:
    """The number of the report itself, by the pace of reports in a term."""
    if "LAY010" in faults:
        return chance.randint(2, 9)
    rows = lists()
    start = max(one for one in rows["terms"]["starts"] if one < day)
    return 1 + (day - start).days * rows["pace"]["BC"] // 365


def type_lines(subject: list[Phrase], faults: set[str]) -> list[Line]:
    """The type of the document, its subject, and the rule below it."""
    kind = Phrase("BÁO CÁO")
    if "LAY013" in faults:
        kind = flagged(Phrase("KẾ HOẠCH"), "LAY013", "BÁO CÁO")
    lines = [Line("letterhead", kind), *(Line("letterhead", one) for one in subject)]
    return [*lines, Line("letterhead", Phrase("-----"))]


def foot_lines(
    office: Office, chance: Random, faults: set[str]
) -> tuple[list[Line], dict[str, Any]]:
    """Recipients and signature, and what gold says of them."""
    others = chance.sample(names()["recipients"][:-1], k=chance.randint(2, 4))
    recipients = [office.superior, *others]
    archive = [] if "LAY021" in faults else [office.archive]
    rows = [*recipients, *archive]
    stop = chance.choice((",", ";"))
    lines = [Line("recipients", _label(faults))]
    lines += [Line("recipients", Phrase(f"- {row}{stop}")) for row in rows[:-1]]
    lines.append(Line("recipients", Phrase(f"- {rows[-1]}.")))
    authority, title = office.signing
    signer = " ".join(chance.choice(names()[part]) for part in ("family", "middle", "given"))
    if authority:
        lines.append(Line("signature", _authority(authority, faults)))
    lines += [Line("signature", Phrase(title)), Line("signature", Phrase(signer))]
    header = {
        "signer": signer,
        "signer_title": title,
        "signed_for": authority.partition(" ")[2] or None,
        "recipients": len(rows),
    }
    return lines, header


def _label(faults: set[str]) -> Phrase:
    label = Phrase("Nơi nhận:")
    return flagged(label, "LAY021") if "LAY021" in faults else label


def _authority(authority: str, faults: set[str]) -> Phrase:
    form, _, body = authority.partition(" ")
    if "LAY018" in faults:
        return joined(flagged(Phrase(form.replace("/", "") + "."), "LAY018", form), f" {body}")
    return Phrase(authority)
