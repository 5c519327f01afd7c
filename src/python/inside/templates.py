"""Fits jinja2: notes templates that were rendered and what came of them, in the form of RenderedTemplate in src/model/evidence.ts."""
__builtins__ = vars(__import__("builtins")).copy()

PART = "templates"
SEEN = []

MOST_TEMPLATES = 1_000
MOST_TEXT = 200_000


def fit(jinja2):
    """Stands in for the ways in which a text becomes a template, and a template a text."""
    Template, Environment = jinja2.Template, jinja2.Environment
    plain_render, plain_generate, plain_from = Template.render, Template.generate, Environment.from_string

    def from_string(self, source, *arguments, **named):
        template = plain_from(self, source, *arguments, **named)
        template._dryrun_source = source if isinstance(source, str) else None
        return template

    def render(self, *arguments, **named):
        result = plain_render(self, *arguments, **named)
        _note(self, result)
        return result

    def generate(self, *arguments, **named):
        pieces = []
        for piece in plain_generate(self, *arguments, **named):
            pieces.append(str(piece))
            yield piece
        _note(self, "".join(pieces))

    for ours, theirs in ((from_string, plain_from), (render, plain_render), (generate, plain_generate)):
        ours.__doc__, ours.__module__, ours.__qualname__ = theirs.__doc__, theirs.__module__, theirs.__qualname__
    Environment.from_string, Template.render, Template.generate = from_string, render, generate


def _note(template, result):
    if len(SEEN) < MOST_TEMPLATES:
        source = getattr(template, "_dryrun_source", None)
        SEEN.append({"source": None if source is None else source[:MOST_TEXT], "result": str(result)[:MOST_TEXT]})
