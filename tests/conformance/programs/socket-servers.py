# socketserver and http.server in a child, one connection at a time; http.client and urllib here.
import http.client
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request

SERVER = '''
import http.server, os, socketserver, sys

class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.strip()[::-1] + b"\\n")

class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)

class Pages(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201, "Made")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

kind = sys.argv[1]
if kind == "lines":
    server = socketserver.TCPServer(("127.0.0.1", 0), Lines)
elif kind == "upper":
    server = socketserver.UDPServer(("127.0.0.1", 0), Upper)
else:
    server = http.server.HTTPServer(("127.0.0.1", 0), Pages)
print(server.server_address[1], flush=True)
server.serve_forever()
'''


def start(kind):
    child = subprocess.Popen([sys.executable, "-c", SERVER, kind], stdout=subprocess.PIPE, text=True)
    return child, int(child.stdout.readline())


def stop(child):
    child.terminate()
    child.stdout.close()
    print("server", child.wait())


child, port = start("lines")
for text in ("one\ntwo\n", "three\n"):
    with socket.create_connection(("127.0.0.1", port)) as sock:
        sock.sendall(text.encode())
        sock.shutdown(socket.SHUT_WR)
        print(sock.makefile().read())
stop(child)
try:
    socket.create_connection(("127.0.0.1", port))
except ConnectionRefusedError as error:
    print(error.strerror)

child, port = start("upper")
with socket.socket(type=socket.SOCK_DGRAM) as sock:
    sock.sendto(b"datagram", ("127.0.0.1", port))
    print(sock.recvfrom(100) == (b"DATAGRAM", ("127.0.0.1", port)))
stop(child)

os.makedirs("pages/deep")
with open("pages/a.txt", "w") as page:
    page.write("the first page\n" * 1000)
os.chdir("pages")
child, port = start("pages")
base = f"http://127.0.0.1:{port}"
connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
connection.request("GET", "/a.txt")
response = connection.getresponse()
print(response.status, response.reason, response.version, response.getheader("Content-Type"), response.getheader("Content-Length"))
print(response.read(20), len(response.read()), response.read(), response.isclosed())
connection.request("HEAD", "/a.txt")
print(connection.getresponse().read())
connection.request("POST", "/any", body=b"posted", headers={"X-Own": "1"})
response = connection.getresponse()
print(response.status, response.reason, response.read())
connection.request("PUT", "/any", body="text")
print(connection.getresponse().status)
connection.close()
with urllib.request.urlopen(base + "/a.txt", timeout=5) as page:
    print(page.status, page.readline(), page.headers.get_content_type(), page.url == base + "/a.txt")
with urllib.request.urlopen(base + "/deep") as page:
    print(page.url == base + "/deep/", b"Directory listing" in page.read())
try:
    urllib.request.urlopen(base + "/none")
except urllib.error.HTTPError as error:
    print(error.code, error.reason, error.headers.get_content_type(), len(error.read()) > 100)
request = urllib.request.Request(base + "/form", data=b"a=1&b=2", headers={"X-Test": "yes"})
print(request.get_method(), urllib.request.urlopen(request).read())
stop(child)
try:
    urllib.request.urlopen(base)
except urllib.error.URLError as error:
    print(type(error.reason).__name__)
