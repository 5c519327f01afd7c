# asyncio: servers and clients over sockets, in one loop.
import asyncio
import socket


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.write(b"bye\n")
    writer.close()
    await writer.wait_closed()


async def streams():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print(host, server.is_serving(), len(server.sockets))
    reader, writer = await asyncio.open_connection(host, port)
    print(writer.get_extra_info("peername") == (host, port), type(writer.get_extra_info("socket")).__name__)
    for text in (b"one\n", b"two\n"):
        writer.write(text)
        print(await reader.readline())
    writer.writelines([b"three", b"\n", b"four\n"])
    print(await reader.readuntil(b"\n"), await reader.readexactly(5))
    print(writer.can_write_eof(), writer.write_eof(), await reader.read())
    print(reader.at_eof(), writer.is_closing())
    writer.close()
    await writer.wait_closed()

    async def client(number):
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(b"client %d\n" % number)
        answer = await reader.readline()
        writer.close()
        return answer

    print(await asyncio.gather(*(client(number) for number in range(20))))
    server.close()
    await server.wait_closed()
    print(server.is_serving())
    try:
        await asyncio.open_connection(host, port)
    except ConnectionRefusedError as error:
        print(type(error).__name__)


async def limits():
    async def slow(reader, writer):
        writer.write(b"part")
        await writer.drain()
        await asyncio.sleep(5)
        writer.close()

    async def wide(reader, writer):
        writer.write(b"x" * 100_000 + b"\n")
        await writer.drain()
        writer.close()

    async def breaking(reader, writer):
        await reader.read(1)
        writer.transport.abort()

    for handler, action in (
        (slow, lambda reader: asyncio.wait_for(reader.readline(), 0.1)),
        (wide, lambda reader: reader.readline()),
        (wide, lambda reader: reader.readuntil(b"y")),
        (breaking, lambda reader: reader.read()),
    ):
        server = await asyncio.start_server(handler, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"begin unread")
        try:
            print(await action(reader))
        except (asyncio.TimeoutError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError) as error:
            print(type(error).__name__, str(error.strerror if isinstance(error, OSError) else error)[:70])
        writer.close()
        server.close()
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.05)
    except asyncio.TimeoutError:
        print("event")


class Counter(asyncio.Protocol):
    def __init__(self, done):
        self.size = 0
        self.done = done

    def connection_made(self, transport):
        print("made", transport.get_extra_info("peername") is not None)
        self.transport = transport

    def data_received(self, data):
        self.size += len(data)

    def eof_received(self):
        self.transport.write(str(self.size).encode())

    def connection_lost(self, error):
        self.done.set_result((self.size, error))


async def protocols():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    server = await loop.create_server(lambda: Counter(done), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for _ in range(50):
        writer.write(b"x" * 20_000)
        await writer.drain()
    writer.write_eof()
    print(await reader.read(), await done)
    writer.close()
    server.close()

    class Receiver(asyncio.DatagramProtocol):
        def datagram_received(self, data, address):
            received.set_result(data)

    received = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(Receiver, local_addr=("127.0.0.1", 0))
    sender, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=transport.get_extra_info("sockname"))
    sender.sendto(b"datagram")
    print(await received)
    sender.close()
    transport.close()


async def low_level():
    loop = asyncio.get_running_loop()
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)
    client = socket.socket()
    client.setblocking(False)

    async def serve():
        served, _ = await loop.sock_accept(server)
        with served:
            await loop.sock_sendall(served, (await loop.sock_recv(served, 100))[::-1])

    task = asyncio.create_task(serve())
    await loop.sock_connect(client, server.getsockname())
    await loop.sock_sendall(client, b"reversed")
    print(await loop.sock_recv(client, 100))
    await task
    client.close()
    server.close()
    one, other = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=one)
    other.sendall(b"over a pair\n")
    print(await reader.readline())
    writer.close()
    other.close()
    print(await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
    try:
        await loop.getaddrinfo("no-such-name.invalid", 80)
    except socket.gaierror as error:
        print(type(error).__name__)


asyncio.run(streams())
asyncio.run(limits())
asyncio.run(protocols())
asyncio.run(low_level())
