# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server of our own, on the loopback address, for tests of what hallwayctl fetches."""

import http.server
import threading

from support import Case, make_schedule


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves what the test put under a path: (status, header fields, body), with an ETag for each body."""

    def do_GET(self):
        self.server.requests.append((self.path, dict(self.headers)))
        status, fields, body = self.server.answers.get(self.path, (404, {}, b""))
        etag = fields.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            status, body = 304, b""
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class ServerCase(Case):
    """A case with a server; what it answers is in server.answers, what it was asked in server.requests."""

    def setUp(self):
        super().setUp()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.answers, self.server.requests = {}, []
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.addCleanup(self.stop)
        self.host = f"127.0.0.1:{self.server.server_port}"
        self.address = f"http://{self.host}/schedule.xml"

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def serve(self, sessions, path="/schedule.xml", etag=None, **options):
        body = sessions if isinstance(sessions, bytes) else make_schedule(sessions, **options).encode()
        self.server.answers[path] = (200, {"ETag": etag} if etag else {}, body)
