"""A wrong command line in, one sentence that says what is wrong out."""

from vnreport.tables.messages import Language, say


def usage_text(error: BaseException, words: list[str]) -> str:
    """The sentence for a usage error, in the language that the words ask for."""
    lang = language_of(words)
    kind = type(error).__name__
    if kind == "NoSuchOption":
        why = say("usage-no-option", lang, name=str(getattr(error, "option_name", "")))
    elif kind == "MissingParameter":
        why = say("usage-missing", lang, name=_parameter(error))
    elif "No such command" in str(error):
        why = say("usage-no-command", lang, name=words[0] if words else "")
    else:
        format_message = getattr(error, "format_message", None)
        why = format_message() if format_message else str(error)
    return say("usage", lang, why=why, command="vnreport")


def language_of(words: list[str]) -> Language:
    """English where “--lang en” stands among the words, else Vietnamese."""
    joined = " ".join(words)
    return "en" if "--lang en" in joined or "--lang=en" in joined else "vi"


def _parameter(error: BaseException) -> str:
    parameter = getattr(error, "param", None)
    name = getattr(parameter, "metavar", None) or getattr(parameter, "name", None)
    return str(name or "").upper()
