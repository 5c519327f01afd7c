import asyncio

async def table():
    df = await asyncio.create_subprocess_exec("df", "-h", stdout=asyncio.subprocess.PIPE)
    out, _ = await df.communicate()
    return out.decode()

print(asyncio.run(table()))
