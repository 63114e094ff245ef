"""The environment of bodies: Jinja's, with quicker escaping.

A body prints some 150 values. Most are words without a special character, or HTML that is safe
already: those pass as they are, where `markupsafe` makes a new object of each.
"""

from __future__ import annotations

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """Return what `markupsafe.escape` gives, as text to join."""
    if type(value) is str:
        special = "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        return escape(value) if special else value
    return value if type(value) is Markup else escape(value)


class _Escaping(CodeGenerator):
    """Lets compiled templates call `escaped` of their environment."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        """Open the call around a value that is printed."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class BodyEnvironment(Environment):
    """An environment whose templates escape with `escaped`."""

    code_generator_class = _Escaping
    escaped = staticmethod(escaped)
