"""Finished HTML goes through the Markdown reader unread, and comes out as it went in."""

from markdown import Markdown  # type: ignore[import-untyped]  # it ships no types

from macros.rendering.html_blocks import HtmlBlocks, finished

# What Markdown would change, were it to read it.
HTML = (
    '<div class="a">\n  <p markdown>*not read* `{{` &copy; [a](b.md)</p>\n'
    "<pre>    two\n</pre>\n</div>"
)


def converted(text: str, *extensions: object) -> str:
    return str(Markdown(extensions=["md_in_html", "attr_list", *extensions]).convert(text))


def test_a_block_is_left_as_it_is() -> None:
    page = f"# Title\n\n{finished(HTML)}\n\n*read*\n\n{finished('<p>two</p>')}"
    assert converted(page, HtmlBlocks()) == (
        f"<h1>Title</h1>\n{HTML}\n\n<p><em>read</em></p>\n<p>two</p>"
    )


def test_nothing_to_show_is_no_block() -> None:
    assert finished("") == ""


def test_plain_html_comes_out_the_same_either_way() -> None:
    plain = '<section>\n<h2 id="a">A</h2>\n<table><tr><td>1 &lt; 2</td></tr></table>\n</section>'
    for around in ("{}", "One.\n\n{}", "{}\n\nTwo.", "One.\n\n{}\n\nTwo.\n"):
        assert converted(around.format(finished(plain)), HtmlBlocks()) == converted(
            around.format(plain)
        )
