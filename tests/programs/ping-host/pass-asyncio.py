import asyncio

async def main():
    process = await asyncio.create_subprocess_exec(
        "ping", "-c", "4", "google.com", stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    print(out.decode())

asyncio.run(main())
