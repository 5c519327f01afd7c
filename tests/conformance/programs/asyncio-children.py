# asyncio: children with pipes, a shell, several at once, timeouts, killing.
import asyncio
import time


async def run(*command, **options):
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, **options)
    out, err = await process.communicate()
    return process.returncode, out, err


async def main():
    print(await run("echo", "hello"))
    print(await run("sh", "-c", "echo out; echo err >&2; exit 3"))
    process = await asyncio.create_subprocess_shell("echo from a shell; exit 2", stdout=asyncio.subprocess.PIPE)
    print(await process.stdout.readline(), await process.wait())
    begin = time.monotonic()
    print(await asyncio.gather(*(run("sh", "-c", f"sleep 0.{n}; echo {n}") for n in (3, 1, 2))))
    print(time.monotonic() - begin < 5)
    process = await asyncio.create_subprocess_exec("sleep", "30")
    try:
        await asyncio.wait_for(process.wait(), 0.1)
    except asyncio.TimeoutError:
        print("timeout", process.returncode)
    process.terminate()
    print(await process.wait())
    try:
        await asyncio.create_subprocess_exec("no-such-command")
    except FileNotFoundError as error:
        print(error.strerror)


asyncio.run(main())
