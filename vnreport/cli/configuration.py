"""The nearest vnreport.toml or pyproject.toml in, the settings of an office out."""

from pathlib import Path
from typing import Any, NamedTuple

from vnreport.errors import ConfigurationError
from vnreport.tables.messages import Language

_KEYS = {"registry": list, "select": list, "ignore": list, "fail_on": str, "lang": str}


class Configuration(NamedTuple):
    """registry: further layers; select, ignore: codes; fail_on: severity; lang: vi or en."""

    registry: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    lang: str | None = None

    def language(self, asked: str | None, otherwise: Language) -> Language:
        """The language of the messages: what is asked for stands above what is set here."""
        if asked is not None or not self.lang:
            return otherwise
        return "en" if self.lang == "en" else "vi"


def find_configuration(start: Path) -> Configuration:
    """The settings of the nearest folder upwards that has any; none is no error.

    Raises ConfigurationError for a file that is no TOML or holds an unknown setting.
    """
    folder = start if start.is_dir() else start.parent
    for place in (folder.resolve(), *folder.resolve().parents):
        own = place / "vnreport.toml"
        if own.is_file():
            return _configuration(own, _parsed(own))
        project = place / "pyproject.toml"
        if project.is_file():
            section = _parsed(project).get("tool", {}).get("vnreport")
            if section is not None:
                return _configuration(project, section)
    return Configuration()


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib  # only where there is a file of settings: start-up counts

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(why=f"{path}: {error}") from None


def _configuration(path: Path, section: dict[str, Any]) -> Configuration:
    for key, value in section.items():
        if key not in _KEYS:
            raise ConfigurationError("configuration-key", path=str(path), field=key)
        if not isinstance(value, _KEYS[key]):
            raise ConfigurationError("configuration-value", path=str(path), field=key)
    for key, allowed in (("fail_on", ("error", "warning", "info")), ("lang", ("vi", "en"))):
        if section.get(key) not in (None, *allowed):
            raise ConfigurationError("configuration-value", path=str(path), field=key)
    return Configuration(
        tuple(path.parent / str(name) for name in section.get("registry", ())),
        tuple(map(str, section.get("select", ()))),
        tuple(map(str, section.get("ignore", ()))),
        section.get("fail_on"),
        section.get("lang"),
    )
