# asyncio: talking with a child over its standard input.
import asyncio
import sys


async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    for word in (b"alpha\n", b"beta\n"):
        process.stdin.write(word)
        await process.stdin.drain()
        print(await process.stdout.readline())
    process.stdin.close()
    print(await process.stdout.read(), await process.wait())
    process = await asyncio.create_subprocess_exec("sort", stdin=-1, stdout=-1)
    print(await process.communicate(b"c\na\nb\n"))
    ticker = await asyncio.create_subprocess_exec(sys.executable, "-u", "-c", "import time\nfor i in range(3): print(i); time.sleep(0.05)", stdout=-1)
    async for line in ticker.stdout:
        print("tick", line)
    print(await ticker.wait())


asyncio.run(main())
