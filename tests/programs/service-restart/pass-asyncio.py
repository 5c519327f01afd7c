import asyncio
async def systemctl(*words):
    process = await asyncio.create_subprocess_exec("systemctl", *words, stdout=asyncio.subprocess.DEVNULL)
    return await process.wait()
async def ensure(service):
    if await systemctl("is-active", service) == 0:
        return "active"
    await systemctl("restart", service)
    return "restarted" if await systemctl("is-active", service) == 0 else "failed"
def ensure_active(service):
    return asyncio.run(ensure(service))
