import asyncio
from asyncio.subprocess import PIPE

async def run():
    process = await asyncio.create_subprocess_exec("backup-verify", "/backup", stdout=PIPE, stderr=PIPE)
    return await process.communicate()

def verify_backups():
    good, bad = (stream.decode().splitlines() for stream in asyncio.run(run()))
    return good, bad
