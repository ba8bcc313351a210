"""Compose YAML with the reader in C where the two agree, and with the one in Python elsewhere.

So what is said of a fault, and its line, is always what the reader in Python finds.
"""

import re

import yaml

# PyYAML's reader in C, some twenty times as fast, where PyYAML was built with it.
FAST_READER: type | None = getattr(yaml, "CSafeLoader", None)
# What the two may read otherwise: tabs, byte order marks, tags, a comment close to `|` or `>`.
_READ_OTHERWISE = re.compile(r"[\t\ufeff]|(?:^|[\s\[{,:(])!|[|>][-+0-9]*#")


def compose(text: str) -> yaml.Node | None:
    """The nodes of ``text``; None if it is empty. Raises what the reader in Python raises."""
    if FAST_READER and not _READ_OTHERWISE.search(text):
        try:
            root = yaml.compose(text, Loader=FAST_READER)
        except yaml.YAMLError:
            root = None
        if root is not None and not _holds_a_question_in_brackets(root):
            return root
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _holds_a_question_in_brackets(node: yaml.Node) -> bool:
    """Whether a text without quotes, inside brackets or braces, has a ``?``.

    The reader in Python takes that for the beginning of a key.
    """
    nodes, seen = [(node, False)], set()
    while nodes:
        one, inside = nodes.pop()
        if isinstance(one, yaml.ScalarNode):
            if inside and not one.style and "?" in one.value:
                return True
        elif id(one) not in seen:
            seen.add(id(one))
            inside = inside or bool(getattr(one, "flow_style", False))
            for item in one.value:
                parts = item if isinstance(item, tuple) else (item,)
                nodes += ((part, inside) for part in parts)
    return False
