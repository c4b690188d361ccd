#!/usr/bin/env python3
"""Each rule finds what it is for, and finds nothing in a clean house."""

import json
import tempfile
import unittest
from pathlib import Path

import lint

TARGETS = [
    {"target": "core_base", "folder": "core/base", "links": []},
    {"target": "models_chat", "folder": "models/chat", "links": ["core_base", "Qt6::Core"]},
    {"target": "models_health", "folder": "models/health", "links": ["core_base"]},
    {"target": "widgets_chat", "folder": "widgets/chat", "links": ["models_chat", "Qt6::Widgets"]},
    {"target": "gatehousectl", "folder": "app/ctl", "links": ["models_chat"]},
    {"target": "gateway_chat", "folder": "gateway/chat", "links": ["gateway_io"]},
    {"target": "gateway_health", "folder": "gateway/health", "links": []},
    {"target": "gateway_io", "folder": "gateway/io", "links": []},
    {"target": "gateway_server", "folder": "gateway/server", "links": ["gateway_chat"]},
]
CLEAN = {
    "core/base/ids.h": "#pragma once\n#include <string>\n",
    "models/chat/chatrecord.h": '#pragma once\n#include "ids.h"\n#include <QString>\n',
    "widgets/chat/chatpage.cpp": '#include "chatrecord.h"\n',
    "app/ctl/main.cpp": "int main() {}\n",
    "scripts/test": "#!/usr/bin/env bash\ntrue\n",
}

# rule, what it should find, file, its content, other links of a target
ROWS = [
    ("relative-includes", "an include by a path", "core/base/a.cpp", '#include "../json/x.h"\n', {}),
    ("qt-module-includes", "a module in an include", "models/chat/a.cpp", "#include <QtWidgets/QWidget>\n", {}),
    ("header-names", "a repeated header name", "models/chat/ids.h", "#pragma once\n", {}),
    ("header-names", "capitals in a name", "models/chat/Big.h", "#pragma once\n", {}),
    ("boost-stays-home", "Boost in a model", "models/chat/a.cpp", "#include <boost/url.hpp>\n", {}),
    ("arrows", "a link upwards", None, "", {"core_base": ["models_chat"]}),
    ("arrows", "a link sideways", None, "", {"models_health": ["models_chat"]}),
    ("arrows", "a page linking another subject's models", None, "", {"widgets_chat": ["models_health"]}),
    ("arrows", "the gateway linking a model", None, "", {"gateway_io": ["models_chat"]}),
    ("arrows", "one subject of the gateway linking another", None, "", {"gateway_chat": ["gateway_health"]}),
    ("ctl-has-no-widgets", "Widgets behind a library", None, "", {"models_chat": ["Qt6::Widgets"]}),
    ("own-headers", "a header outside a target's folder", "models/chat/more/a.h", "#pragma once\n", {}),
    ("own-headers", "ours in angle brackets", "models/chat/a.cpp", "#include <ids.h>\n", {}),
    ("blanks", "a tab", "core/base/a.cpp", "\tint a;\n", {}),
    ("blanks", "blanks at the end", "core/base/a.cpp", "int a; \n", {}),
    ("blanks", "a missing line end", "core/base/a.cpp", "int a;", {}),
    ("old-connects", "SIGNAL()", "widgets/chat/a.cpp", "connect(a, SIGNAL(b()), c, SLOT(d()));\n", {}),
    ("process-events", "processEvents", "widgets/chat/a.cpp", "QCoreApplication::processEvents();\n", {}),
    ("catalogues", "a catalogue that is not there", "translations/CMakeLists.txt", "TS_FILES console_de.ts\n", {}),
    ("shell-syntax", "a script that does not parse", "scripts/test", "#!/bin/bash\nif true\n", {}),
]


class LintTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        for name, content in CLEAN.items():
            self.write(name, content)
        self.write_targets({})

    def write(self, name, content):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def write_targets(self, more):
        targets = {entry["target"]: {**entry, "links": list(entry["links"])} for entry in TARGETS}
        for name, links in more.items():
            targets.setdefault(name, {"target": name, "folder": "gateway", "links": []})["links"] += links
        self.write("targets.jsonl", "".join(json.dumps(entry) + "\n" for entry in targets.values()))

    def findings(self, rule):
        return list(lint.RULES[rule](lint.House(self.root, self.root)))

    def test_clean(self):
        for rule in lint.RULES:
            with self.subTest(rule):
                self.assertEqual([], self.findings(rule))

    def test_found(self):
        for rule, what, name, content, links in ROWS:
            with self.subTest(f"{rule} finds {what}"):
                if name:
                    before = CLEAN.get(name)
                    self.write(name, content)
                self.write_targets(links)
                self.assertEqual(1, len(self.findings(rule)), self.findings(rule))
                if name and before is None:
                    (self.root / name).unlink()
                elif name:
                    self.write(name, before)

    def test_asio_files(self):
        self.write("core/http/server/whole.h", "#include <boost/asio.hpp>\n")
        for number in range(6):
            self.write(f"core/http/server/f{number}.cpp", '#include "whole.h"\n')
        self.assertEqual([], self.findings("asio-files"))
        self.write("gateway/g.cpp", "#include <boost/beast/core.hpp>\n")
        self.assertEqual(1, len(self.findings("asio-files")))

    def test_a_comment_is_no_finding(self):
        self.write("widgets/chat/a.cpp", "// never processEvents() or SIGNAL()\n")
        self.assertEqual([], self.findings("process-events") + self.findings("old-connects"))

    def test_every_rule_has_a_row(self):
        self.assertEqual(set(lint.RULES) - {"asio-files"}, {row[0] for row in ROWS})


if __name__ == "__main__":
    unittest.main()
