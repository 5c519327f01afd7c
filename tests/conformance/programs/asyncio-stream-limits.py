# Streams: several clients at once, reading lines, exact counts and up to a mark, and what ends too early.
import asyncio
import errno


async def serve(reader, writer):
    while line := await reader.readline():
        words = line.decode().split()
        if words[0] == "quit":
            break
        if words[0] == "sleep":
            await asyncio.sleep(float(words[1]))
        writer.write(" ".join(words).upper().encode() + b"\n")
        await writer.drain()
    writer.close()


async def ask(port, *lines):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.writelines(line.encode() + b"\n" for line in lines)
    answers = [(await reader.readline()).decode().strip() for _ in lines]
    writer.close()
    await writer.wait_closed()
    return answers


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(await asyncio.gather(ask(port, "one", "two words"), ask(port, "sleep 0.05"), ask(port, "three")))
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(writer.get_extra_info("peername")[1] == port)
    writer.write(b"abcdef;gh\n")
    print(await reader.readexactly(3), await reader.readuntil(b";"), await reader.read(100))
    writer.write(b"quit now\n")
    print(await reader.read(), reader.at_eof())
    try:
        await reader.readexactly(5)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    writer.close()
    small, other = await asyncio.open_connection("127.0.0.1", port, limit=16)
    other.write(b"x" * 100 + b"\n")
    try:
        await small.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print(type(error).__name__)
    other.close()
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(errno.errorcode[error.errno])


asyncio.run(main())
