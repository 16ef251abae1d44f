#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hallway as an installed application: below a prefix of its own, started as a desktop starts it, and removed again.

Runs on a display; the environment says where it may build (BUILD_FOLDER). The bus is started with the prefix among its
data folders, as a session's is."""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import tap

ID = "app.hallway.Hallway"
OBJECT = "/app/hallway/Hallway"
FOLDER = pathlib.Path(os.environ["BUILD_FOLDER"])
BUILD = FOLDER / "build"
# A prefix that is in nobody's PATH, and has a space in its name.
PREFIX = FOLDER / "a prefix"
CACHES = {"gschemas.compiled", "icon-theme.cache", "mimeinfo.cache"}

CALENDAR = """[Desktop Entry]
Type=Application
Name=Some Calendar
Exec=true %U
MimeType=text/calendar;
"""


def run(*command, **options):
    """Standard output of a command that succeeds."""
    process = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                             timeout=300, **options)
    if process.returncode != 0:
        raise AssertionError(f"{command} ended with {process.returncode}\n{process.stdout}{process.stderr}")
    return process.stdout


def list_files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def wait_until(condition, what):
    deadline = time.monotonic() + 30
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain until {what}")
        time.sleep(0.1)
    return result


def install():
    shutil.rmtree(PREFIX, ignore_errors=True)
    if not (BUILD / "build.ninja").exists():
        run("meson", "setup", BUILD, ROOT, "--prefix", PREFIX, "--buildtype", "plain", "-Dtests=false")
    # meson doesn't make these again when a translation alone has changed.
    for ending in ("desktop", "metainfo.xml", "xml"):
        (BUILD / f"data/{ID}.{ending}").unlink(missing_ok=True)
    run("meson", "install", "-C", BUILD)


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        install()
        home = FOLDER / "home"
        shutil.rmtree(home, ignore_errors=True)
        cls.environment = {key: value for key, value in os.environ.items()
                           if key not in ("GSETTINGS_SCHEMA_DIR", "DBUS_SESSION_BUS_ADDRESS")}
        cls.environment.update(HOME=str(home), XDG_DATA_DIRS=f"{PREFIX}/share:/usr/local/share:/usr/share")
        for kind in ("data", "config", "cache", "runtime"):
            folder = home / kind
            folder.mkdir(mode=0o700, parents=True)
            cls.environment["XDG_RUNTIME_DIR" if kind == "runtime" else f"XDG_{kind.upper()}_HOME"] = str(folder)

    def setUp(self):
        """A session bus of the test's own, which starts services of the prefix."""
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                                    text=True, env=self.environment)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        self.addCleanup(self.end_session)

    def end_session(self):
        self.call(OBJECT, "org.gtk.Actions.Activate", "quit", "[]", "{}", check=False)
        self.bus.terminate()
        self.bus.wait()
        self.bus.stdout.close()

    def start(self, *command):
        return run(*command, env=self.environment)

    def launch(self, *command):
        """A launcher's command; what it starts goes on, and its messages are nobody's."""
        subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, env=self.environment, timeout=60, check=True)

    def call(self, path, method, *arguments, name=ID, check=True):
        """What a method answers, as text."""
        process = subprocess.run(["gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method", method,
                                  "--", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                 env=self.environment, timeout=60)
        if check:
            self.assertEqual(process.returncode, 0, process.stderr)
        return process.stdout if process.returncode == 0 else ""

    def is_running(self):
        return "true" in self.call("/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", ID,
                                   name="org.freedesktop.DBus")

    def list_windows(self):
        process = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "hallway"], stdout=subprocess.PIPE, text=True,
                                 env=self.environment)
        return process.stdout.split()

    def wait_for_window(self):
        wait_until(lambda: len(self.list_windows()) == 1, "there is one window")
        wait_until(lambda: "show-page" in self.call(f"{OBJECT}/window/1", "org.gtk.Actions.List", check=False),
                   "the window's actions are on the bus")

    def get_page(self):
        return self.call(f"{OBJECT}/window/1", "org.gtk.Actions.Describe", "show-page", check=False)

    @property
    def entry(self):
        return PREFIX / "share/applications" / f"{ID}.desktop"

    def read_exec(self, group):
        """The command of a group of the launcher entry, without the place of files."""
        text = self.entry.read_text().split(f"[{group}]")[1]
        line = next(line for line in text.splitlines() if line.startswith("Exec="))
        return [word for word in shlex.split(line.removeprefix("Exec=")) if not word.startswith("%")]

    def test_files(self):
        files = list_files(PREFIX)
        for name in ("bin/hallway", "bin/hallwayctl", f"share/applications/{ID}.desktop", f"share/metainfo/{ID}.metainfo.xml",
                     f"share/dbus-1/services/{ID}.service", f"share/glib-2.0/schemas/{ID}.gschema.xml",
                     "share/glib-2.0/schemas/gschemas.compiled", f"share/mime/packages/{ID}.xml",
                     f"share/icons/hicolor/scalable/apps/{ID}.svg",
                     f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
                     "share/man/man1/hallway.1", "share/man/man1/hallwayctl.1",
                     "share/bash-completion/completions/hallway", "share/bash-completion/completions/hallwayctl"):
            self.assertIn(name, files)

    def test_what_the_desktop_reads_is_valid(self):
        run("desktop-file-validate", self.entry)
        run("appstreamcli", "validate", "--no-net", PREFIX / f"share/metainfo/{ID}.metainfo.xml")
        keys = run("gsettings", "--schemadir", PREFIX / "share/glib-2.0/schemas", "list-keys", ID)
        self.assertIn("color-scheme", keys)

    def test_a_package_is_the_same(self):
        """DESTDIR moves what is installed, and changes nothing in it."""
        package = FOLDER / "package"
        shutil.rmtree(package, ignore_errors=True)
        run("meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", package)
        inside = package / PREFIX.relative_to("/")
        files = list_files(inside)
        self.assertEqual({str(PREFIX.relative_to("/") / name) for name in files}, list_files(package))
        for name in files:
            self.assertEqual((inside / name).read_bytes(), (PREFIX / name).read_bytes(), name)

    def test_types_of_files(self):
        folder = FOLDER / "types"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        fixtures = ROOT / "tests/fixtures/frab"
        for source, name, wanted in [
            ("pentabarf.xml", "schedule.xml", "application/x-frab-schedule+xml"),
            ("pretalx.xml", "downloaded", "application/x-frab-schedule+xml"),
            ("pretalx.json", "schedule.json", "application/x-frab-schedule+json"),
            ("pretalx.json", "downloaded too", "application/x-frab-schedule+json"),
        ]:
            with self.subTest(name):
                shutil.copy(fixtures / source, folder / name)
                self.assertIn(f"standard::content-type: {wanted}\n",
                              self.start("gio", "info", "-a", "standard::content-type", folder / name))
        shutil.copy(ROOT / "data/app.hallway.Hallway.gschema.xml", folder / "other.xml")
        self.assertNotIn("frab", self.start("gio", "info", "-a", "standard::content-type", folder / "other.xml"))

    def test_calendar_apps_come_first(self):
        self.assertIn(ID, self.start("gio", "mime", "application/x-frab-schedule+xml").splitlines()[0])
        self.assertIn(ID, self.start("gio", "mime", "text/calendar"))

        other = PREFIX / "share/applications/some-calendar.desktop"
        other.write_text(CALENDAR)
        self.addCleanup(run, "update-desktop-database", other.parent)
        self.addCleanup(other.unlink)
        run("update-desktop-database", other.parent)
        text = self.start("gio", "mime", "text/calendar")
        self.assertIn("some-calendar.desktop", text.splitlines()[0])
        self.assertIn(ID, text)

    def test_launcher(self):
        """The launcher entry opens a window, and another start comes to the same one."""
        self.launch("gio", "launch", self.entry)
        self.wait_for_window()
        self.launch(*self.read_exec("Desktop Entry"))
        self.launch("gio", "launch", self.entry, ROOT / "tests/fixtures/frab/pentabarf.xml")
        wait_until(lambda: "(true" in self.get_page(), "a conference is shown")
        self.assertEqual(len(self.list_windows()), 1)

        self.call(OBJECT, "org.gtk.Actions.Activate", "quit", "[]", "{}")
        wait_until(lambda: not self.is_running(), "it has ended")

    def test_service(self):
        """The bus starts it by its name alone."""
        self.call("/org/freedesktop/DBus", "org.freedesktop.DBus.StartServiceByName", ID, "0", name="org.freedesktop.DBus")
        self.assertTrue(self.is_running())
        self.call(OBJECT, "org.freedesktop.Application.Activate", "{}")
        self.wait_for_window()

    def test_entry_actions(self):
        """What the launcher's menu offers, by the bus and by its command."""
        control = PREFIX / "bin/hallwayctl"
        self.start(control, "import", ROOT / "data/sample/xen-summit-2014.json")
        sessions = json.loads(self.start(control, "sessions", "xen", "--json"))["sessions"]
        self.start(control, "star", "xen", sessions[0]["key"])
        self.call(OBJECT, "org.freedesktop.Application.ActivateAction", "agenda", "[]", "{}")
        self.wait_for_window()
        wait_until(lambda: "<'agenda'>" in self.get_page(), "the agenda is shown")

        self.call(f"{OBJECT}/window/1", "org.gtk.Actions.Activate", "show-page", "[<'conferences'>]", "{}")
        wait_until(lambda: "<'conferences'>" in self.get_page(), "the conferences are shown")
        self.launch(*self.read_exec("Desktop Action agenda"))
        wait_until(lambda: "<'agenda'>" in self.get_page(), "the agenda is shown")

        self.launch(*self.read_exec("Desktop Action open"))
        wait_until(lambda: len(self.list_windows()) == 2, "a file can be chosen")

    def test_version(self):
        self.assertRegex(self.start(PREFIX / "bin/hallway", "--version"), r"\Ahallway \d+\.\d+\.\d+\n\Z")

    def test_languages(self):
        """The program, its launcher and its types of files speak German; the catalogue is below the prefix."""
        german = {**self.environment, "LC_ALL": "de_DE.UTF-8", "LOCPATH": os.environ["LOCALES"]}
        self.assertIn("Die Agenda anzeigen", run(PREFIX / "bin/hallway", "--help", env=german))
        self.assertIn("\nName[de]=Meine Agenda\n", self.entry.read_text())
        for name in (f"metainfo/{ID}.metainfo.xml", f"mime/packages/{ID}.xml"):
            self.assertIn('xml:lang="de"', (PREFIX / "share" / name).read_text(), name)
        for language in (ROOT / "po/LINGUAS").read_text().split():
            self.assertTrue((PREFIX / f"share/locale/{language}/LC_MESSAGES/hallway.mo").exists(), language)

    def test_uninstall(self):
        """Only the caches that all applications share are left, and we are in none of them."""
        self.addCleanup(install)
        install()
        run("ninja", "-C", BUILD, "uninstall")
        left = {name for name in list_files(PREFIX) if pathlib.Path(name).name not in CACHES
                and not name.startswith("share/mime/")}
        self.assertEqual(left, set())

        (PREFIX / "share/mime/packages").mkdir(exist_ok=True)
        run("update-mime-database", PREFIX / "share/mime")
        run("update-desktop-database", PREFIX / "share/applications")
        run("glib-compile-schemas", PREFIX / "share/glib-2.0/schemas")
        for name in list_files(PREFIX) - {"share/icons/hicolor/icon-theme.cache"}:
            content = (PREFIX / name).read_bytes()
            self.assertNotIn(b"hallway", content, name)
            self.assertNotIn(b"frab", content, name)


if __name__ == "__main__":
    tap.main()
