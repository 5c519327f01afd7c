# Server: web.py
# requests: methods, parameters, bodies, answers, sessions, cookies, redirects, streams.
import io
import re
import subprocess
import sys
from datetime import timedelta

import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth

with open("server.py", "w") as file:
    file.write(SERVER)
child = subprocess.Popen([sys.executable, "server.py"], stdout=subprocess.PIPE, text=True)
base = f"http://127.0.0.1:{child.stdout.readline().strip()}"


def shown(response):
    echoed = response.json()
    echoed["headers"].pop("accept-encoding", None)
    return echoed


# Methods and what a response tells.
response = requests.get(base + "/json")
print(response, response.status_code, response.ok, response.reason, response.json(), response.encoding, response.url == base + "/json")
print(response.headers["content-type"], "Content-Length" in response.headers, type(response.elapsed) is timedelta, response.history, response.is_redirect)
print(response.text, response.content[:10], response.request.method, response.request.headers["Accept"], bool(response))
for method in ("get", "post", "put", "patch", "delete", "options", "head"):
    response = getattr(requests, method)(base + "/echo", headers={"X-Method": method})
    print(method, response.status_code, response.text[:60])
print(shown(requests.request("PURGE", base + "/echo"))["method"])
print(shown(requests.get(base + "/echo", params={"a": 1, "b": ["x", "y"], "none": None, "text": "ä b&c"})))
print(requests.get(base + "/echo?z=0", params="raw=1").url.partition("?")[2], requests.get(base + "/echo#part", params=[("k", "1"), ("k", "2")]).url.partition("/echo")[2])

# Bodies.
print(shown(requests.post(base + "/echo", json={"name": "web01", "up": True, "text": "ä"})))
print(shown(requests.post(base + "/echo", data={"a": "1", "b": ["2", "3"]})))
print(shown(requests.post(base + "/echo", data=b"\x00raw")))
print(shown(requests.post(base + "/echo", data="text", headers={"Content-Type": "text/x-own"})))
print(shown(requests.post(base + "/echo", data=io.BytesIO(b"from a file"))))
print(shown(requests.post(base + "/echo", data=(part for part in (b"one ", b"two")))))
response = requests.post(base + "/echo", files={"report": ("r.txt", "the report", "text/plain")}, data={"field": "value"})
echoed = shown(response)
boundary = re.search("boundary=(.*)", echoed["headers"]["content-type"])[1]
print(echoed["body"].replace(boundary, "BOUNDARY").split("\r\n"), echoed["headers"]["content-length"])

# Kinds of answers.
print(requests.get(base + "/gzip").text, requests.get(base + "/latin").text, requests.get(base + "/latin").encoding)
print(len(requests.get(base + "/binary/3").content), requests.get(base + "/binary/1").encoding, requests.get(base + "/links").links)
for code in (200, 204, 301, 304, 404, 418, 500, 503):
    response = requests.get(f"{base}/status/{code}", allow_redirects=False)
    try:
        print(code, response.ok, response.raise_for_status(), response.text)
    except requests.HTTPError as error:
        print(code, type(error).__name__, str(error).replace(base, "BASE"), error.response is response)
print(requests.codes.not_found, requests.codes["teapot"])

# Redirects.
response = requests.get(base + "/redirect/3")
print([one.status_code for one in response.history], response.url == base + "/json")
response = requests.get(base + "/redirect/3", allow_redirects=False)
print(response.status_code, response.headers["Location"], response.is_redirect, response.next.url == base + "/redirect/2")
for code in (301, 302, 303, 307, 308):
    echoed = shown(requests.post(f"{base}/moved/{code}", data="body"))
    print(code, echoed["method"], echoed["body"])
print(requests.head(base + "/redirect/2").status_code)

# Sessions.
with requests.Session() as session:
    session.headers["X-Session"] = "all"
    session.params = {"always": "1"}
    print(session.get(base + "/cookies/set", params={"theme": "dark", "lang": "en"}).json())
    print(sorted(session.cookies.get_dict().items()), session.cookies["theme"])
    session.cookies.set("own", "yes")
    print(session.get(base + "/cookies", cookies={"once": "now"}).json(), session.get(base + "/cookies").json())
    print(shown(session.get(base + "/echo", headers={"X-Session": None, "X-Other": "one"}, params={"own": "2"})))
    session.auth = ("user", "secret")
    print(session.get(base + "/auth").text, requests.get(base + "/auth").status_code, requests.get(base + "/auth", auth=HTTPBasicAuth("user", "wrong")).status_code)
    session.hooks["response"].append(lambda response, **_: print("hook", response.status_code))
    session.get(base + "/json")
    prepared = session.prepare_request(requests.Request("PUT", base + "/echo", data="prepared"))
    prepared.headers["X-Prepared"] = "1"
    print(prepared.method, prepared.body, shown(session.send(prepared))["headers"].get("x-prepared"))
    print(type(session.get_adapter(base)).__name__, list(session.adapters))


class Marking(HTTPAdapter):
    def send(self, request, **options):
        request.headers["X-Marked"] = "by adapter"
        return super().send(request, **options)


session = requests.Session()
session.mount(base + "/echo", Marking())
print(shown(session.get(base + "/echo"))["headers"].get("x-marked"), session.get(base + "/json").request.headers.get("X-Marked"))

# Streams.
with requests.get(base + "/stream/4", stream=True) as response:
    print(response.headers.get("Transfer-Encoding"), list(response.iter_lines()))
with requests.get(base + "/stream/3", stream=True) as response:
    print(list(response.iter_lines(decode_unicode=True, chunk_size=3)))
with requests.get(base + "/binary/10", stream=True) as response:
    sizes = [len(chunk) for chunk in response.iter_content(1000)]
    print(sizes, response.raw.read(), response.raw.closed)
response = requests.get(base + "/binary/1", stream=True)
print(response.raw.read(4), len(response.content))
print(requests.get(base + "/slow/0.1", timeout=(1, 2)).text, requests.get(base + "/json", timeout=None).ok)
child.kill()
child.wait()
