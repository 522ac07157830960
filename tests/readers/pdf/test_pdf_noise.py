"""The grain of a bad scan is blurred; a clean page stays as it is."""

import random
from itertools import pairwise

from PIL import Image

from vnreport.readers.pdf.noise import without_grain


def page(grain):
    """A white page with some black bars, each point lighter or darker by chance."""
    chance = random.Random(7)
    image = Image.new("L", (200, 200), 230)
    for top in range(20, 180, 30):
        image.paste(20, (20, top, 180, top + 8))
    shades = [min(255, max(0, s + chance.randint(-grain, grain))) for s in image.tobytes()]
    return Image.frombytes("L", image.size, bytes(shades))


def test_a_clean_page_stays_as_it_is():
    image = page(0)
    assert without_grain(image) is image


def test_a_grainy_page_is_smoother():
    image = page(60)
    smooth = without_grain(image)

    def unrest(picture):
        points = picture.crop((0, 0, 200, 18)).tobytes()
        return sum(abs(a - b) for a, b in pairwise(points))

    assert unrest(smooth) < unrest(image) / 2
