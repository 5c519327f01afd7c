import asyncio
servers = ["web01", "web02", "db01"]


async def names():
    for server in servers:
        yield server


async def main():
    async for server in names():
        print(server)


asyncio.run(main())
