import asyncio
async def start(command):
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE)
    _, err = await process.communicate()
    return process.returncode, err.decode().strip()
def alert_for(command):
    try:
        code, err = asyncio.run(start(command))
    except FileNotFoundError:
        return f"CRITICAL: {command[0]} not found"
    if code < 0:
        return f"CRITICAL: {command[0]} killed by signal {-code}"
    if code > 0:
        return f"CRITICAL: {command[0]} exited with code {code}: {err}"
    return None
