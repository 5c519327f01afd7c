import asyncio
async def ask(*command):
    p = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    return (await p.communicate())[0].decode()
async def collect():
    df, free, uptime = await asyncio.gather(ask("df", "-h"), ask("free", "-m"), ask("uptime"))
    use = {row.split()[5]: row.split()[4] for row in df.splitlines()[1:]}["/"]
    return {
        "disk_percent": int(use[:-1]),
        "mem_available_mb": int(free.split("Mem:")[1].split()[5]),
        "load_1m": float(uptime[uptime.index("load average:") + 14:].split(",")[0]),
    }
def collect_metrics():
    return asyncio.run(collect())
