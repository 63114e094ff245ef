"""The environment of bodies: Jinja's, with quicker escaping, and without printing ahead.

A body prints some 150 values. Most are words without a special character, or HTML that is safe
already: those pass as they are, where `markupsafe` makes a new object of each. Jinja would call a
filter on a fixed text while it compiles a template; here filters speak of a catalogue, and compiled
templates outlive that.
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


class LateCode(CodeGenerator):
    """Compiles templates that call filters when they are rendered, also on a fixed text."""

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        """Leave all but the text of the template itself to the rendering."""
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


class _BodyCode(LateCode):
    """Lets compiled templates call `escaped` of their environment, when they are rendered."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        """Open the call around a value that is printed."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class BodyEnvironment(Environment):
    """An environment whose templates escape with `escaped`; to be made with `optimized=False`."""

    code_generator_class = _BodyCode
    escaped = staticmethod(escaped)
