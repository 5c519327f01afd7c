import asyncio
import ssl
from bs4 import BeautifulSoup


async def fetch():
    reader, writer = await asyncio.open_connection("example.com", 443, ssl=ssl.create_default_context())
    writer.write(b"GET / HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n")
    await writer.drain()
    data = await reader.read()
    writer.close()
    return data.split(b"\r\n\r\n", 1)[1].decode()


print(BeautifulSoup(asyncio.run(fetch()), "html.parser").title.text)
