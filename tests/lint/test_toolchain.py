#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./dev decides before it does anything: the mirror, the versions, and its manners when called wrongly."""

import pathlib
import subprocess
import tempfile
import unittest

import lint

DEBIAN = "ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n"


def bash(script, *arguments, environment=None):
    """Runs a line of bash with the functions of toolchain.bash at hand."""
    code = f'set -euo pipefail; project="{lint.PROJECT}"; . "$project/.ci/toolchain.bash"; {script}'
    return lint.run(["bash", "-c", code, "bash", *map(str, arguments)],
                    env={"PATH": "/usr/bin:/bin", "HOME": tempfile.gettempdir(), **(environment or {})})


class Mirror(unittest.TestCase):
    def mirror(self, files, release=DEBIAN, environment=None):
        with tempfile.TemporaryDirectory() as folder:
            apt = pathlib.Path(folder)
            (apt / "sources.list.d").mkdir()
            for name, text in {**files, "os-release": release}.items():
                (apt / name).write_text(text.replace("@APT@", folder))
            done = bash('system_mirror "$1" "$2"', apt, apt / "os-release", environment=environment)
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout.strip()

    def test_lines_with_options_beside_a_disc_and_updates(self):
        self.assertEqual(self.mirror({"sources.list": (
            "# deb http://old.test/debian bookworm main\n"
            "deb cdrom:[Debian]/ bookworm main\n"
            "deb http://security.test/debian-security bookworm-security main\n"
            "deb [arch=amd64 signed-by=/k] http://one.test/debian bookworm main\n")}), "http://one.test/debian")

    def test_paragraphs_of_which_one_is_off(self):
        self.assertEqual(self.mirror({"sources.list.d/debian.sources": (
            "Types: deb\nURIs: http://off.test/debian\nSuites: bookworm\nEnabled: no\n\n"
            "Types: deb-src\nURIs: http://source.test/debian\nSuites: bookworm\n\n"
            "Types: deb deb-src\n# a remark\nURIs: http://two.test/debian http://other.test\n"
            "Suites: bookworm bookworm-updates\n")}), "http://two.test/debian")

    def test_a_file_that_lists_mirrors(self):
        self.assertEqual(self.mirror({
            "mirrors.list": "# nearest first\n\nhttp://three.test/debian\tpriority:1\n",
            "sources.list.d/debian.sources": "Types: deb\nURIs: mirror+file:@APT@/mirrors.list\nSuites: bookworm\n",
        }), "http://three.test/debian")

    def test_settings_that_apt_ignores(self):
        self.assertEqual(self.mirror({
            "sources.list.d/x.list.disabled": "deb http://x.test/debian bookworm main\n",
            "sources.list.d/tool.sources": "Types: deb\nURIs: http://tool.test\nSuites: nodistro\n"}), "")

    def test_another_distribution_has_no_debian_mirror(self):
        self.assertEqual(self.mirror({"sources.list": "deb http://u.test/ubuntu jammy main\n"},
                                     release="ID=ubuntu\nVERSION_CODENAME=jammy\n"), "")

    def test_a_person_may_name_one(self):
        self.assertEqual(self.mirror({}, environment={"STEMMA_MIRROR": "http://mine.test"}), "http://mine.test")


class Versions(unittest.TestCase):
    def test_at_least(self):
        for wanted, have, expected in [("6.8", "6.8.2", True), ("6.8", "6.10.0", True), ("6.8", "6.4.2", False),
                                       ("14", "14", True), ("14", "12.2.0", False), ("6.8", "", False)]:
            with self.subTest(wanted=wanted, have=have):
                self.assertEqual(bash('at_least "$1" "$2"', wanted, have).returncode == 0, expected)

    def test_releases_whose_packages_are_new_enough(self):
        for release, expected in [(("debian", "13", "trixie"), True), (("debian", "", "sid"), True),
                                  (("ubuntu", "25.04", "plucky"), True), (("debian", "12", "bookworm"), False),
                                  (("ubuntu", "22.04", "jammy"), False)]:
            with self.subTest(release=release):
                # what the repositories offer is taken away, so that the release alone decides
                done = bash('candidate() { :; }; apt_is_new_enough "$@"', *release)
                self.assertEqual(done.returncode == 0, expected)


class Manners(unittest.TestCase):
    def dev(self, *arguments):
        return subprocess.run([lint.PROJECT / "dev", *arguments], capture_output=True, text=True, check=False)

    def test_help_names_every_command(self):
        done = self.dev("help")
        self.assertEqual(done.returncode, 0)
        for command in ("run", "test", "bench", "shots", "shell", "format", "check"):
            self.assertRegex(done.stdout, rf"(?m)^  {command}\b")

    def test_an_unknown_command_is_a_usage_error(self):
        done = self.dev("nonsense")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("Usage", done.stderr)


if __name__ == "__main__":
    unittest.main()
