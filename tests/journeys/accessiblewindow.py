# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What assistive technology sees of a program, for journeys: finding things by role and name, using them.

Nothing here knows Stemma. Everything is done by the interfaces of AT-SPI; there is no mouse, and no key is
sent but where a person with a screen reader would press one.
"""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20.0


class Stranded(Exception):
    """A journey cannot go on."""


def await_that(what, question, patience=None):
    """The first true answer of `question`; Stranded when there is none in time."""
    deadline = time.monotonic() + (PATIENCE if patience is None else patience)
    while True:
        try:
            answer = question()
        except GLib.Error:  # what was asked is gone by now
            answer = None
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Stranded("waited in vain: " + what)
        time.sleep(0.05)


def application(process):
    """The accessible of a process that was started."""

    def look():
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == process.pid:
                return child
        if process.poll() is not None:
            raise Stranded("the program ended with %s" % process.returncode)
        return None

    return await_that("the program on the accessibility bus", look)


def children(thing):
    for i in range(thing.get_child_count()):
        child = thing.get_child_at_index(i)
        if child is not None:
            yield child


def is_showing(thing):
    return thing.get_state_set().contains(Atspi.StateType.SHOWING)


def walk(thing, depth=0, limit=24):
    """All below `thing`; rows of long tables are left out."""
    for child in children(thing):
        yield child, depth
        if depth < limit and child.get_role() not in (Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.LIST):
            yield from walk(child, depth + 1, limit)


def tree(thing):
    """A picture of what is below `thing`, for the message of a failure."""
    lines = []
    for each, depth in walk(thing):
        shown = "" if is_showing(each) else " (hidden)"
        lines.append("%s%s “%s”%s" % ("  " * depth, each.get_role_name(), each.get_name(), shown))
    return "\n".join(lines)


def find(root, name, role=None, showing=True, patience=None):
    """The thing called `name` below `root`."""

    def look():
        for each, _ in walk(root):
            if each.get_name() == name and (role is None or each.get_role_name() == role):
                if not showing or is_showing(each):
                    return each
        return None

    try:
        return await_that("%s “%s”" % (role or "thing", name), look, patience)
    except Stranded as stranded:
        raise Stranded("%s\n%s" % (stranded, tree(root))) from None


def find_role(root, role, showing=True):
    """The first thing with `role` below `root`."""
    return await_that(
        role,
        lambda: next((e for e, _ in walk(root) if e.get_role_name() == role and (not showing or is_showing(e))), None),
    )


def press(thing):
    """The first action of a button, a menu item or a row."""
    actions = [Atspi.Action.get_action_name(thing, i) for i in range(Atspi.Action.get_n_actions(thing))]
    for wanted in ("Press", "Toggle", "Activate"):
        if wanted in actions:
            Atspi.Action.do_action(thing, actions.index(wanted))
            return
    raise Stranded("“%s” (%s) cannot be pressed, only: %s" % (thing.get_name(), thing.get_role_name(), actions))


def write(field, text):
    """Fills in a field."""
    Atspi.EditableText.set_text_contents(field, text)
    await_that("the text in “%s”" % field.get_name(), lambda: text_of(field) == text)


def text_of(thing):
    return Atspi.Text.get_text(thing, 0, -1)


def focus(thing):
    Atspi.Component.grab_focus(thing)
    await_that(
        "focus on “%s”" % thing.get_name(), lambda: thing.get_state_set().contains(Atspi.StateType.FOCUSED)
    )
