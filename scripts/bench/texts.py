"""A language and a seed in, an invented text with a citation every 300 code points out.

Real party reports have one in 230 to 440. The three languages share the density, so that tools which
each know the citations of one country do the same amount of work on the same amount of text.
Figures and dates in the Vietnamese text are as frequent as in a real report of ten pages.
"""

import random
from collections.abc import Callable

EVERY = 300
"""Code points to one citation."""

_TYPES = (
    ("Quy định", "QĐ"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Kết luận", "KL"),
    ("Nghị quyết", "NQ"), ("Hướng dẫn", "HD"), ("Kế hoạch", "KH"),
)  # fmt: skip
_ISSUERS = (("TW", "Bộ Chính trị"), ("TU", "Tỉnh ủy An Giang"), ("ĐU", "Đảng ủy xã An Bình"))
_SUBJECTS = ("công tác cán bộ", "xây dựng tổ chức cơ sở đảng", "kiểm tra, giám sát trong Đảng")
_VIETNAMESE = (
    "Các cấp ủy đã tổ chức học tập, quán triệt nghiêm túc đến từng chi bộ, đảng viên. ",
    "Công tác tuyên truyền, nhất là ở cơ sở, có nhiều đổi mới; đời sống nhân dân được nâng lên. ",
    "Ban Thường vụ chỉ đạo các đơn vị rà soát, bổ sung quy chế làm việc và chương trình công tác. ",
    "Việc nắm tình hình tư tưởng của cán bộ và nhân dân được thực hiện thường xuyên, kịp thời. ",
    "Nhiều nơi chưa chủ động đề ra giải pháp, còn trông chờ vào sự hướng dẫn của cấp trên. ",
    "Phong trào thi đua được các tầng lớp nhân dân hưởng ứng, góp phần giữ vững an ninh, trật tự. ",
)


def vietnamese(size: int, seed: int = 20) -> str:
    """A report's body, lines of some 310 code points, of at least so many code points."""
    chance = random.Random(seed)

    def figures() -> str:
        count, year = chance.randrange(12, 900), chance.randrange(2018, 2025)
        share = f"{chance.randrange(60, 100)},{chance.randrange(10, 99)}%"
        return chance.choice(
            (
                f"Năm {year} đã kết nạp {count} đảng viên, đạt {share} so với kế hoạch. ",
                f"Đã kiểm tra {count} tổ chức đảng, thi hành kỷ luật {count // 9} đảng viên. ",
                f"Tỷ lệ đảng viên dự học tập đạt {share}, tăng so với năm {year}. ",
            )
        )

    def filler() -> str:
        return figures() if chance.random() < 0.12 else chance.choice(_VIETNAMESE)

    return _woven(size, filler, lambda: _vietnamese_citation(chance))


def _vietnamese_citation(chance: random.Random) -> tuple[str, int]:
    name, code = chance.choice(_TYPES)
    issuer, body = chance.choice(_ISSUERS)
    number = chance.randrange(1, 400)
    day = f"{chance.randrange(1, 29):02d}/{chance.randrange(3, 13)}/{chance.randrange(2011, 2025)}"
    full = f"{name} số {number:02d}-{code}/{issuer}"
    return chance.choice(
        (
            (f"Thực hiện {full}, ngày {day} của {body} về {chance.choice(_SUBJECTS)}. ", 1),
            (f"Thực hiện {full}, ngày {day} của {body} về {chance.choice(_SUBJECTS)}. ", 1),
            (f"{full} thay thế {name} số {number + 1}-{code}/{issuer}. ", 2),
            (f"Theo khoản 2 Điều 7 {name} {number}, {number + 3} đã nêu. ", 2),
            (f"{full} (sau đây gọi tắt là {name} {number}). ", 2),
            (f"Căn cứ Nghị định số {number}/{2000 + number % 25}/NĐ-CP của Chính phủ. ", 1),
            ("Nghị quyết Trung ương 4 khóa XII được triển khai đến chi bộ. ", 1),
        )
    )


def german(size: int, seed: int = 20) -> str:
    """Reasons of a judgment with laws and cases cited."""
    chance = random.Random(seed)
    fillers = (
        "Der Kläger hat die Unterlagen innerhalb der gesetzten Frist vollständig eingereicht. ",
        "Die Beklagte hält die Forderung für unbegründet und beantragt, die Klage abzuweisen. ",
        "Das Gericht hat zu dieser Frage im Termin zwei Zeugen aus dem Betrieb gehört. ",
        "Ein Anspruch auf Ersatz weiterer Kosten besteht nach alledem nicht in voller Höhe. ",
    )
    books, courts = ("BGB", "ZPO", "VwGO", "StGB", "HGB", "GG"), ("BGH", "BVerwG", "BAG", "BFH")

    def cited() -> tuple[str, int]:
        number, year = chance.randrange(1, 900), chance.randrange(1990, 2024)
        book = chance.choice(books)
        return chance.choice(
            (
                (f"Dies folgt aus § {number} Abs. {number % 5 + 1} {book} in dieser Fassung. ", 1),
                (f"Nach §§ {number}, {number + 1} {book} gilt für den Vertrag nichts anderes. ", 2),
                (f"Vgl. Art. {number % 140 + 1} {book} und die Begründung des Entwurfs. ", 1),
                (
                    f"So auch {chance.choice(courts)}, Urteil vom 1{number % 10}.05.{year} - "
                    f"VIII ZR {number}/{year % 100:02d}. ",
                    1,
                ),
            )
        )

    return _woven(size, lambda: chance.choice(fillers), cited)


def american(size: int, seed: int = 20) -> str:
    """An opinion of a court with cases and statutes cited."""
    chance = random.Random(seed)
    fillers = (
        "The parties agree on the facts, and the record was complete when the motion was filed. ",
        "Plaintiff argues that the notice came too late and that the contract had lapsed by then. ",
        "We review the order below without deference and take the facts as they were pleaded. ",
        "Nothing in the record suggests that the agency weighed the costs of the second plan. ",
    )
    names = ("Adams", "Baker", "Carver", "Dalton", "Ellison", "Foster", "Granger", "Hooper")

    def cited() -> tuple[str, int]:
        volume, page = chance.randrange(100, 560), chance.randrange(1, 900)
        one, other = chance.sample(names, 2)
        year = chance.randrange(1970, 2015)
        return chance.choice(
            (
                (f"See {one} v. {other}, {volume} U.S. {page}, {page + 4} ({year}). ", 1),
                (f"See {one} v. {other}, {volume} F.2d {page} (2d Cir. {year % 20 + 1970}). ", 1),
                (f"The rule is stated in {volume} U.S., at {page}, and id. at {page + 1}. ", 2),
                (f"See also {one}, supra, at {page}, on the same point. ", 1),
                (f"Compare {volume % 50 + 1} U.S.C. § {page} with the older text. ", 1),
            )
        )

    return _woven(size, lambda: chance.choice(fillers), cited)


def _woven(size: int, filler: Callable[[], str], cited: Callable[[], tuple[str, int]]) -> str:
    """Sentences, with a citing one wherever the text has become too long for its citations."""
    parts: list[str] = []
    length = line = citations = 0
    while length < size:
        if length >= citations * EVERY:
            part, more = cited()
            citations += more
        else:
            part = filler()
        if line > EVERY:
            part, line = part.rstrip() + "\n", 0
        parts.append(part)
        length += len(part)
        line += len(part)
    return "".join(parts)
