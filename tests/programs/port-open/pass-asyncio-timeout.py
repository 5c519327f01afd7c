import asyncio
async def check(host, port):
    p = await asyncio.create_subprocess_exec("nc", "-z", host, str(port))
    try:
        return await asyncio.wait_for(p.wait(), 4) == 0
    except asyncio.TimeoutError:
        p.kill()
        await p.wait()
        return False
def is_port_open(host, port):
    return asyncio.run(check(host, port))
