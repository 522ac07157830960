"""The made-up report of which the examples of these rules are pieces."""

HEAD = (
    "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLâm Hà, ngày 20 tháng 11 năm 2023\n"
)
TITLE = "BÁO CÁO\nSơ kết\n-----\n"
SIGNED = "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Khắc Vinh"
PARTY_HEADER = "ĐẢNG CỘNG SẢN VIỆT NAM\n"


def head(*, number: str = "412-BC/TU", year: int | str = 2023, day: str = "20") -> str:
    """The head with another number line, day or year."""
    changed = HEAD.replace("412-BC/TU", number).replace("năm 2023", f"năm {year}")
    return changed.replace("ngày 20", f"ngày {day}")
