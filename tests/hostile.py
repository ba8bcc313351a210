"""Files as an enemy, an accident or another program would write them, to be imported by tests."""

import json
from typing import Any

from hypothesis import strategies as st

NOW = "2026-11-23T10:42:00.000Z"
# Each sets a mark on the page if a browser ever runs it.
SCRIPTS = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '"><svg onload=window.hit=1>',
    "javascript:window.hit=1",
    "{{constructor.constructor('window.hit=1')()}}",
    "${window.hit=1}",
    "</textarea><iframe srcdoc='<script>parent.hit=1</script>'>",
)
NAMES = (
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "__defineGetter__",
    "",
    "1a",
    "1a.own-x",
    "\u202e",
)


def good_file() -> dict[str, Any]:
    """A file as "Save a copy (JSON)" writes it."""
    return {
        "format": "a-closer-look-record",
        "version": 2,
        "exported": NOW,
        "release": "0.1.0",
        "record": {
            "id": "0123456789abcdef",
            "name": "Older people",
            "created": NOW,
            "changed": NOW,
            "framework": {"id": "strategic-commissioning", "edition": "2009"},
            "answers": {
                "1": {"rationale": "Because", "rating": 3},
                "1a": {"practice": "Some “words”", "rating": 4},
                "1a.3": {"ticked": True, "note": "Line\nline"},
                "1a.own-x7": {"text": "Do carers agree?", "ticked": True},
            },
        },
    }


def with_everywhere(words: str) -> dict[str, Any]:
    """A file that opens, with ``words`` in every text and name in it that may be any."""
    file = good_file()
    record = file["record"]
    file["release"] = record["id"] = record["name"] = words
    file[words] = record[words] = record["framework"][words] = {words: [words]}
    record["answers"] = {
        "1": {"rationale": words, "evidence": words, words: words},
        "1a": {"practice": words, "strengths": {words: words}, "improvements": [words]},
        "1a.1": {"note": words, "note~2": words, "ticked": True},
        f"1a.own-{words}": {"text": words, "note": words},
        words: {words: words, "note": words, "rating": 99},
    }
    return file


# Control characters, direction marks, halves of pairs and the rest of Unicode.
strings = st.one_of(
    st.sampled_from(SCRIPTS + NAMES),
    st.text(st.characters(exclude_categories=()), max_size=20),
    st.text(
        st.sampled_from("\0\x07\x1b\x7f\x9b\u2028\u200f\u202a\u202e\u2066\ufeff\ud800a"), max_size=8
    ),
)
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), strings, st.just(10**400))
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def wrong_files(draw: st.DrawFn) -> str:
    """A good file with some of its parts, at any depth, taken out, renamed, added or replaced."""
    file = good_file()
    for _ in range(draw(st.integers(1, 4))):
        part: Any = file
        while True:
            keys = list(part)
            key = draw(st.sampled_from(keys)) if keys else "x"
            if not (keys and isinstance(part[key], dict)) or draw(st.integers(0, 3)) == 0:
                break
            part = part[key]
        match draw(st.sampled_from(("drop", "replace", "add", "rename"))):
            case "drop":
                part.pop(key, None)
            case "replace":
                part[key] = draw(values)
            case "add":
                part[draw(strings)] = draw(values)
            case "rename":
                part[draw(strings)] = part.pop(key, None)
    return json.dumps(file, ensure_ascii=draw(st.booleans()))


@st.composite
def hostile_texts(draw: st.DrawFn) -> str:
    """A file of the right shape whose every string is hostile, with hostile ids and fields."""
    file = good_file()
    file["release"] = draw(strings)
    record = file["record"]
    record["id"] = draw(strings)
    record["name"] = draw(strings)
    record["framework"][draw(strings)] = draw(values)
    record[draw(st.sampled_from(NAMES))] = draw(values)
    record["answers"] = draw(
        st.dictionaries(
            st.sampled_from(("1a", "1a.1", "1a.own-x", *NAMES)) | strings,
            st.fixed_dictionaries(
                {}, optional={"note": strings, "text": strings, "practice": strings}
            )
            | st.dictionaries(strings, values, max_size=3)
            | values,
            max_size=5,
        )
    )
    return json.dumps(file, ensure_ascii=draw(st.booleans()))


@st.composite
def damaged_files(draw: st.DrawFn) -> str:
    """A good file cut short, with a piece missing, doubled or overwritten, or decoded wrongly."""
    text = json.dumps(good_file(), indent=draw(st.sampled_from((None, 2))))
    start = draw(st.integers(0, len(text)))
    end = min(len(text), start + draw(st.integers(0, 60)))
    match draw(st.sampled_from(("cut", "lose", "double", "overwrite", "encode"))):
        case "cut":
            return text[:start]
        case "lose":
            return text[:start] + text[end:]
        case "double":
            return text[:end] + text[start:]
        case "overwrite":
            return text[:start] + draw(strings) + text[end:]
        case _:
            return text.encode("utf-16").decode("utf-8", "replace")


deep_files = st.builds(
    lambda opening, depth, place: json.dumps(good_file()).replace(
        place, opening * depth + ("]" if opening == "[" else "1" + "}") * depth
    ),
    st.sampled_from(("[", '{"a":')),
    st.integers(1, 20_000),
    st.sampled_from(('"Older people"', '"0.1.0"', "true", '"Because"')),
)

foreign_files = st.one_of(
    values.map(json.dumps),
    st.binary(max_size=300).map(lambda content: content.decode("utf-8", "replace")),
    st.sampled_from(
        (
            "PK\x03\x04",
            "%PDF-1.7",
            "<!DOCTYPE html><script>window.hit=1</script>",
            "a,b\n1,2",
            "NaN",
            "{'a': 1}",
            '{"format": "pia"}',
            "\ufeff",
            "null",
            "[[[[",
        )
    ),
)

any_file = st.one_of(wrong_files(), hostile_texts(), damaged_files(), deep_files, foreign_files)
