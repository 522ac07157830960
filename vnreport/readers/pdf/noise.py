"""A picture of a page in, the same without the grain of a bad scan out.

Grain stands everywhere, so the middle one of all differences between the picture and its blurred
copy tells it: on a clean page most points are paper, which does not differ.
"""

from typing import Any

_RADIUS = 1.0
"""Of the blur, in points of the picture."""

_GRAINY = 4
"""Difference, in shades of 256, from which a picture is grainy."""


def without_grain(image: Any) -> Any:
    """The picture (a PIL image in shades of grey), blurred a little where it is grainy."""
    from PIL import ImageChops, ImageFilter

    blurred = image.filter(ImageFilter.GaussianBlur(_RADIUS))
    counts = ImageChops.difference(image, blurred).histogram()
    below = sum(counts[:_GRAINY])
    return blurred if below < sum(counts) / 2 else image
