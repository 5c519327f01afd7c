import asyncio, json, sys
from pathlib import Path
F = Path("/etc/app/database.json")
async def run(*args):
    p = await asyncio.create_subprocess_exec(*args, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL)
    return await p.wait()
async def main():
    d = json.loads(F.read_text())
    for n in range(3):
        if await run("pg_isready", "-h", d["primary"]) == 0:
            return print(f"Primary {d['primary']} is healthy") or 0
        await asyncio.sleep(5)
    if await run("pg_isready", "-h", d["replica"]):
        return print("Failover aborted") or 1
    print(f"Failing over from {d['primary']} to {d['replica']}...")
    if await run("ssh", d["replica"], "pg_ctl", "promote"):
        return print("Failover failed") or 1
    d["primary"], d["replica"] = d["replica"], d["primary"]
    F.write_text(json.dumps(d))
    return 0
sys.exit(asyncio.run(main()))
