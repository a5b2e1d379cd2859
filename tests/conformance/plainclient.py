#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
"""A client of the HTTP API v1, written from spec/protocol.md and spec/tasks.md alone, with Python's library alone.

Grows one message tree from its prompt until it is ready for export: the people asked for by --people take whatever
task comes, answer it as well as they can, and look after each answer at the state of the tree. Everything the answers
carry is checked against the protocol. Nothing of Canopy's own additions is used, so that it works with any server of
the API:

    plainclient.py --url http://127.0.0.1:8080 --people 1     # the key in CANOPY_API_KEY

With --serve CANOPYCTL it first begins a queue of its own in a temporary folder, with the rules for one person, and
serves it.
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import uuid

MESSAGE_FIELDS = {
    "id", "user_id", "frontend_message_id", "text", "lang", "is_assistant", "emojis", "user_emojis", "user_is_author",
    "synthetic", "parent_id", "created_date", "review_result", "review_count", "deleted", "edited", "model_name",
    "message_tree_id", "ranking_count", "rank", "user",
}
TASK_TYPES = {
    "random", "summarize_story", "rate_summary", "initial_prompt", "prompter_reply", "assistant_reply",
    "rank_initial_prompts", "rank_prompter_replies", "rank_assistant_replies", "label_initial_prompt",
    "label_assistant_reply", "label_prompter_reply",
}
LOW_IS_GOOD = {"spam", "fails_task", "lang_mismatch", "pii", "not_appropriate", "hate_speech", "sexual_content",
               "toxicity", "violence", "moral_judgement", "political_content"}
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")


class ApiError(Exception):
    def __init__(self, status, body):
        super().__init__(f"{status}: {body}")
        self.status = status
        self.code = body.get("error_code") if isinstance(body, dict) else None


def check(holds, what):
    if not holds:
        raise AssertionError(what)


class Api:
    """One API client: its address and key. Every call gives the decoded body, or raises ApiError."""

    def __init__(self, url, key):
        self.base = url.rstrip("/") + "/api/v1/"
        self.key = key

    def call(self, method, path, body=None, user=None, query=None, status=200):
        url = self.base + path + ("?" + urllib.parse.urlencode(query) if query else "")
        headers = {"X-API-Key": self.key, "Content-Type": "application/json"}
        if user:
            headers["X-OASST-USER"] = f"{user['auth_method']}:{user['id']}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                text = answer.read()
                check(answer.status == status, f"{method} {path} answers {answer.status}, not {status}")
                return json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            text = error.read()
            try:
                raise ApiError(error.code, json.loads(text)) from None
            except ValueError:
                raise ApiError(error.code, text.decode(errors="replace")) from None

    def refusal(self, *arguments, **more):
        try:
            self.call(*arguments, **more)
        except ApiError as error:
            return error
        raise AssertionError(f"{arguments} was not refused")


class Person:
    def __init__(self, api, name):
        self.api = api
        self.user = {"id": name, "display_name": name.title(), "auth_method": "local"}
        self.texts = 0

    def availability(self, lang):
        counts = self.api.call("POST", "tasks/availability", self.user, query={"lang": lang})
        check(set(counts) == TASK_TYPES, f"availability names {sorted(counts)}")
        check(counts["random"] == sum(n for kind, n in counts.items() if kind != "random"), "random is not the sum")
        return counts

    def take(self, lang, kind="random"):
        return self.api.call("POST", "tasks/", {"type": kind, "user": self.user, "collective": False, "lang": lang})

    def work(self, task):
        """Acknowledges and answers the task; returns the frontend id of what was written, if something was."""
        bound = str(uuid.uuid4())
        for _ in range(2):  # the same id again is welcome
            self.api.call("POST", f"tasks/{task['id']}/ack", {"message_id": bound}, self.user, status=204)
        kind = task["type"]
        if kind in ("initial_prompt", "prompter_reply", "assistant_reply"):
            answer, written = self.text(task, bound)
        elif kind.startswith("label_"):
            answer, written = self.labels(task), None
        elif kind.startswith("rank_"):
            answer, written = self.ranking(task, bound), None
        else:
            raise AssertionError(f"a task of the kind {kind}, which was not switched on")
        answer["user"] = self.user
        done = self.api.call("POST", "tasks/interaction", answer)
        check(done["type"] == "task_done", f"an answer was taken as {done}")
        uuid.UUID(done["id"])
        return written

    def text(self, task, bound):
        self.texts += 1
        written = str(uuid.uuid4())
        if task["type"] != "initial_prompt":
            messages = task["conversation"]["messages"]
            check(messages, "a reply to nothing")
            last_is_assistant = messages[-1]["is_assistant"]
            check(last_is_assistant == (task["type"] == "prompter_reply"), "the same role twice in a row")
        return {"type": "text_reply_to_message", "message_id": bound, "user_message_id": written,
                "text": f"Text {self.texts} of {self.user['id']}: näive, \"quoted\", 木."}, written

    def labels(self, task):
        names = set(task["valid_labels"])
        check(set(task["mandatory_labels"]) <= names, "a mandatory label that is not valid")
        values = {name: 0.0 if name in LOW_IS_GOOD else 1.0 for name in names}
        subject = task["conversation"]["messages"][-1]
        check(subject["id"] == task["message_id"], "the message to label is not the last of the conversation")
        return {"type": "text_labels", "task_id": task["id"], "message_id": task["message_id"],
                "text": subject["text"], "labels": values}

    def ranking(self, task, bound):
        count = len(task.get("reply_messages") or task.get("prompt_messages"))
        check(count >= 2, "a ranking of fewer than two")
        return {"type": "message_ranking", "message_id": bound, "ranking": list(reversed(range(count))),
                "not_rankable": False}


def check_refusals(api, person, lang):
    """Codes and statuses that a client branches on."""
    stranger = Api(api.base[:-len("/api/v1/")], "no such key")
    error = stranger.refusal("GET", "messages/")
    check((error.status, error.code) == (403, 2), f"a wrong key gives {error}")
    error = api.refusal("POST", f"tasks/{uuid.uuid4()}/ack", {"message_id": "x"}, person.user)
    check((error.status, error.code) == (404, 2100), f"an unknown task gives {error}")
    error = api.refusal("POST", "tasks/", {"type": "rate_summary", "user": person.user, "lang": lang})
    check((error.status, error.code) == (503, 1006), f"nothing to do gives {error}")
    error = api.refusal("POST", "tasks/", {"type": "make_coffee", "user": person.user})
    check(error.status == 422, f"an unknown type gives {error}")
    error = api.refusal("GET", f"messages/{uuid.uuid4()}")
    check((error.status, error.code) == (404, 2001), f"an unknown message gives {error}")
    error = api.refusal("GET", "messages/not-an-id")
    check(error.status == 422, f"a malformed id gives {error}")


def check_finished_tree(api, person, root, frontend_id):
    tree = api.call("GET", f"messages/{root}/tree")
    check(tree["id"] == root, "the tree has another id")
    messages = {message["id"]: message for message in tree["messages"]}
    for message in messages.values():
        check(MESSAGE_FIELDS <= set(message), f"a message lacks {MESSAGE_FIELDS - set(message)}")
        check(TIMESTAMP.fullmatch(message["created_date"]), f"not a timestamp: {message['created_date']}")
        check(message["review_result"] is True, "a message that was not accepted")
        check(message["message_tree_id"] == root, "a message of another tree")
        if message["id"] != root:
            check(messages[message["parent_id"]]["is_assistant"] != message["is_assistant"], "a role twice in a row")
    replies = [m for m in messages.values() if m["is_assistant"] and m["rank"] is not None]
    check(any(m["rank"] == 0 for m in replies), "no reply is the best")
    again = api.call("GET", f"frontend_messages/{frontend_id}")
    check(again["id"] == root, "the prompt is not found by the name that its client gave it")
    board = api.call("GET", "leaderboards/day", query={"max_count": 10}, user=person.user)
    own = [score for score in board["leaderboard"] if score["username"] == person.user["id"]]
    check(own and own[0]["prompts"] >= 1, "the work is not on the leaderboard")
    return len(messages)


def grow(api, people, lang):
    for person in people:
        person.availability(lang)
    check_refusals(api, people[0], lang)
    author = people[0]
    frontend_id = author.work(author.take(lang, "initial_prompt"))
    root = api.call("GET", f"frontend_messages/{frontend_id}")["id"]
    kinds = {"initial_prompt": 1}
    for step in range(400):
        state = api.call("GET", f"messages/{root}/tree/state")["state"]
        if state == "ready_for_export":
            count = check_finished_tree(api, author, root, frontend_id)
            print(json.dumps({"tree": root, "messages": count, "tasks": kinds}))
            return
        check("aborted" not in state and "halted" not in state, f"the tree ended as {state}")
        person = people[step % len(people)]
        try:
            task = person.take(lang)
        except ApiError as error:
            if error.code in (1006, 1012):  # nothing for this person now
                continue
            raise
        kinds[task["type"]] = kinds.get(task["type"], 0) + 1
        person.work(task)
    raise AssertionError(f"after 400 turns the tree is {state}; done so far: {kinds}")


class Served:
    """A queue of its own, served by canopyctl until the with statement ends."""

    def __init__(self, canopyctl):
        self.folder = tempfile.TemporaryDirectory()
        self.command = [canopyctl, "--database", f"sqlite:{self.folder.name}/queue.db"]
        subprocess.run([*self.command, "init", "--alone"], check=True)
        made = subprocess.run([*self.command, "key", "create", "--trusted", "--description", "plain client", "--json"],
                              check=True, capture_output=True)
        self.key = json.loads(made.stdout)["api_key"]

    def __enter__(self):
        self.process = subprocess.Popen([*self.command, "serve", "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE)
        line = self.process.stdout.readline().decode()
        check(line.startswith("listening on http://"), f"serve says: {line!r}")
        self.url = line.removeprefix("listening on ").strip()
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(30)
        violated = subprocess.run([*self.command, "check"], stdout=sys.stderr).returncode
        self.folder.cleanup()
        check(status == 0, f"serve ended with {status}")
        check(violated == 0, "canopyctl check finds something wrong")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--url", help="of the server; the key comes from CANOPY_API_KEY")
    where.add_argument("--serve", metavar="CANOPYCTL", help="begin and serve a queue with this program")
    parser.add_argument("--people", type=int, default=1, help="how many people take part (1)")
    parser.add_argument("--lang", default="en", help="language of the work (en)")
    arguments = parser.parse_args()

    def run(url, key):
        api = Api(url, key)
        grow(api, [Person(api, f"plain-{number}-{uuid.uuid4().hex[:6]}") for number in range(arguments.people)],
             arguments.lang)

    if arguments.url:
        run(arguments.url, os.environ.get("CANOPY_API_KEY", ""))
        return
    with Served(arguments.serve) as served:
        run(served.url, served.key)


if __name__ == "__main__":
    main()
