import asyncio


async def _once(command):
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


def retry_shell_command(command, max_retries=3):
    for attempt in range(1, max_retries + 1):
        code, out, err = asyncio.run(_once(command))
        if code == 0:
            return out
        print(f"Attempt {attempt} failed: {code}: {err}")
    raise RuntimeError("All retries failed")
