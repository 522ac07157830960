"""Signs of a numbered line in, how likely it is a heading out: a linear model kept as a table.

scikit-learn trains it (scripts/train_headings.py); a sum over named weights is all that using it
takes, so nothing heavy is imported on the way of a check. What it is worth stands beside it in
models/headings.md. Without a sound file the rule alone decides (`structure/outline.py`), and the
document says so.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.structure.heading_signs import Signs

_PACKAGE = Path(__file__).parent.parent
MODELS = next(filter(Path.is_dir, [_PACKAGE / "models"]), _PACKAGE.parent / "models")
"""Where models lie, with manifest.json: the file of each and its SHA-256. In a wheel they are
inside the package, in the source beside it."""

NAME = "headings"
_FORM = 1


class HeadingModel(NamedTuple):
    """Weights by sign; a line is a heading from `threshold` on."""

    weights: Mapping[str, float]
    intercept: float
    threshold: float

    def probability(self, signs: Signs) -> float:
        """Between 0 and 1."""
        score = self.intercept + sum(
            self.weights.get(name, 0.0) * value for name, value in signs.items()
        )
        return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, score))))

    def is_heading(self, signs: Signs) -> bool:
        """Whether a line with these signs is taken for a heading."""
        return self.probability(signs) >= self.threshold


class Loaded(NamedTuple):
    """A model, or why there is none: "absent", "changed" (not what the manifest says), "form"."""

    model: HeadingModel | None
    fault: str | None = None


@cache
def heading_model() -> Loaded:
    """The model of this installation, read once."""
    return load(MODELS)


def load(folder: Path) -> Loaded:
    """The model of a folder, if its bytes are those that the manifest names."""
    try:
        known = json.loads((folder / "manifest.json").read_bytes())["models"][NAME]
        data = (folder / str(known["file"])).read_bytes()
    except OSError:
        return Loaded(None, "absent")
    except (ValueError, LookupError, TypeError):
        return Loaded(None, "form")
    if sha256(data).hexdigest() != known.get("sha256"):
        return Loaded(None, "changed")
    try:
        return Loaded(_read(json.loads(data)))
    except (ValueError, LookupError, TypeError):
        return Loaded(None, "form")


def _read(content: Any) -> HeadingModel:
    if content["form"] != _FORM or not isinstance(content["weights"], dict):
        raise ValueError(content["form"])
    weights = {str(name): float(weight) for name, weight in content["weights"].items()}
    return HeadingModel(weights, float(content["intercept"]), float(content["threshold"]))
