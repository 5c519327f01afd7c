"""Servers at a path: socketserver, asyncio, one in another process."""
import asyncio
import os
import socket
import socketserver
import subprocess
import sys
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


def ask(path, text):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(path)
        client.sendall(text)
        client.shutdown(socket.SHUT_WR)
        return client.makefile("rb").read()


with socketserver.ThreadingUnixStreamServer("upper.sock", Upper) as server:
    print(server.server_address, server.socket.getsockname())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(ask("upper.sock", b"one\ntwo\n"), ask("upper.sock", b"three"))
    server.shutdown()
try:
    ask("upper.sock", b"more")
except ConnectionRefusedError as error:
    print(error)
os.unlink("upper.sock")


async def main():
    async def handle(reader, writer):
        print("peer", repr(writer.get_extra_info("peername")), writer.get_extra_info("sockname"))
        while line := await reader.readline():
            writer.write(line[::-1])
            await writer.drain()
        writer.close()

    server = await asyncio.start_unix_server(handle, "echo.sock")
    print(os.path.exists("echo.sock"), len(server.sockets))
    reader, writer = await asyncio.open_unix_connection("echo.sock")
    writer.write(b"abc\n")
    await writer.drain()
    print(await reader.readexactly(4))
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_unix_connection("nobody.sock")
    except FileNotFoundError as error:
        print(error)


asyncio.run(main())

CHILD = """
import socket
server = socket.socket(socket.AF_UNIX)
server.bind("child.sock")
server.listen()
print("ready", flush=True)
conn, _ = server.accept()
print("child got", conn.recv(20), flush=True)
conn.send(b"from the child")
"""
child = subprocess.Popen([sys.executable, "-c", CHILD], stdout=subprocess.PIPE, text=True)
print(child.stdout.readline(), end="")
with socket.socket(socket.AF_UNIX) as client:
    client.connect("child.sock")
    client.send(b"from the parent")
    print(client.recv(20))
    print(client.recv(20))
print(child.stdout.read(), end="", flush=True)
print(child.wait())
