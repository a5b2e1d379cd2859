#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# corpus.py RECORDINGS FOLDER: the recorded calls of the original as requests, what the fuzzers begin with.
import json
import pathlib
import sys
import urllib.parse


def request(call):
    query = urllib.parse.urlencode(call.get("query") or {}, doseq=True)
    target = urllib.parse.quote(call["path"]) + ("?" + query if query else "")
    headers = {"Host": "localhost", **(call.get("headers") or {})}
    body = b"" if call.get("body") is None else json.dumps(call["body"]).encode()
    if body:
        headers["Content-Length"] = str(len(body))
    lines = [f"{call['method']} {target} HTTP/1.1"] + [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


recordings, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
for file in sorted(recordings.glob("*.json")):
    call = json.loads(file.read_text())["request"]
    for who in range(4):
        (folder / f"{file.stem}-{who}").write_bytes(bytes([who]) + request(call))
