import asyncio
async def one(name):
    p = await asyncio.create_subprocess_exec("cmp", "--silent", f"/srv/golden/{name}", f"/etc/{name}")
    return {0: "in sync", 1: "drifted"}.get(await p.wait(), "error")
async def every(names):
    return dict(zip(names, await asyncio.gather(*(one(name) for name in names))))
def check_drift(names):
    return asyncio.run(every(names))
