"""Runs one of an instructor's own checks on the evidence of a run, and says how it went."""
__builtins__ = vars(__import__("builtins")).copy()

import json
import posixpath
import types

from . import failures, values

_SHELLS = ("sh", "bash", "dash")
_TRACEBACK = "Traceback (most recent call last):"


class Run:
    """What a custom check is given: the evidence of a run, with the last stage's parts at hand."""

    def __init__(self, evidence, schedule=0):
        stage = evidence["stages"][-1]
        others = evidence.get("schedules", {}).get("others", [])
        plain = {name: part for name, part in evidence.items() if name != "schedules"}
        self.schedule = schedule
        self.schedules = [Run({**plain, "stages": other["stages"]}, other["schedule"]) for other in others]
        pieces = stage["output"]["pieces"]
        self._readings = evidence.pop("readings", {})
        self._cwd = evidence.pop("cwd", "/home/sre")
        self._started = stage["startedMs"]
        self.evidence = evidence
        self.program = evidence["program"]
        self.stdout = "".join(piece["text"] for piece in pieces if piece["stream"] == "out")
        self.stderr = "".join(piece["text"] for piece in pieces if piece["stream"] == "err")
        self.terminal = _without_tracebacks("".join(piece["text"] for piece in pieces))
        self.ending = stage["ending"]
        self.exit_code = 1 if self.ending["kind"] == "raised" else self.ending.get("exitCode")
        self.returned = values.decode(stage["returned"]) if "returned" in stage else None
        self.files = {trace["path"]: trace for trace in stage["files"]}
        self.sleeps = [sleep["forMs"] / 1000 for sleep in stage["sleeps"]]
        self.commands = [self._command(run) for run in stage["commands"]]
        self.signals = [
            types.SimpleNamespace(to=sent["to"], name=sent["name"], signal=sent["signal"], at=self._seconds(sent["atMs"]))
            for sent in stage["signals"]
        ]
        self.requests = [self._request(request) for request in stage["requests"]]
        self.connections = [self._connection(connection) for connection in stage["connections"]]
        self.cloud = [_server(server) for server in stage.get("cloud", {}).get("ec2", {}).get("instances", [])]
        self.logs = [self._record(record) for record in stage["logs"]]
        self.databases = [
            types.SimpleNamespace(path=use["path"], closed=use["isClosed"], statements=use["statements"]) for use in stage["databases"]
        ]
        self.templates = [types.SimpleNamespace(**template) for template in stage["templates"]]
        self.tools = stage.get("tools", [])
        self.pools = [types.SimpleNamespace(**({"ended": None, "line": None} | pool)) for pool in stage.get("pools", [])]
        self.threads = [self._thread(thread) for thread in stage.get("threads", [])]
        self.steps = [(step["thread"], step["line"]) for step in stage.get("steps", [])]
        self.services = stage["services"]
        self.ended_processes = stage["endedProcesses"]
        self.figures = stage.get("figures", [])
        self.facts = evidence["facts"]

    def json(self, path):
        """The value in a JSON file."""
        return self._read(path, json.loads)

    def yaml(self, path):
        """The value in a YAML file."""
        from yaml import safe_load

        return self._read(path, safe_load)

    def hcl(self, path):
        """The blocks of a Terraform file, as the verb `writes` has them."""
        return self._read(path, lambda _text: self._reading("hcl", path))

    def nginx(self, path):
        """The directives of a configuration of nginx, as the verb `writes` has them."""
        return self._read(path, lambda _text: self._reading("nginx", path))

    def _read(self, path, read):
        trace = self.files.get(self._full(path))
        assert trace is not None and trace["change"] != "deleted", f"There is no file {path}."
        assert "text" in trace, f"{path} is not text, or too large."
        try:
            return read(trace["text"])
        except AssertionError:
            raise
        except Exception as error:
            raise AssertionError(f"{path} cannot be read: {error}") from None

    def _reading(self, form, path):
        reading = self._readings.get(form, {}).get(self._full(path))
        assert type(reading) is dict, f"{path} cannot be read: {reading or 'it is not text'}."
        return values.decode_shown(reading)

    def _full(self, path):
        return posixpath.normpath(posixpath.join(self._cwd, path))

    def _seconds(self, ms):
        return (ms - self._started) / 1000

    def _command(self, run):
        first = run.get("first", run["argv"])
        ended = run.get("endedMs")
        return types.SimpleNamespace(
            argv=run["argv"],
            name=posixpath.basename(run["argv"][0]) if run["argv"] else "",
            directly=run["by"] == "program" and not _carries(first),
            captured=run["streams"]["out"] in ("pipe", "file"),
            exit_code=run.get("exitCode"),
            output=run["output"],
            errors=run["errors"],
            started=self._seconds(run["startedMs"]),
            ended=None if ended is None else self._seconds(ended),
            line=run.get("line"),
            pid=run["pid"],
            by=run["by"],
        )

    def _request(self, request):
        from urllib.parse import parse_qsl, urlsplit

        url = urlsplit(request["url"])
        answer = request.get("answer")
        timeout = request.get("timeoutMs", ...)
        ended = request.get("endedMs", None if answer is None else answer.get("endedMs"))
        return types.SimpleNamespace(
            method=request.get("method"),
            url=request["url"],
            host=url.hostname,
            path=url.path or "/",
            query=dict(parse_qsl(url.query, keep_blank_values=True)),
            headers=request["headers"],
            body=request["body"],
            json=_json(request["body"]),
            status=None if answer is None else answer["status"],
            answer=None if answer is None else answer["body"],
            failed=request.get("failed"),
            timeout=timeout / 1000 if isinstance(timeout, (int, float)) else timeout,
            verify=request.get("verify"),
            library=request.get("library"),
            in_flight=request["inFlight"],
            connection=request.get("connection"),
            line=request.get("line"),
            at=self._seconds(request["atMs"]),
            ended=None if ended is None else self._seconds(ended),
            by=request["by"],
        )

    def _connection(self, connection):
        moments = {name: connection.get(key) for name, key in _MOMENTS.items()}
        return types.SimpleNamespace(
            number=connection["number"],
            protocol=connection["protocol"],
            host=connection["host"],
            ip=connection.get("ip"),
            port=connection["port"],
            failed=connection.get("failed"),
            sent=connection["bytesSent"],
            received=connection["bytesReceived"],
            line=connection.get("line"),
            by=connection["by"],
            **{name: None if ms is None else self._seconds(ms) for name, ms in moments.items()},
        )

    def _thread(self, thread):
        ended = thread.get("endedMs")
        return types.SimpleNamespace(
            name=thread["name"],
            daemon=thread["isDaemon"],
            started=self._seconds(thread["startedMs"]),
            ended=None if ended is None else self._seconds(ended),
            at_once=thread["atOnce"],
            waits=thread["waits"],
            line=thread.get("line"),
        )

    def _record(self, record):
        return types.SimpleNamespace(
            level=record["level"],
            logger=record["logger"],
            message=record["message"],
            has_traceback=record["hasTraceback"],
            line=record.get("line"),
            at=self._seconds(record["atMs"]),
        )


