import asyncio

async def _check(host, port):
    process = await asyncio.create_subprocess_exec("nc", "-z", "-w", "3", host, str(port), stderr=asyncio.subprocess.DEVNULL)
    return await process.wait()

def is_port_open(host, port):
    return asyncio.run(_check(host, port)) == 0
