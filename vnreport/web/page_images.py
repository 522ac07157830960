"""A PDF of a report and the number of a page in, its picture out."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from vnreport.errors import ReadError
from vnreport.readers.isolation import Limits, load, start
from vnreport.store.rows import DocumentRow, Root

DRAW = "vnreport.web.page_images:drawn"
_LIMITS = Limits(seconds=20.0, mebibytes=512)
_SCALE = 1.4
_MOST_PIXELS = 4_000


def path_of(document: DocumentRow, roots: Sequence[Root]) -> Path | None:
    """Where the file of a document stands; None for one in a zip or one that is gone."""
    location = next((Path(one.location) for one in roots if one.id == document.root_id), None)
    if location is None:
        return None
    path = location / document.path if location.is_dir() else location
    inside = path.resolve().is_relative_to(location.resolve())
    return path if inside and path.is_file() else None


def image_of(path: Path, document: DocumentRow, page: int) -> bytes | None:
    """The page as a PNG; None where the file is another one by now, or cannot be drawn."""
    try:
        data = load(path)
        if sha256(data).hexdigest() != document.sha256:
            return None
        picture: bytes = start(DRAW, data, document.name, _LIMITS, str(page)).result()
    except (ReadError, OSError):
        return None
    return picture


def drawn(data: bytes, _: str, page: str) -> bytes:
    """The work of the child: one page of a PDF as a PNG."""
    from io import BytesIO

    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    sheet = document[int(page) - 1]
    scale = min(_SCALE, _MOST_PIXELS / max(*sheet.get_size(), 1.0))
    out = BytesIO()
    sheet.render(scale=scale).to_pil().save(out, "PNG")
    return out.getvalue()
