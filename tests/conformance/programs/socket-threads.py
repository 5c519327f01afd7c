# socketserver, http.server and clients of them in threads of one program.
import concurrent.futures
import http.client
import http.server
import queue
import socket
import socketserver
import threading
import time
import urllib.request


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class Page(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path.startswith("/slow"):
            time.sleep(0.3)
        body = self.path.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        lines.put(args[0] % args[1:])


lines = queue.Queue()
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Upper) as server:
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever).start()

    def talk(number):
        with socket.create_connection(server.server_address) as sock, sock.makefile("rw") as file:
            for word in ("alpha", "beta"):
                print(f"{word} {number}", file=file, flush=True)
                answers.append(file.readline())

    answers = []
    clients = [threading.Thread(target=talk, args=(number,)) for number in range(8)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    print(sorted(answers))
    server.shutdown()

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"


def fetch(path):
    with urllib.request.urlopen(base + path) as page:
        return page.read()


with concurrent.futures.ThreadPoolExecutor(5) as pool:
    began = time.monotonic()
    print(list(pool.map(fetch, [f"/slow/{number}" for number in range(10)])))
    print(0.59 <= time.monotonic() - began < 5)
connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
for path in ("/one", "/two"):
    connection.request("GET", path)
    print(connection.getresponse().read())
connection.close()
server.shutdown()
server.server_close()
print(lines.qsize(), lines.get().endswith('HTTP/1.1" 200 -'))
try:
    fetch("/closed")
except OSError as error:
    print(type(error).__name__)

# One thread waits to accept, another for bytes, a third sends; then one closes under the others' feet.
listener = socket.create_server(("127.0.0.1", 0))
told = queue.Queue()


def accept_one():
    sock, _ = listener.accept()
    told.put(sock.recv(10))
    sock.sendall(b"x" * 1_000_000)
    sock.close()


thread = threading.Thread(target=accept_one)
thread.start()
client = socket.create_connection(listener.getsockname())
time.sleep(0.05)
client.sendall(b"to accept")
print(told.get(timeout=5))
size = 0
while data := client.recv(65_536):
    size += len(data)
print(size)
thread.join()
one, other = socket.socketpair()


def wait_for_end():
    told.put(one.recv(10))


thread = threading.Thread(target=wait_for_end)
thread.start()
time.sleep(0.05)
one.shutdown(socket.SHUT_RDWR)
print(told.get(timeout=5))
thread.join()
