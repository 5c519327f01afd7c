import asyncio

async def table():
    ps = await asyncio.create_subprocess_exec("ps", "-eo", "pid,ppid,stat,comm", stdout=asyncio.subprocess.PIPE)
    out, _ = await ps.communicate()
    return out.decode().splitlines()[1:]

def find_zombies():
    rows = [row.split(None, 3) for row in asyncio.run(table())]
    name = {row[0]: row[3].replace("<defunct>", "").strip() for row in rows}
    return [{"pid": int(r[0]), "name": name[r[0]], "ppid": int(r[1]), "parent": name[r[1]]} for r in rows if r[2].startswith("Z")]
