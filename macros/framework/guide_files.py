"""Where a guide's files are, all in one folder, and the schema each has to fit."""

from pathlib import Path

SCHEMAS = Path(__file__).parents[2] / "framework" / "schemas"
GUIDE_SCHEMA = SCHEMAS / "guide.schema.json"
RETIRED_IDS_SCHEMA = SCHEMAS / "retired-ids.schema.json"
SINCE_2009_SCHEMA = SCHEMAS / "since-2009.schema.json"
GLOSSARY_SCHEMA = SCHEMAS / "glossary.schema.json"
EXAMPLE_SCHEMA = SCHEMAS / "example.schema.json"
# What these are for holds for every guide.
NAMES_SCHEMA = SCHEMAS / "names.schema.json"
RECORD_KINDS_SCHEMA = SCHEMAS / "record-kinds.schema.json"
KINDS_SCHEMA = SCHEMAS / "kinds.schema.json"
FRONT_MATTER_SCHEMA = SCHEMAS / "front-matter.schema.json"
WORDS_SCHEMA = SCHEMAS / "words.schema.json"


def retired_ids(guide: Path) -> Path:
    """The file of the retired ids of the guide in the file ``guide``."""
    return guide.with_name("retired-ids.yml")


def since_2009(guide: Path) -> Path:
    """The file of the notes on what has changed since the guide was published."""
    return guide.with_name("since-2009.yml")


def glossary(guide: Path) -> Path:
    """The file of the guide's terms."""
    return guide.with_name("glossary.yml")


def example(guide: Path) -> Path:
    """The file of the made-up record of the guide."""
    return guide.with_name("example.json")
