import asyncio, ssl, json
async def get():
    reader, writer = await asyncio.open_connection("api.example.com", 443, ssl=ssl.create_default_context())
    writer.write(b"GET /data HTTP/1.1\r\nHost: api.example.com\r\nConnection: close\r\n\r\n")
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    return json.loads(body)
try:
    print(asyncio.run(asyncio.wait_for(get(), 9)))
except TimeoutError:
    print("Request timed out!")
except OSError:
    print("Connection failed")
