# Children: output, input, exit codes, signals, time limits, several at once.
import asyncio
import signal
import sys


async def run(*argv):
    process = await asyncio.create_subprocess_exec(*argv, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, err = await process.communicate()
    return process.returncode, out, err


async def main():
    print(await run("echo", "hello"))
    print(await run("sh", "-c", "echo bad >&2; exit 3"))
    shell = await asyncio.create_subprocess_shell("tr a-z A-Z | rev", stdin=-1, stdout=-1)
    print(await shell.communicate(b"abc\n"))
    lines = await asyncio.create_subprocess_exec("sh", "-c", "for n in 1 2 3; do echo $n; sleep 0.02; done", stdout=-1)
    print([line async for line in lines.stdout], await lines.wait())
    cat = await asyncio.create_subprocess_exec("cat", stdin=-1, stdout=-1)
    for text in (b"first\n", b"second\n"):
        cat.stdin.write(text)
        await cat.stdin.drain()
        print(await cat.stdout.readline())
    cat.stdin.close()
    print(await cat.wait())
    sleeper = await asyncio.create_subprocess_exec("sleep", "60")
    try:
        await asyncio.wait_for(sleeper.wait(), 0.05)
    except TimeoutError:
        sleeper.send_signal(signal.SIGTERM)
    print(await sleeper.wait(), sleeper.returncode == -signal.SIGTERM)
    print(await asyncio.gather(*(run("sh", "-c", f"sleep 0.0{n}; echo {n}") for n in (3, 1, 2))))
    print(await run(sys.executable, "-c", "import asyncio; print(asyncio.run(asyncio.sleep(0.01, 'inner')))"))
    try:
        await run("no-such-command")
    except FileNotFoundError as error:
        print(error.filename)


asyncio.run(main())