_MOMENTS = {"started": "startedMs", "opened": "openMs", "secured": "secureMs", "ended": "endedMs"}


def _json(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def _server(server):
    return types.SimpleNamespace(
        id=server["id"],
        name=server["tags"].get("Name"),
        state=server["state"],
        image=server["image"],
        type=server["type"],
        tags=server["tags"],
        region=server["region"],
        public_ip=server.get("publicIp"),
        private_ip=server.get("privateIp"),
        new=server["isNew"],
    )


def _carries(argv):
    """Whether it is a shell that only carries a command line; as carriesCommand in src/grading/commands."""
    if not argv or posixpath.basename(argv[0]) not in _SHELLS:
        return False
    for word in argv[1:]:
        if not word.startswith("-"):
            return False
        if "c" in word and not word.startswith("--"):
            return True
    return False


def _without_tracebacks(text):
    """As terminalText in src/grading/checks: of a traceback the last line counts."""
    kept = []
    inside = False
    for line in text.split("\n"):
        before, mark, _after = line.partition(_TRACEBACK)
        if mark:
            inside = True
            if before:
                kept.append(before)
        elif not (inside and line[:1].isspace()):
            inside = False
            if not line.startswith(("During handling of the above exception", "The above exception was the direct cause")):
                kept.append(line)
    return "\n".join(kept)


def answer(check, evidence):
    """["passed"], ["failed", what the assertion says] or ["broken", the exception, its line]."""
    try:
        check(Run(json.loads(evidence)))
    except AssertionError as error:
        return ["failed", failures.message_of(error)]
    except Exception as error:
        line = failures.line_of(error)
        return ["broken", type(error).__name__ + ": " + failures.message_of(error), "" if line is None else str(line)]
    return ["passed"]


def given(*_worlds):
    """The decorator `given` of a check that looks at the runs in named worlds; the page has read the names already."""
    return lambda check: check
