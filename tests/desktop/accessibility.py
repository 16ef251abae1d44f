# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader finds it: the tree of AT-SPI, read over D-Bus, and nothing of it remembered."""

import re
import time

from gi.repository import Gio, GLib

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
INTERFACES = "org.a11y.atspi."
SECONDS = 120  # to wait for what must come, on a busy machine and under sanitizers too

# Bits of AtspiStateType.
STATES = {"active": 1, "checked": 4, "editable": 7, "enabled": 8, "expanded": 10, "focusable": 11, "focused": 12, "pressed": 20,
          "selectable": 22, "selected": 23, "sensitive": 24, "showing": 25, "visible": 30,
          "has popup": 42}
COORDINATES_OF_WINDOW = 1

# Names that a toolkit makes up where nobody gave one: those of classes and of icons.
MADE_UP_NAME = re.compile(r"^(Gtk|Adw|Hallway|Gizmo)[A-Z]?\w*$|-symbolic$")


class Gone(Exception):
    """An object that is in the tree no more."""


class Object:
    """One object of the tree. Everything is asked for anew."""

    def __init__(self, bus, owner, path, parent=None):
        self.bus = bus
        self.owner = owner
        self.path = path
        self.parent = parent

    def __eq__(self, other):
        return isinstance(other, Object) and (self.owner, self.path) == (other.owner, other.path)

    def __hash__(self):
        return hash((self.owner, self.path))

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    def call(self, interface, method, signature=None, *arguments):
        parameters = GLib.Variant(f"({signature})", arguments) if signature else None
        try:
            return self.bus.call_sync(self.owner, self.path, INTERFACES + interface, method, parameters, None,
                                      Gio.DBusCallFlags.NONE, 10000, None).unpack()
        except GLib.Error as error:
            if error.matches(Gio.dbus_error_quark(), Gio.DBusError.FAILED):
                raise
            raise Gone(f"{self.path}: {error.message}") from error

    def get(self, interface, name):
        try:
            return self.bus.call_sync(self.owner, self.path, "org.freedesktop.DBus.Properties", "Get",
                                      GLib.Variant("(ss)", (INTERFACES + interface, name)), None,
                                      Gio.DBusCallFlags.NONE, 10000, None).unpack()[0]
        except GLib.Error as error:
            raise Gone(f"{self.path}: {error.message}") from error

    @property
    def name(self):
        return self.get("Accessible", "Name")

    @property
    def description(self):
        return self.get("Accessible", "Description")

    @property
    def role(self):
        return self.call("Accessible", "GetRoleName")[0]

    @property
    def children(self):
        return [Object(self.bus, owner, path, self) for owner, path in self.call("Accessible", "GetChildren")[0]]

    @property
    def interfaces(self):
        return [name.removeprefix(INTERFACES) for name in self.call("Accessible", "GetInterfaces")[0]]

    @property
    def states(self):
        low, high = self.call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for name, bit in STATES.items() if bits >> bit & 1}

    @property
    def is_mapped(self):
        """Whether it is on a page that is shown. GTK 4.8 says of windows alone that they are showing, but of anything else
        whether it contains its own middle."""
        if "showing" in self.states:
            return True
        x, y, width, height = self.call("Component", "GetExtents", "u", COORDINATES_OF_WINDOW)[0]
        return width > 0 and height > 0 and self.call("Component", "Contains", "iiu", x + width // 2, y + height // 2,
                                                      COORDINATES_OF_WINDOW)[0]

    @property
    def text(self):
        return self.call("Text", "GetText", "ii", 0, self.get("Text", "CharacterCount"))[0]

    @property
    def ancestors(self):
        ancestor = self.parent
        while ancestor is not None:
            yield ancestor
            ancestor = ancestor.parent

    def walk(self, mapped=True):
        """It and all below it, those of hidden pages left out unless asked for."""
        try:
            if mapped and self.path != ROOT and not self.is_mapped:
                return
            yield self
            children = self.children
        except Gone:
            return
        for child in children:
            yield from child.walk(mapped)

    def find_all(self, role=None, name=None, mapped=True):
        """Those below it of a role, or one of several, whose name is one, or has a match for a pattern."""
        roles = (role,) if isinstance(role, str) else role
        for found in self.walk(mapped):
            try:
                if roles and found.role not in roles:
                    continue
                if name is None or (name.search(found.name) if isinstance(name, re.Pattern) else name == found.name):
                    yield found
            except Gone:
                continue

    def find(self, role=None, name=None):
        """The first one, waited for."""
        return wait_for(lambda: next(self.find_all(role, name), None), f"no {role} “{name}”")

    @property
    def actions(self):
        if "Action" not in self.interfaces:
            return []
        return [name for name, *_ in self.call("Action", "GetActions")[0]]

    def do(self, action=None):
        """An action of its, the first unless named: a click, for a button. What a list item can do, what it shows does."""
        for found in (self, *self.children):
            actions = found.actions if found.role != "label" else []
            if actions and (action is None or action in actions):
                return found.call("Action", "DoAction", "i", actions.index(action) if action else 0)
        raise AssertionError(f"{self} does nothing")

    def set_text(self, text):
        if not self.call("EditableText", "SetTextContents", "s", text)[0]:
            raise AssertionError(f"{self} takes no text")

    def select(self):
        """Selects it in its list."""
        position = self.call("Accessible", "GetIndexInParent")[0]
        if not self.parent.call("Selection", "SelectChild", "i", position)[0]:
            raise AssertionError(f"{self} can't be selected")

    def grab_focus(self):
        return self.call("Component", "GrabFocus")[0]


def wait_for(condition, complaint):
    """What condition() gives once it gives something."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            value = condition()
        except Gone:
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(complaint() if callable(complaint) else complaint)
        time.sleep(0.05)


def connect_to(address):
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def find_bus(session):
    """The address of the bus that assistive technologies speak on, which is told that one is there."""
    def call(interface, method, parameters):
        return session.call_sync("org.a11y.Bus", "/org/a11y/bus", interface, method, parameters, None,
                                 Gio.DBusCallFlags.NONE, -1, None)

    address = call("org.a11y.Bus", "GetAddress", None).unpack()[0]
    enabled = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    call("org.freedesktop.DBus.Properties", "Set", enabled)
    return address


def find_application(bus, process_id):
    """The tree of a process, or None as long as it has none."""
    def get_process_id(owner):
        return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                             "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)), None,
                             Gio.DBusCallFlags.NONE, -1, None).unpack()[0]

    for application in Object(bus, REGISTRY, ROOT).children:
        try:
            if get_process_id(application.owner) == process_id:
                return Object(bus, application.owner, application.path)
        except GLib.Error:
            continue
    return None
