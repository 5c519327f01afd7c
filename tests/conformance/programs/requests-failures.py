# Server: web.py
# requests: what goes wrong, and Retry with its pauses.
import subprocess
import sys
import time

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

with open("server.py", "w") as file:
    file.write(SERVER)
child = subprocess.Popen([sys.executable, "server.py"], stdout=subprocess.PIPE, text=True)
base = f"http://127.0.0.1:{child.stdout.readline().strip()}"


def attempt(label, action, lasts=0):
    """Says whether it took the time that it should, give or take what a busy machine adds."""
    started = time.monotonic()
    try:
        result = action()
        print(label, result, end=" ")
    except (OSError, ValueError) as error:
        bases = [kind.__name__ for kind in type(error).__mro__ if kind.__module__.startswith("requests")]
        print(label, bases, type(error.args[0]).__name__ if error.args else None, end=" ")
        reason = getattr(error.args[0], "reason", None) if error.args else None
        if reason is not None:
            print(type(reason).__name__, end=" ")
    print(lasts - 0.01 <= time.monotonic() - started < lasts + 4)


get = requests.get
attempt("read timeout", lambda: get(base + "/slow/9", timeout=0.3), 0.3)
attempt("read timeout of two", lambda: get(base + "/slow/9", timeout=(3, 0.2)), 0.2)
attempt("stall", lambda: get(base + "/stall/9", timeout=0.3).text, 0.3)
attempt("stall in stream", lambda: get(base + "/stall/9", timeout=0.3, stream=True).status_code)
attempt("drop", lambda: get(base + "/drop"))
attempt("garbage", lambda: get(base + "/garbage"))
attempt("short", lambda: get(base + "/short").text)
attempt("cut", lambda: get(base + "/cut").text)
attempt("bad gzip", lambda: get(base + "/badgzip").text)
attempt("long header", lambda: get(base + "/long"))
attempt("loop", lambda: get(base + "/loop"))
attempt("json", lambda: get(base + "/badjson").json())
attempt("no json", lambda: get(base + "/status/200").json())
attempt("name", lambda: get("http://no-such-name.invalid/"))
attempt("no scheme", lambda: get("127.0.0.1/json"))
attempt("scheme", lambda: get("ftp://127.0.0.1/json"))
attempt("no host", lambda: get("http:///json"))
attempt("bad host", lambda: get("http://*/json"))
attempt("bad port", lambda: get("http://127.0.0.1:port/json"))
attempt("header", lambda: get(base + "/json", headers={"X": "a\nb"}))
attempt("header type", lambda: get(base + "/json", headers={"X": 1}))
attempt("timeout type", lambda: get(base + "/json", timeout="5"))
attempt("timeout zero", lambda: get(base + "/json", timeout=0))
attempt("tls to plain", lambda: get(base.replace("http", "https") + "/json", timeout=0.3), 0.3)
attempt("proxy", lambda: get(base + "/json", proxies={"http": "http://127.0.0.1:1"}))
attempt("verify path", lambda: get(base.replace("http", "https") + "/json", verify="/no/such/file"))
try:
    get(base + "/stream/3", stream=True).json()
except requests.exceptions.JSONDecodeError as error:
    print(error.msg, error.pos, error.doc[:6])
try:
    get(base + "/loop")
except requests.TooManyRedirects as error:
    print(error, len(error.response.history))


def with_retry(**options):
    session = requests.Session()
    session.mount("http://", HTTPAdapter(max_retries=Retry(**options)))
    return session


attempt("retry", lambda: with_retry(total=3, backoff_factor=0.2, status_forcelist=[503]).get(base + "/flaky/2").json(), 0.4)
attempt("retry given up", lambda: with_retry(total=1, backoff_factor=0.1, status_forcelist=[503]).get(base + "/flaky/100"))
attempt("not raised", lambda: with_retry(total=1, status_forcelist=[503], raise_on_status=False).get(base + "/flaky/101").status_code)
attempt("not for post", lambda: with_retry(total=2, status_forcelist=[503]).post(base + "/flaky/5").status_code)
attempt("for post", lambda: with_retry(total=9, status_forcelist=[503], allowed_methods=None).post(base + "/flaky/3").status_code)
attempt("retry after", lambda: with_retry(total=2, status_forcelist=[429]).get(base + "/busy").json(), 1)
attempt("reads", lambda: with_retry(total=2, backoff_factor=0.1).get(base + "/drop"), 0.2)
attempt("longer pauses", lambda: with_retry(total=4, backoff_factor=0.2, status_forcelist=[500]).get(base + "/status/500"), 2.8)
attempt("timeouts", lambda: with_retry(total=2, backoff_factor=0).get(base + "/slow/9", timeout=0.2), 0.6)
child.kill()
child.wait()
attempt("refused", lambda: get(base + "/json"))
attempt("refused again", lambda: with_retry(connect=3, backoff_factor=0.1).get(base + "/json"), 0.6)
