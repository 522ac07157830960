"""Groups of places and a rate of some of them in; the bounds of the rate out."""

from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy

DRAWS = 2000
_SEED = 7


def bounds(
    groups: Sequence[str], rates: Callable[[Sequence[int]], Sequence[float]]
) -> numpy.ndarray:
    """The 95% bounds of each rate, whole groups of places drawn with replacement."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        places[group].append(place)
    names = sorted(places)
    drawn = numpy.random.default_rng(_SEED).integers(0, len(names), (DRAWS, len(names)))
    values = [rates([place for name in draw for place in places[names[name]]]) for draw in drawn]
    return numpy.percentile(numpy.array(values), [2.5, 97.5], axis=0).T
