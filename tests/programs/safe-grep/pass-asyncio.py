import asyncio
async def grep(term):
    process = await asyncio.create_subprocess_exec("grep", "-c", "-F", "--", term, "/var/log/app.log", stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return int(out)
def count_matches(term):
    return asyncio.run(grep(term))
