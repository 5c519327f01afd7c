# http.client: what a server may answer, whole and broken; the server is a child that sends what it is told to.
import http.client
import socket
import subprocess
import sys

SERVER = '''
import socket
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
while True:
    sock, _ = server.accept()
    head = b""
    while b"\\r\\n\\r\\n" not in head:
        data = sock.recv(65536)
        if not data:
            break
        head += data
    path = head.split(b" ")[1].decode() if b" " in head else ""
    answer = ANSWERS.get(path, b"HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\n\\r\\n")
    try:
        sock.sendall(answer)
    except OSError:
        pass
    sock.close()
'''
OK = b"HTTP/1.1 200 OK\r\n"
ANSWERS = {
    "/plain": OK + b"Content-Length: 5\r\n\r\nplain",
    "/close": OK + b"\r\nuntil the end",
    "/old": b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nold",
    "/chunked": OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n6;x=y\r\n-chunk\r\n0\r\nX-Trailer: t\r\n\r\n",
    "/headers": OK + b"X-One: 1\r\nX-One: 2\r\nSet-Cookie: a=b\r\nX-Folded: first\r\n second\r\nContent-Length: 0\r\n\r\n",
    "/reason": b"HTTP/1.1 299 Strange but so\r\nContent-Length: 0\r\n\r\n",
    "/noreason": b"HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n",
    "/continue": b"HTTP/1.1 100 Continue\r\n\r\n" + OK + b"Content-Length: 2\r\n\r\nok",
    "/none": b"",
    "/garbage": b"garbage\r\n\r\n",
    "/status": b"HTTP/1.1 abc Bad\r\n\r\n",
    "/number": b"HTTP/1.1 9999 Many\r\n\r\n",
    "/version": b"HTTP/9.9 200 OK\r\n\r\n",
    "/short": OK + b"Content-Length: 100\r\n\r\nonly this",
    "/cut": OK + b"Transfer-Encoding: chunked\r\n\r\n10\r\nshort",
    "/badchunk": OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n",
    "/length": OK + b"Content-Length: many\r\n\r\nbody",
    "/negative": OK + b"Content-Length: -5\r\n\r\nbody",
    "/longheader": OK + b"X-Long: " + b"x" * 1_000_000 + b"\r\n\r\n",
    "/manyheaders": OK + b"".join(b"X-%d: 1\r\n" % n for n in range(200)) + b"\r\n",
    "/longstatus": b"HTTP/1.1 200 " + b"x" * 100_000 + b"\r\n\r\n",
    "/noend": OK + b"X-Open: 1\r\n",
    "/nocontent": b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nextra",
}
with open("server.py", "w") as file:
    file.write(f"ANSWERS = {ANSWERS!r}\n{SERVER}")
child = subprocess.Popen([sys.executable, "server.py"], stdout=subprocess.PIPE, text=True)
port = int(child.stdout.readline())
for path in [*ANSWERS, "/missing"]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        print(path, response.status, response.reason[:20], response.version, response.length, response.chunked, response.will_close)
        print("   ", response.getheader("X-One"), response.getheaders()[:4], response.read()[:30])
    except Exception as error:
        print(path, type(error).__name__, str(error)[:80], isinstance(error, http.client.HTTPException), isinstance(error, OSError))
    connection.close()

connection = http.client.HTTPConnection("127.0.0.1", port)
for action in (
    lambda: connection.getresponse(),
    lambda: connection.request("GET", "/a b"),
    lambda: connection.request("GET\n", "/"),
    lambda: connection.putheader("X", "y"),
    lambda: http.client.HTTPConnection("127.0.0.1:port"),
    lambda: connection.request("GET", "/plain", headers={"X": "a\nb"}),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
connection.close()
child.kill()
child.wait()
connection = http.client.HTTPConnection("127.0.0.1", port)
try:
    connection.request("GET", "/")
except ConnectionRefusedError as error:
    print(error.strerror)
print(http.client.responses[418], http.client.HTTPConnection("example.com", 81).port, http.client.HTTPSConnection("example.com").port)
