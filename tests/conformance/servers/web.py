# A web server for the programs that use requests: it answers by path, keeps connections, and says its port first.
import asyncio
import base64
import gzip
import json
import urllib.parse

seen = {}


def answer(status, body=b"", *headers, reason="Reason", kind="text/plain; charset=utf-8"):
    lines = [f"HTTP/1.1 {status} {reason}", f"Content-Length: {len(body)}", f"Content-Type: {kind}", *headers]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def as_json(value, *headers, status=200):
    return answer(status, json.dumps(value).encode(), *headers, kind="application/json")


def count(path):
    seen[path] = seen.get(path, 0) + 1
    return seen[path]


def fixed(method, path, query, headers, body):
    first, _, rest = path.strip("/").partition("/")
    if first == "json":
        return as_json({"status": "OK", "items": [1, 2, 3]})
    if first == "echo":
        shown = {name: value for name, value in headers.items() if name.startswith(("x-", "content-", "accept", "auth"))}
        return as_json({"method": method, "query": query, "headers": shown, "body": body.decode("latin-1")})
    if first == "cookies":
        if rest == "set":
            return answer(302, b"", *[f"Set-Cookie: {name}={value[0]}; Path=/" for name, value in query.items()], "Location: /cookies")
        return as_json({"cookie": headers.get("cookie")})
    if first == "redirect":
        return answer(302, b"gone on", f"Location: /redirect/{int(rest) - 1}" if int(rest) > 1 else "Location: /json")
    if first == "moved":
        return answer(int(rest), b"", "Location: /echo")
    if first == "loop":
        return answer(302, b"", "Location: /loop")
    if first == "status":
        return answer(int(rest), b"status body", reason="Some Reason")
    if first == "flaky":
        return answer(503, b"not yet") if count(path) <= int(rest) else as_json({"after": seen[path]})
    if first == "busy":
        return answer(429, b"busy", "Retry-After: 1") if count(path) == 1 else as_json({"after": seen[path]})
    if first == "auth":
        wanted = "Basic " + base64.b64encode(b"user:secret").decode()
        return answer(200, b"welcome") if headers.get("authorization") == wanted else answer(401, b"", 'WWW-Authenticate: Basic realm="x"')
    if first == "gzip":
        return answer(200, gzip.compress(b"zipped text", mtime=0), "Content-Encoding: gzip")
    if first == "badgzip":
        return answer(200, b"not zipped", "Content-Encoding: gzip")
    if first == "latin":
        return answer(200, "straße".encode("latin-1"), kind="text/html; charset=iso-8859-1")
    if first == "binary":
        return answer(200, bytes(range(256)) * int(rest), kind="application/octet-stream")
    if first == "badjson":
        return answer(200, b'{"status": ', kind="application/json")
    if first == "links":
        return answer(200, b"", 'Link: </page/2>; rel="next", </page/9>; rel="last"')
    if first == "long":
        return answer(200, b"", "X-Long: " + "x" * 1_000_000)
    return answer(404, b"nothing here", reason="Not Found")


async def chunks(writer, parts, pause):
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
    for part in parts:
        await asyncio.sleep(pause)
        writer.write(b"%x\r\n%s\r\n" % (len(part), part))
        await writer.drain()
    writer.write(b"0\r\n\r\n")


async def special(path, writer):
    """True where the connection is over; None where the path is none of these."""
    first, _, rest = path.strip("/").partition("/")
    if first == "drop":
        return True
    if first == "garbage":
        writer.write(b"garbage\r\n\r\n")
        return True
    if first == "short":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
        return True
    if first == "cut":
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nshort")
        return True
    if first == "slow":
        await asyncio.sleep(float(rest))
        writer.write(answer(200, b"at last"))
        return False
    if first == "stall":
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nbegin")
        await writer.drain()
        await asyncio.sleep(float(rest))
        return True
    if first == "stream":
        await chunks(writer, [b"line %d\n" % number for number in range(int(rest))], 0.02)
        return False
    return None


async def serve(reader, writer):
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            first, *lines = head.decode("latin-1").split("\r\n")
            method, target, _ = first.split(" ")
            headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            while headers.get("transfer-encoding") == "chunked" and (size := int(await reader.readline(), 16)) >= 0:
                body += (await reader.readexactly(size + 2))[:-2]
                if size == 0:
                    break
            parts = urllib.parse.urlsplit(target)
            over = await special(parts.path, writer)
            if over is None:
                sent = fixed(method, parts.path, urllib.parse.parse_qs(parts.query), headers, body)
                writer.write(sent.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if method == "HEAD" else sent)
            await writer.drain()
            if over:
                break
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
